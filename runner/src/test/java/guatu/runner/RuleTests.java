package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** One rule of a method at a time. */
class RuleTests {

    private static final String HEAD = """
            method: rules
            title: 规则
            version: "1"
            year: 2024
            key: code
            columns:
              - {id: code, name: 代码}
              - {id: v, name: 值, decimals: 2}
              - {id: w, name: 另值, decimals: 2}
              - {id: kind, name: 类, type: text}
              - {id: industry, name: 行业, type: text}
            """;

    private static Trial trial(String rest, String table) {
        return Trial.of(HEAD + rest, table);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aMissingValueIsZeroOrTheMeanOrLeftOut() {
        var indicators = """
                indicators:
                  - {id: a, name: 甲项, value: v, weight: 60, score: {family: ratio, benchmark: {from: given, value: 10}}}
                  - {id: b, name: 乙项, value: w, weight: 40, missing: POLICY, score: {family: ratio, benchmark: {from: given, value: 10}}}
                """;
        var table = "代码,值,另值,类,行业\nx,10,5,,\ny,10,,,\nz,5,20,,\n";
        assertThat(trial(indicators.replace("POLICY", "zero"), table).value("y", "published")).isEqualTo(number("60.0000"));
        assertThat(trial(indicators.replace("POLICY", "class-mean"), table).value("y", "published")).isEqualTo(number("110.0000"));
        assertThat(trial(indicators.replace("POLICY", "exclude"), table).value("y", "published")).isEqualTo(number("100.0000"));
        var refused = trial(indicators.replace("POLICY", "refuse"), table);
        assertThat(refused.value("y", "state")).isEqualTo("不评价");
        assertThat(refused.value("y", "reason")).isEqualTo("乙项缺数");
        assertThat(refused.column("of")).containsExactly(2L, null, 2L);
    }

    @Test
    void aBenchmarkFallsBackFromFourDigitsToThreeToTwo() {
        var trial = trial("""
                indicators:
                  - {id: a, name: 甲项, value: v, score: {family: ratio, benchmark: {from: mean, by: industry, digits: [4, 3, 2], at-least: 2, times: 2}}}
                """, "代码,值,另值,类,行业\na,10,,,3611\nb,20,,,3611\nc,30,,,3612\nd,40,,,3670\ne,50,,,3900\n");
        assertThat(trial.column("benchmark.a")).containsExactly(number("30.000000"), number("30.000000"), number("40.000000"), number("50.000000"), null);
    }

    @Test
    void aBenchmarkIsLookedUpOrAWeightedMeanOrAPercentile() {
        var table = "代码,值,另值,类,行业\na,10,1,,3611\nb,20,3,,3620\nc,30,4,,4400\n";
        var method = "indicators:\n  - {id: a, name: 甲项, value: v ÷ w, score: {family: ratio, benchmark: BENCHMARK}}\n";
        assertThat(trial(method.replace("BENCHMARK", "{from: table, by: industry, digits: [4, 2], values: {'3611': 2, '36': 4}, otherwise: 5}"), table)
                .column("score.a")).containsExactly(number("5.00000000"), number("1.66666667"), number("1.50000000"));
        assertThat(trial(method.replace("BENCHMARK", "{from: mean, of: v, over: w, decimals: 3}"), table).column("benchmark.a"))
                .containsOnly(number("7.500"));
        assertThat(trial(method.replace("BENCHMARK", "{from: percentile, share: 50%}"), table).value("a", "benchmark.a"))
                .isEqualTo(number("7.50000000"));
    }

    @Test
    void lessIsBetterTurnsTheRatioAround() {
        var method = """
                indicators:
                  - {id: a, name: 甲项, value: v, weight: 10, direction: less, score: {family: ratio, benchmark: {from: given, value: 10}, cap: 1.5, floor: 0}}
                """;
        var trial = trial(method, "代码,值,另值,类,行业\na,5,,,\nb,0,,,\nc,20,,,\nd,-1,,,\n");
        assertThat(trial.column("score.a")).containsExactly(number("15.00000000"), number("15.00000000"), number("5.00000000"), number("0.00000000"));
    }

    @Test
    void piecesOfALineAndSteps() {
        var method = "indicators:\n  - {id: a, name: 甲项, value: v, weight: 20, score: {family: piecewise, points: [[0, 0], [10, 60], [50, 100]], shape: SHAPE}}\n";
        var table = "代码,值,另值,类,行业\na,-1,,,\nb,5,,,\nc,10,,,\nd,30,,,\ne,60,,,\nf,,,,\n";
        assertThat(trial(method.replace("SHAPE", "linear"), table).column("score.a")).containsExactly(number("0.00000000"), number("6.00000000"),
                number("12.00000000"), number("16.00000000"), number("20.00000000"), null);
        assertThat(trial(method.replace("SHAPE", "steps"), table).column("score.a")).containsExactly(number("0.00000000"), number("0.00000000"),
                number("12.00000000"), number("12.00000000"), number("20.00000000"), null);
    }

    @Test
    void ranksAndPercentilesCompareWithinTheirColumns() {
        var method = "indicators:\n  - {id: a, name: 甲项, value: v, direction: less, score: {family: percentile, to: [0, 100], within: [kind]}}\n"
                + "  - {id: b, name: 乙项, value: v, score: {family: rank}}\n";
        var trial = trial(method, "代码,值,另值,类,行业\na,1,,x,\nb,2,,x,\nc,3,,x,\nd,9,,y,\ne,,,y,\n");
        assertThat(trial.column("score.a")).containsExactly(number("1.00000000"), number("0.50000000"), number("0.00000000"), number("1.00000000"), null);
        assertThat(trial.column("score.b").subList(0, 4)).containsExactly(number("1"), number("2"), number("3"), number("4"));
    }

    @Test
    void equalValuesGetWhatTheMethodSays() {
        var method = "indicators:\n  - {id: a, name: 甲项, value: v, weight: 30, score: {family: min-max, to: [20, 100], when-equal: RULE}}\n";
        var table = "代码,值,另值,类,行业\na,7,,,\nb,7,,,\n";
        assertThat(trial(method.replace("RULE", "full"), table).column("score.a")).containsOnly(number("30.00000000"));
        assertThat(trial(method.replace("RULE", "zero"), table).column("score.a")).containsOnly(number("6.00000000"));
        assertThat(trial(method.replace("RULE", "missing"), table).column("score.a")).containsOnlyNulls();
    }

    @Test
    void vetoesHoldDownAndProtectionHoldsUp() {
        var trial = trial("""
                population: {transition: {treatment: protected, when: '类 = "新"', not-below: C}}
                indicators: [{id: a, name: 甲项, value: v, score: {family: direct}}]
                vetoes: [{id: safety, name: 事故, when: 另值 > 0, ceiling: C}, {id: pollution, name: 污染, when: 另值 > 1, ceiling: D}]
                grading: {grades: [{grade: A, at-least: 90}, {grade: B, at-least: 60}, {grade: C, at-least: 30}, {grade: D, rest: true}]}
                """, "代码,值,另值,类,行业\na,95,0,,\nb,95,1,,\nc,95,2,,\nd,10,0,新,\ne,10,1,新,\nf,70,0,新,\ng,89.99999,,,\n");
        assertThat(trial.column("grade")).containsExactly("A", "C", "D", "C", "D", "B", "A");
        assertThat(trial.column("by_rank")).containsExactly("A", "A", "A", "D", "D", "B", "A");
    }

    @Test
    void tiesFollowTheStatedKeyAndStraddleACutAsStated() {
        var method = """
                indicators: [{id: a, name: 甲项, value: v, score: {family: direct}}]
                ranking: {RANKING}
                grading: {grades: [{grade: A, top: 50%}, {grade: B, rest: true}]}
                """;
        var table = "代码,值,另值,类,行业\na,9,1,,\nb,5,1,,\nc,5,2,,\nd,1,1,,\n";
        assertThat(trial(method.replace("RANKING", "at-cut: better"), table).column("grade")).containsExactly("A", "A", "A", "B");
        assertThat(trial(method.replace("RANKING", "at-cut: worse"), table).column("grade")).containsExactly("A", "B", "B", "B");
        assertThat(trial(method.replace("RANKING", "at-cut: code"), table).column("grade")).containsExactly("A", "A", "B", "B");
        assertThat(trial(method.replace("RANKING", "ties: [{value: w}]"), table).column("grade")).containsExactly("A", "B", "A", "B");
        assertThat(trial(method.replace("RANKING", "ties: [{value: w, order: low}]"), table).column("rank")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void firmsOfOneParcelAreJoinedAndShareTheResult() {
        var method = """
                population: {merge: {by: kind, as: AS}}
                indicators: [{id: a, name: 甲项, value: "除(v, w, 2, 四舍五入)", score: {family: direct}}]
                grading: {grades: [{grade: A, top: 50%}, {grade: B, rest: true}]}
                """;
        var table = "代码,值,另值,类,行业\na,10,1,p,\nb,20,4,p,\nc,7,1,,\nd,2,1,,\n";
        var each = trial(method.replace("AS", "each"), table);
        assertThat(each.column("value.a")).containsExactly(number("6.00"), number("6.00"), number("7.00"), number("2.00"));
        assertThat(each.column("of")).containsOnly(4L);
        assertThat(each.column("grade")).containsExactly("A", "A", "A", "B");
        var one = trial(method.replace("AS", "one"), table);
        assertThat(one.column("of")).containsOnly(3L);
        assertThat(one.column("rank")).containsExactly(2L, 2L, 1L, 3L);
    }

    @Test
    void pointsAreAddedAndTakenOffUpToTheirCaps() {
        var trial = trial("""
                indicators: [{id: a, name: 甲项, value: v, score: {family: direct}}]
                bonus: {cap: 8, items: [{id: one, name: 一, points: '如果(类 = "奖", 5, 0)'}, {id: two, name: 二, points: 另值, cap: 6}]}
                deduction: {items: [{id: three, name: 三, points: '如果(行业 = "罚", 3, 0)'}]}
                """, "代码,值,另值,类,行业\na,50,9,奖,\nb,50,2,,罚\nc,50,,,\n");
        assertThat(trial.column("published")).containsExactly(number("58.0000"), number("49.0000"), number("50.0000"));
    }

    @Test
    void thoseOutsideAndUngradedAreKeptApart() {
        var trial = trial("""
                population: {include: 值 > 0, ungraded: [{id: u, name: 公用事业, when: '开头是(行业, "44")', managed-as: B}]}
                groups: [{id: x, name: 甲组, when: '类 = "x"'}, {id: y, name: 乙组, when: '类 = "y"'}]
                indicators: [{id: a, name: 甲项, value: v, weight: {x: 1, y: 2}, score: {family: direct}}]
                grading: {grades: [{grade: A, top: 50%}, {grade: B, rest: true}]}
                """, "代码,值,另值,类,行业\na,10,,x,36\nb,-1,,x,36\nc,30,,y,4411\nd,40,,z,36\ne,50,,y,36\n");
        assertThat(trial.column("state")).containsExactly("参评", "不在范围", "不评价", "不评价", "参评");
        assertThat(trial.column("reason")).containsExactly(null, null, "公用事业", "不属于任何组", null);
        assertThat(trial.column("grade")).containsExactly("A", null, "B", null, "A");
        assertThat(trial.value("e", "total")).isEqualTo(number("100.00000000"));
    }
}
