package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for every method and every table. */
class MethodPropertyTests {

    private static final int TRIES = 20;

    /** A row of three hundredths each, some missing. */
    record Firm(@Nullable Integer a, @Nullable Integer b, @Nullable Integer c) {

        String line(int number) {
            return String.format(Locale.ROOT, "f%03d,%s,%s,%s", number, text(a), text(b), text(c));
        }

        private static String text(@Nullable Integer hundredths) {
            return hundredths == null ? "" : BigDecimal.valueOf(hundredths, 2).toPlainString();
        }

        Firm raised(int by) {
            return new Firm(Objects.requireNonNull(a) + by, b, c);
        }
    }

    /** How the three indicators are scored, and what a missing value is. */
    record Rules(String first, String second, String third, String missing, int weight) {

        String method(String further) {
            return """
                    method: random
                    title: 随机
                    version: "1"
                    year: 2024
                    key: code
                    columns:
                      - {id: code, name: 代码}
                      - {id: a, name: 甲, decimals: 2}
                      - {id: b, name: 乙, decimals: 2}
                      - {id: c, name: 丙, decimals: 2}
                    grading: {grades: [{grade: A, top: 20%}, {grade: B, rest: true}, {grade: D, bottom: 10%}]}
                    indicators:
                    """ + indicator("x", "a", first, weight) + indicator("y", "b", second, 30) + indicator("z", "c", third, 100 - 30 - weight) + further;
        }

        private String indicator(String id, String column, String family, int weight) {
            return "  - {id: " + id + ", name: 指标" + id + ", value: " + column + ", weight: " + weight + ", missing: " + missing + ", score: " + family + "}\n";
        }
    }

    @Provide
    Arbitrary<List<Firm>> firms() {
        var number = Arbitraries.integers().between(0, 400).map(i -> i * 25).injectNull(0.1);
        return Combinators.combine(number, number, number).as(Firm::new).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<Rules> rules() {
        var family = Arbitraries.of("{family: ratio, benchmark: {from: given, value: 30}}", "{family: ratio, benchmark: {from: given, value: 30.25}, cap: 1.5, floor: 0}",
                "{family: ratio, benchmark: {from: mean}, cap: 1.5}", "{family: min-max, to: [20, 100]}", "{family: percentile, to: [0, 100]}", "{family: rank}",
                "{family: piecewise, points: [[0, 0], [10, 60], [50, 100]]}", "{family: piecewise, shape: steps, points: [[5, 20], [40, 70], [90, 100]]}", "{family: direct}");
        return Combinators.combine(family, family, family, Arbitraries.of("zero", "exclude", "class-mean"), Arbitraries.integers().between(5, 60)).as(Rules::new);
    }

    private static String table(List<Firm> firms) {
        return "代码,甲,乙,丙\n" + IntStream.range(0, firms.size()).mapToObj(i -> firms.get(i).line(i)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<Object>> results(Trial trial) {
        return List.of(trial.column("score.x"), trial.column("total"), trial.column("rank"), trial.column("grade"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsChangesNothing(@ForAll("rules") Rules rules, @ForAll("firms") List<Firm> firms, @ForAll long seed) {
        var lines = new ArrayList<>(table(firms).lines().skip(1).toList());
        Collections.shuffle(lines, new Random(seed));
        var permuted = Trial.of(rules.method(""), "代码,甲,乙,丙\n" + String.join("\n", lines) + "\n");
        assertThat(results(permuted)).isEqualTo(results(Trial.of(rules.method(""), table(firms))));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anIndicatorWithoutWeightChangesNothing(@ForAll("rules") Rules rules, @ForAll("rules") Rules other, @ForAll("firms") List<Firm> firms) {
        var further = "  - {id: more, name: 另一项, value: a + b, weight: 0, missing: " + other.missing() + ", score: " + other.first() + "}\n";
        assertThat(results(Trial.of(rules.method(further), table(firms)))).isEqualTo(results(Trial.of(rules.method(""), table(firms))));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aUnitTenTimesSmallerWithItsBenchmarkChangesNothing(@ForAll("firms") List<Firm> firms, @ForAll @IntRange(min = 1, max = 4) int power) {
        var usual = Trial.of(scaled(0), table(firms));
        var scaled = Trial.of(scaled(power), table(firms).lines().map(line -> shifted(line, power)).collect(Collectors.joining("\n", "", "\n")));
        assertThat(results(scaled)).isEqualTo(results(usual));
    }

    /** The quotient has as many decimals less as the unit is smaller, so that it is rounded at the same digit. */
    private static String scaled(int power) {
        return """
                method: scaled
                title: 换单位
                version: "1"
                year: 2024
                key: code
                columns: [{id: code, name: 代码}, {id: a, name: 甲, decimals: 2}, {id: b, name: 乙, decimals: 2}, {id: c, name: 丙, decimals: 2}]
                grading: {grades: [{grade: A, top: 20%}, {grade: B, rest: true}]}
                indicators:
                  - {id: x, name: 指标甲, value: "除(a, b, DECIMALS, 四舍五入)", weight: 70, score: {family: ratio, benchmark: {from: given, value: BENCHMARK}, cap: 1.5, floor: 0}}
                  - {id: y, name: 指标乙, value: a, weight: 30, missing: exclude, score: {family: ratio, benchmark: {from: given, value: BENCHMARK}}}
                """.replace("DECIMALS", String.valueOf(8 - power)).replace("BENCHMARK", new BigDecimal("24.097").movePointRight(power).toPlainString());
    }

    private static String shifted(String line, int power) {
        var cells = line.split(",", -1);
        if (!cells[1].isEmpty() && !cells[1].equals("甲")) {
            cells[1] = new BigDecimal(cells[1]).movePointRight(power).toPlainString();
        }
        return String.join(",", cells);
    }

    @Property(tries = TRIES * 2, shrinking = ShrinkingMode.OFF)
    void raisingWhatIsBetterNeverLowersTheRank(@ForAll("rules") Rules rules, @ForAll("firms") List<Firm> firms, @ForAll @IntRange(min = 1, max = 6000) int by,
            @ForAll @IntRange(max = 1000) int choice) {
        neverLowers(rules.method(""), firms, by, choice);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void raisingWhatIsBetterNeverLowersTheRankInATree(@ForAll("firms") List<Firm> firms, @ForAll @IntRange(min = 1, max = 6000) int by,
            @ForAll @IntRange(max = 1000) int choice, @ForAll("means") String mean, @ForAll("means") String above) {
        neverLowers("""
                method: tree
                title: 树
                version: "1"
                year: 2024
                key: code
                arithmetic: {mode: real}
                columns: [{id: code, name: 代码}, {id: a, name: 甲, decimals: 2}, {id: b, name: 乙, decimals: 2}, {id: c, name: 丙, decimals: 2}]
                defaults: {missing: exclude, score: {family: min-max, to: [1, 100]}}
                nodes: [{id: root, name: 根, mean: ABOVE}, {id: left, name: 左, under: root, mean: MEAN}]
                indicators:
                  - {id: x, name: 指标甲, value: a, under: left, weight: 2}
                  - {id: y, name: 指标乙, value: b, under: left}
                  - {id: z, name: 指标丙, value: c, under: root}
                """.replace("ABOVE", above).replace("MEAN", mean), firms, by, choice);
    }

    @Provide
    Arbitrary<String> means() {
        return Arbitraries.of("arithmetic", "geometric", "harmonic");
    }

    private static void neverLowers(String method, List<Firm> firms, int by, int choice) {
        var at = choice % firms.size();
        if (firms.get(at).a() == null) {
            return;
        }
        var raised = new ArrayList<>(firms);
        raised.set(at, firms.get(at).raised(by));
        var code = String.format(Locale.ROOT, "f%03d", at);
        var before = Trial.of(method, table(firms)).value(code, "rank");
        var after = Trial.of(method, table(raised)).value(code, "rank");
        if (before != null) {
            assertThat((Long) after).isLessThanOrEqualTo((Long) before);
        }
    }

    /**
     * Why z stands apart: 甲厂 is far below the others in the first indicator. Coming nearer, it makes the deviation smaller,
     * and its distance from 乙厂 counts for more than before: it falls behind although nothing of it became worse.
     */
    @Example
    void aHigherValueCanLowerTheRankByStandardScores() {
        var method = """
                method: z
                title: 标准分
                version: "1"
                year: 2024
                key: code
                arithmetic: {mode: real}
                columns: [{id: code, name: 代码}, {id: a, name: 甲, decimals: 2}, {id: b, name: 乙, decimals: 2}]
                defaults: {score: {family: z}}
                indicators:
                  - {id: x, name: 第一项, value: a, weight: 100}
                  - {id: y, name: 第二项, value: b, weight: 109}
                """;
        var before = Trial.of(method, "代码,甲,乙\n甲厂,-100,1\n乙厂,10,0\n丙厂,0,0\n");
        var after = Trial.of(method, "代码,甲,乙\n甲厂,-5,1\n乙厂,10,0\n丙厂,0,0\n");
        assertThat((BigDecimal) before.value("甲厂", "total")).isGreaterThan((BigDecimal) before.value("乙厂", "total"));
        assertThat((BigDecimal) after.value("甲厂", "total")).isLessThan((BigDecimal) after.value("乙厂", "total"));
        assertThat((Long) after.value("甲厂", "rank")).isGreaterThan((Long) before.value("甲厂", "rank"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void firmsOfOneTotalStandByTheStatedKeys(@ForAll("crowded") List<Firm> firms) {
        var method = new Rules("{family: direct}", "{family: direct}", "{family: direct}", "zero", 10).method("")
                .replace("weight: 30", "weight: 0").replace("weight: 60", "weight: 0").replace("indicators:", "ranking: {ties: [{value: b}, {value: c, order: low}]}\nindicators:");
        var trial = Trial.of(method, table(firms));
        Comparator<Firm> order = Comparator.comparing((Firm firm) -> firm.a() == null ? 0 : firm.a()).reversed()
                .thenComparing(Firm::b, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Firm::c, Comparator.nullsLast(Comparator.naturalOrder()));
        var expected = firms.stream().map(firm -> (Object) (1 + firms.stream().filter(other -> order.compare(other, firm) < 0).count())).toList();
        assertThat(trial.column("rank")).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Firm>> crowded() {
        var number = Arbitraries.integers().between(0, 3).map(i -> i * 100).injectNull(0.1);
        return Combinators.combine(number, number, number).as(Firm::new).list().ofMinSize(2).ofMaxSize(40);
    }
}
