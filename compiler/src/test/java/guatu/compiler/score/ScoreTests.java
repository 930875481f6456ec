package guatu.compiler.score;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledSample;
import guatu.compiler.json.CompiledJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScoreTests {

    private static final String FACTORIES = """
            {"line":3,"quote":"智能工厂60家","indicator":"智能工厂","cmp":"=","value":60,"unit":"家","kind":"cumulative","deadline":2028,"scope":null}""";
    private static final String OPTIONAL = FACTORIES.replace("\"line\":3", "\"line\":9,\"optional\":true");
    private static final String DATED = """
            {"line":5,"quote":"出台办法","indicator":"办法","cmp":"=","value":null,"unit":null,"kind":"dated","deadline":2027,"scope":null}""";

    /** One gold row against one found row, the figures worked out by hand: right, wrong, missed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            all fields right          | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028}         | 1 | 0 | 0 | 1
            written as a decimal      | {"line":3,"indicator":"智能工厂","comparator":"=","value":60.0,"unit":"家","kind":"cumulative","due":2028}       | 1 | 0 | 0 | 1
            longer phrase             | {"line":3,"indicator":"市级以上智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028} | 1 | 0 | 0 | 1
            another phrase            | {"line":3,"indicator":"车间","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028}             | 1 | 0 | 0 | 0
            wrong year                | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2027}         | 1 | 0 | 0 | 0
            no year                   | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative"}                     | 1 | 0 | 0 | 0
            wrong comparator          | {"line":3,"indicator":"智能工厂","comparator":">=","value":60,"unit":"家","kind":"cumulative","due":2028}        | 1 | 0 | 0 | 0
            empty scope is none       | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028,"scope":""} | 1 | 0 | 0 | 1
            too narrow a scope        | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028,"scope":"甲区"} | 1 | 0 | 0 | 0
            wrong line                | {"line":4,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028}         | 0 | 1 | 1 | 0
            wrong value               | {"line":3,"indicator":"智能工厂","comparator":"=","value":6,"unit":"家","kind":"cumulative","due":2028}          | 0 | 1 | 1 | 0
            wrong unit                | {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"个","kind":"cumulative","due":2028}         | 0 | 1 | 1 | 0
            """)
    void scoresOneTarget(String name, String found, int right, int wrong, int missed, int exact) {
        TargetScore score = score(List.of(FACTORIES), found).targets();
        assertThat(score.detected()).isEqualTo(new Tally(right, wrong, missed));
        assertThat(score.exact().right()).isEqualTo(exact);
    }

    @Test
    void whatMayBeMissedCostsNothingEitherWay() {
        assertThat(score(List.of(OPTIONAL, DATED)).targets().detected()).isEqualTo(Tally.NONE);
        assertThat(score(List.of(OPTIONAL, DATED),
                """
                {"line":9,"indicator":"智能工厂","value":60,"unit":"家"}""",
                """
                {"line":5,"indicator":"办法","value":null,"due":2027}""").targets().detected()).isEqualTo(Tally.NONE);
    }

    @Test
    void aRestatementMayBeFoundOnceMoreAndNoOftener() {
        String gold = FACTORIES.replace("\"line\":3", "\"line\":3,\"restated_at\":[20]");
        String again = """
                {"line":20,"indicator":"智能工厂","value":60,"unit":"家"}""";
        assertThat(score(List.of(gold), again, again).targets().detected()).isEqualTo(new Tally(1, 0, 0));
        assertThat(score(List.of(gold), again, again, again).targets().detected()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void takesEveryReadingThatTheAnnotationAllows() {
        String gold = FACTORIES.replace("}", ",\"alt\":{\"value\":[66,70],\"deadline\":null,\"kind\":\"level\"}}");
        TargetScore score = score(List.of(gold), """
                {"line":3,"indicator":"智能工厂","comparator":"=","value":70,"unit":"家","kind":"level","due":null}""").targets();
        assertThat(score.exact()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void countsOfficesByClauseRoleAndName() {
        List<String> gold = List.of(
                """
                {"line":4,"clause_line":6,"lead":["市工信局"],"support":["市科技局","市财政局"]}""",
                """
                {"line":4,"lead":["市商务局"],"support":[],"alt":{"lead":["市商务局","市投促局"]}}""");
        OfficeScore score = OfficeScore.of(rows(gold), Result.of(CompiledJson.tree("""
                {"plans":[{"targets":[],"tasks":[
                  {"line":6,"lead":["市工信局"],"support":["市科技局","市统计局"]},
                  {"line":4,"lead":["市商务局","市投促局"],"support":[]},
                  {"line":5,"lead":[],"support":[]},
                  {"line":9,"lead":["市税务局"]}]}]}""")).tasks(), new ArrayList<String>()::add);
        assertThat(score.offices()).isEqualTo(new Tally(4, 2, 1));
    }

    @Test
    void printsTheLinesOfTheReferenceScorer() {
        Score score = score(List.of(FACTORIES), """
                {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"level","due":2028}""");
        assertThat(score.report("demo")).containsExactly(
                "demo",
                "targets  gold 1 predicted 1 | detected P 1.000 R 1.000 F1 1.000 | exact P 0.000 R 0.000 F1 0.000",
                "fields   comparator 1.000 kind 0.000 due 1.000 scope 1.000 indicator 1.000 valueMax 1.000",
                "units    gold 0 predicted 0 | P 0.000 R 0.000 F1 0.000");
    }

    @Test
    void namesEveryError() {
        List<String> errors = new ArrayList<>();
        Score.of(new Gold("demo", rows(List.of(FACTORIES)), List.of()), found("""
                {"line":3,"indicator":"智能工厂","quote":"60家","comparator":"=","value":61,"unit":"家"}"""), errors::add);
        assertThat(errors).containsExactly("MISSED  3 智能工厂60家", "EXTRA   3 60家 61 家");
    }

    @Test
    void poolsByAddingCounts() {
        Score one = score(List.of(FACTORIES));
        Score two = score(List.of(FACTORIES), """
                {"line":3,"indicator":"智能工厂","comparator":"=","value":60,"unit":"家","kind":"cumulative","due":2028}""");
        assertThat(one.plus(two).detected()).isEqualTo(new Tally(1, 0, 1));
    }

    @Test
    void readsADocumentAsItReadsItsJson() throws IOException {
        var document = CompiledSample.document();
        var out = new java.io.ByteArrayOutputStream();
        CompiledJson.write(document, out);
        assertThat(Result.of(CompiledJson.tree(new java.io.ByteArrayInputStream(out.toByteArray()))))
                .isEqualTo(Result.of(document));
    }

    @Test
    void findsTheAnnotationsOfAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.targets.jsonl"), FACTORIES + "\n\n");
        Files.writeString(folder.resolve("b.tasks.jsonl"), "");
        Files.writeString(folder.resolve("a.targets.jsonl"), "");
        assertThat(Gold.prefixesIn(folder)).containsExactly(folder.resolve("a"), folder.resolve("b"));
        assertThat(Gold.read(folder.resolve("b")).targets()).hasSize(1);
    }

    private static Score score(List<String> gold, String... found) {
        return Score.of(new Gold("demo", rows(gold), List.of()), found(found), line -> {});
    }

    private static Result found(String... targets) {
        return Result.of(CompiledJson.tree("{\"plans\":[{\"targets\":[" + String.join(",", targets) + "],\"tasks\":[]}]}"));
    }

    private static List<JsonNode> rows(List<String> lines) {
        return lines.stream().map(line -> CompiledJson.tree(line)).toList();
    }

    @Test
    void phrasesAreAlikeByThePairsTheyShare() {
        assertThat(Arrays.asList(
                Likeness.similar("规上工业总产值", "规模以上工业总产值"),
                Likeness.similar("示范工厂", "示范车间"),
                Likeness.similar(null, "示范车间"),
                Likeness.similar("全市数字化智能化示范车间数量", "示范车间")))
                .containsExactly(true, false, false, false);
    }
}
