package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.compiler.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsibilitiesTests {

    @ParameterizedTest(name = "[{0}] {2} ⇒ {3}")
    @MethodSource("sentences")
    void givesTheRolesAReaderWouldGive(String rule, Conventions conventions, String sentence, String roles) {
        assertThat(Texts.inShort(Texts.clauses(sentence, conventions))).isEqualTo(roles);
    }

    static List<Arguments> sentences() throws IOException {
        List<Arguments> sentences = new ArrayList<>();
        String rule = "";
        Conventions conventions = Conventions.NONE;
        try (InputStream in = Objects.requireNonNull(ResponsibilitiesTests.class.getResourceAsStream("clauses.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("约定 ")) {
                    conventions = Conventions.in(Texts.folded(line.substring(3)));
                } else if (line.contains(" ⇒ ") && !line.startsWith("#")) {
                    String[] sides = line.split(" ⇒ ");
                    sentences.add(Arguments.of(rule, conventions, sides[0], sides[1]));
                } else if (line.startsWith("[")) {
                    rule = line.substring(1, line.length() - 1);
                }
            }
        }
        return sentences;
    }

    @Test
    void spansTheClauseWithItsBrackets() {
        String text = "推进改造。（市工信局牵头；市财政局配合）";
        ResponsibilityClause clause = Texts.clauses(text).get(0);
        assertThat(text.substring(clause.start(), clause.end())).isEqualTo("（市工信局牵头；市财政局配合）");
    }

    @Test
    void spansALabelledLineUpToItsFullStop() {
        String text = "推进改造。责任单位：市工信局、市财政局。完成时限：2025年";
        ResponsibilityClause clause = Texts.clauses(text).get(0);
        assertThat(text.substring(clause.start(), clause.end())).isEqualTo("责任单位：市工信局、市财政局");
    }

    @Test
    void endsAClauseWhoseBracketIsMissingAtTheSentence() {
        String text = "推进改造(责任单位:市工信局、市财政局。下一步继续推进。";
        ResponsibilityClause clause = Texts.clauses(text).get(0);
        assertThat(text.substring(clause.start(), clause.end())).isEqualTo("(责任单位:市工信局、市财政局");
        assertThat(clause.lead()).containsExactly("市工信局", "市财政局");
    }

    @Test
    void tellsAJointClauseFromOneWithALead() {
        assertThat(Texts.clauses("(市甲局、市乙局按职责分工负责)").get(0).mode()).isEqualTo(Task.Mode.JOINT);
        assertThat(Texts.clauses("(市甲局牵头)").get(0).mode()).isEqualTo(Task.Mode.LEAD_SUPPORT);
        assertThat(Texts.clauses("(责任单位:市甲局;配合单位:市乙局)").get(0).mode()).isEqualTo(Task.Mode.LEAD_SUPPORT);
    }

    @Test
    void givesNamesInTheScriptOfTheSource() {
        String shown = "（市發展改革局、財政局牽頭；各區人民政府配合）";
        String folded = "(市发展改革局、财政局牵头;各区人民政府配合)";
        ResponsibilityClause clause = Responsibilities.of(Conventions.NONE).in(folded, shown).get(0);
        assertThat(clause.lead()).containsExactly("市發展改革局", "市財政局");
        assertThat(clause.support()).containsExactly("各區人民政府");
    }

    @Test
    void leavesAnUnlistedOfficeAloneThatBeginsWithAPlaceOfTheDocument() {
        String text = "(市工信局、云溪蓝碳局、低空办负责)";
        Conventions places = Conventions.in("云溪市制造业行动方案");
        assertThat(Texts.clauses(text, places).get(0).lead()).containsExactly("市工信局", "云溪蓝碳局", "市低空办");
    }

    @Test
    void tellsALineThatOnlyAddsToTheOneBefore() {
        ResponsibilityClause lead = Texts.clauses("牵头单位:市甲局").get(0);
        ResponsibilityClause support = Texts.clauses("配合单位:市乙局").get(0);
        assertThat(support.completes(lead)).isTrue();
        assertThat(lead.completes(support)).isFalse();
    }

    @Test
    void refusesTextsOfDifferentLength() {
        assertThatThrownBy(() -> Responsibilities.of(Conventions.NONE).in("(市甲局)", "市甲局"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ in length");
    }
}
