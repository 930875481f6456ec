package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published outcomes "shares → counts", by options of the method alone. */
class OutcomeTests {

    private static String method(String grading) {
        return """
                method: shares
                title: 分档
                version: "1"
                year: 2023
                key: code
                columns: [{id: code, name: 代码}, {id: v, name: 分, decimals: 0}, {id: new, name: 新建, type: text}]
                population: {transition: {treatment: apart, when: '新建 = "是"', grade: T}}
                indicators: [{id: s, name: 得分项, value: v, score: {family: direct}}]
                """ + "grading:\n" + grading.indent(2);
    }

    private static Map<Object, Long> counts(String grading, int graded, int inTransition) {
        var table = IntStream.range(0, graded + inTransition).mapToObj(i -> "f" + (10_000 + i) + "," + (i * 37 % 1009) + "," + (i < graded ? "" : "是"))
                .collect(Collectors.joining("\n", "代码,分,新建\n", "\n"));
        return Trial.of(method(grading), table).counts("grade");
    }

    private static final String TOP_20_TO_55_LAST_5_WITH_T = """
            base: with-transition
            rounding: up
            shares: cumulative
            grades: [{grade: A, top: 20%}, {grade: B, top: 55%}, {grade: C, rest: true}, {grade: D, bottom: 5%}]
            """;

    @Test
    void cumulativeSharesRoundedUpOfABaseWithTransition() {
        assertThat(counts(TOP_20_TO_55_LAST_5_WITH_T, 265, 10)).containsOnly(Map.entry("A", 55L), Map.entry("B", 97L), Map.entry("C", 99L),
                Map.entry("D", 14L), Map.entry("T", 10L));
    }

    @Test
    void exactShares() {
        var grades = "grades: [{grade: A, top: 20%}, {grade: B, top: 60%}, {grade: C, rest: true}, {grade: D, bottom: 5%}]\n";
        assertThat(counts(grades, 100, 0)).containsOnly(Map.entry("A", 20L), Map.entry("B", 40L), Map.entry("C", 35L), Map.entry("D", 5L));
        var other = "shares: separate\ngrades: [{grade: A, top: 20%}, {grade: B, top: 45%}, {grade: C, top: 30%}, {grade: D, rest: true}]\n";
        assertThat(counts(other, 120, 0)).containsOnly(Map.entry("A", 24L), Map.entry("B", 54L), Map.entry("C", 36L), Map.entry("D", 6L));
    }

    @Test
    void roundsDownWhereTheMethodDoes() {
        var grades = "grades: [{grade: A, top: 20%}, {grade: B, rest: true}, {grade: D, bottom: 5%, rounding: down}]\n";
        assertThat(counts(grades, 755, 0)).containsOnly(Map.entry("A", 151L), Map.entry("B", 567L), Map.entry("D", 37L));
    }

    @Test
    void cutsEachClassByItself() {
        var text = method("grades: [{grade: A, top: 10%}, {grade: B, rest: true}]\n").replace("indicators:", "ranking: {within: [new]}\nindicators:")
                .replaceFirst("population.*\n", "");
        var table = IntStream.range(0, 60).mapToObj(i -> "f" + (100 + i) + "," + (i * 7 % 61) + "," + (i % 3)).collect(Collectors.joining("\n", "代码,分,新建\n", "\n"));
        var trial = Trial.of(text, table);
        assertThat(trial.counts("grade")).containsOnly(Map.entry("A", 6L), Map.entry("B", 54L));
        assertThat(trial.column("rank").stream().filter(rank -> rank.toString().equals("1")).count()).isEqualTo(3);
        assertThat(trial.column("of")).containsOnly(20L);
    }

    @Test
    void leavesGradesEmptyWhereFirmsAreFew() {
        assertThat(counts(TOP_20_TO_55_LAST_5_WITH_T, 1, 0)).containsOnly(Map.entry("A", 1L));
        assertThat(counts(TOP_20_TO_55_LAST_5_WITH_T, 2, 0)).containsOnly(Map.entry("A", 1L), Map.entry("B", 1L));
    }
}
