package guatu.scoring.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditTests {

    private static final String TEXT = """
            version: "1.0"
            indicators:
              - {id: tax, weight: {above: 30, below: 50.00}}
            grading: {grades: [{grade: A, top: 20%}]}
            """;

    @Test
    void replacesValuesByTheirPathsAndLeavesTheRestAsWritten() {
        var edited = YamlEdit.set(TEXT, "m.yaml", Map.of("indicators.tax.weight.above", "35", "grading.grades.A.top", "25%", "grading.rounding", "up",
                "population", "{transition: {treatment: apart}}"));
        assertThat(edited).contains("version: \"1.0\"", "above: 35", "below: 50.00", "top: 25%", "rounding: up", "treatment: apart").doesNotContain("20%");
    }

    @Test
    void saysWhichPathLeadsNowhere() {
        assertThatThrownBy(() -> YamlEdit.set(TEXT, "m.yaml", Map.of("indicators.taxes.weight", "35"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("m.yaml indicators.taxes.weight").hasMessageContaining("taxes");
        assertThatThrownBy(() -> YamlEdit.set(TEXT, "m.yaml", Map.of("version.x", "35"))).hasMessageContaining("上一级不是一组键值");
        assertThatThrownBy(() -> YamlEdit.set(TEXT, "m.yaml", Map.of("version", "{35"))).hasMessageContaining("不是合格的 YAML");
    }
}
