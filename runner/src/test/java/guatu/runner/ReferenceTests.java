package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A public composite index with a known answer: 51 economies, 49 indicators, 63 missing cells. */
class ReferenceTests {

    private static final double FAIR = 1e-12;
    private static Path folder;
    private static List<Map<String, String>> tree;

    @BeforeAll
    static void findTheReference() throws IOException {
        var reference = System.getenv("GUATU_REFERENCE");
        assumeTrue(reference != null, "GUATU_REFERENCE is not set: the reference index is not compared");
        folder = Path.of(reference, "asem");
        tree = table("metadata.csv");
    }

    private static List<Map<String, String>> table(String file) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file));
        var header = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var row = new HashMap<String, String>();
            for (var i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            return (Map<String, String>) row;
        }).toList();
    }

    private static String method(String score, String mean) {
        var text = new StringBuilder("""
                method: index
                title: 指数
                version: "1"
                year: 2018
                key: uCode
                arithmetic: {mode: real}
                """);
        text.append("defaults: {missing: exclude, score: ").append(score).append("}\ncolumns:\n  - {id: uCode, name: uCode}\n");
        tree.stream().filter(row -> row.get("Type").equals("Indicator")).forEach(row ->
                text.append("  - {id: raw_").append(row.get("iCode")).append(", name: ").append(row.get("iCode")).append("_, also: [")
                        .append(row.get("iCode")).append("], type: real}\n"));
        text.append("nodes:\n");
        tree.stream().filter(row -> row.get("Type").equals("Aggregate")).forEach(row -> text.append("  - {id: ").append(row.get("iCode"))
                .append(", name: n").append(row.get("iCode")).append(", mean: ").append(mean)
                .append(row.get("Parent").isEmpty() ? "" : ", under: " + row.get("Parent"))
                .append(", weight: ").append(row.get("Weight")).append("}\n"));
        text.append("indicators:\n");
        tree.stream().filter(row -> row.get("Type").equals("Indicator")).forEach(row -> text.append("  - {id: ").append(row.get("iCode"))
                .append(", name: i").append(row.get("iCode")).append(", value: raw_").append(row.get("iCode")).append(", under: ")
                .append(row.get("Parent")).append(", direction: ").append(row.get("Direction").equals("1") ? "more" : "less")
                .append(", weight: ").append(row.get("Weight")).append("}\n"));
        return text.toString();
    }

    @Test
    void comesOutByAMethodFileAlone() throws IOException {
        var trial = Trial.of(method("{family: min-max, to: [0, 100]}", "arithmetic"), folder.resolve("indicators.csv"));
        for (var row : table("expected_normalised.csv")) {
            row.forEach((indicator, expected) -> {
                if (!indicator.equals("uCode")) {
                    var score = (Double) trial.value(row.get("uCode"), "score." + indicator);
                    if (expected.isEmpty()) {
                        assertThat(score).isNull();
                    } else {
                        assertThat(score).isCloseTo(Double.parseDouble(expected), within(FAIR));
                    }
                }
            });
        }
        for (var row : table("expected_index.csv")) {
            row.forEach((node, expected) -> {
                var code = row.get("uCode");
                switch (node) {
                    case "uCode" -> { }
                    case "Rank" -> assertThat(trial.value(code, "rank").toString()).isEqualTo(expected);
                    default -> assertThat((Double) trial.value(code, "node." + node)).isCloseTo(Double.parseDouble(expected), within(FAIR));
                }
            });
            assertThat(((java.math.BigDecimal) trial.value(row.get("uCode"), "total")).doubleValue())
                    .isCloseTo(Double.parseDouble(row.get("Index")), within(FAIR));
        }
    }

    /** An independent computation in plain Java with its own logarithms, for families without a published answer. */
    @Test
    void agreesWithAPlainComputationInTheOtherFamilies() throws IOException {
        var families = Map.of("{family: z}", "arithmetic", "{family: rank}", "arithmetic", "{family: percentile}", "arithmetic",
                "{family: min-max, to: [1, 100]}", "geometric", "{family: min-max, to: [1, 100] }", "harmonic");
        for (var family : families.entrySet()) {
            var trial = Trial.of(method(family.getKey(), family.getValue()), folder.resolve("indicators.csv"));
            var expected = new PlainIndex(tree, table("indicators.csv"), family.getKey(), family.getValue()).root();
            expected.forEach((code, root) -> assertThat((Double) trial.value(code, "node.Index")).as(family + " " + code).isCloseTo(root, within(FAIR)));
        }
    }
}
