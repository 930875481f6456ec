package guatu.runner.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.ProblemException;
import guatu.runner.DataProblem;
import guatu.runner.Engine;
import guatu.runner.Evaluation;
import guatu.scoring.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTests {

    private static final Path METHOD = Path.of("..", "packs", "per-mu", "methods", "zhejiang.yaml");

    @TempDir
    private Path folder;

    private Path sample(int firms, long seed, Faults faults, String name) {
        var file = folder.resolve(name);
        new Sample(firms, seed, faults, null, 0).write(file);
        return file;
    }

    private Evaluation.Outcome graded(Path input, Path out, boolean accepts) throws IOException {
        return new Evaluation(Methods.read(METHOD), input, null, null, accepts).run(out, Files.readString(METHOD), step -> { });
    }

    @ParameterizedTest
    @ValueSource(strings = {"11370881004339597", "11331023576539260", "11331002002673575", "11330525002565347", "12341700686863395", "11341622003178357",
        "11370800004234373", "91350100M000100Y4", "91440000000000123", "91440000000000190", "91440000000000000", "91440000000000107"})
    void codesHaveTheCheckDigitsOfTheStandard(String head) {
        var whole = java.util.Map.ofEntries(java.util.Map.entry("11370881004339597", 'L'), java.util.Map.entry("11331023576539260", '6'),
                java.util.Map.entry("11331002002673575", 'G'), java.util.Map.entry("11330525002565347", '4'), java.util.Map.entry("12341700686863395", 'A'),
                java.util.Map.entry("11341622003178357", 'Q'), java.util.Map.entry("11370800004234373", 'R'), java.util.Map.entry("91350100M000100Y4", '3'),
                java.util.Map.entry("91440000000000123", '0'), java.util.Map.entry("91440000000000190", 'X'), java.util.Map.entry("91440000000000000", 'Y'),
                java.util.Map.entry("91440000000000107", 'A'));
        assertThat(CreditCode.check(head)).isEqualTo(whole.get(head));
    }

    @Test
    void theOrganisationsCheckDigitIsThatOfItsOwnStandard() {
        assertThat(CreditCode.bodyCheck("00433959")).isEqualTo('7');
        assertThat(CreditCode.bodyCheck("57653926")).isEqualTo('0');
        assertThat(CreditCode.of(1)).startsWith("9199010100000001").hasSize(18);
    }

    @Test
    void theSameSeedMakesTheSameFirms() throws IOException {
        var first = Files.readAllBytes(sample(500, 7, Faults.ALL, "a.csv"));
        assertThat(Files.readAllBytes(sample(500, 7, Faults.ALL, "b.csv"))).isEqualTo(first);
        assertThat(Files.readAllBytes(sample(500, 8, Faults.ALL, "c.csv"))).isNotEqualTo(first);
    }

    @Test
    void aFirmIsTheSameHoweverManyStandBesideIt() throws IOException {
        var many = Files.readAllLines(sample(300, 7, Faults.SOME, "a.csv"));
        assertThat(Files.readAllLines(sample(100, 7, Faults.SOME, "b.csv"))).isEqualTo(many.subList(0, 101));
    }

    @Test
    void theThreeFormatsHoldTheSameFirms() throws IOException {
        for (var name : new String[] {"a.csv", "a.xlsx", "a.parquet"}) {
            graded(sample(400, 3, Faults.SOME, name), folder.resolve("out-" + name), false);
        }
        var results = Files.readString(folder.resolve("out-a.csv/results.csv"));
        assertThat(Files.readString(folder.resolve("out-a.xlsx/results.csv"))).isEqualTo(results);
        assertThat(Files.readString(folder.resolve("out-a.parquet/results.csv"))).isEqualTo(results);
        assertThat(results).contains("演示数据");
    }

    @Test
    void everyFaultIsFoundByTheCheckOfTheData() throws IOException {
        assertThat(graded(sample(20_000, 1, Faults.ALL, "a.parquet"), folder.resolve("all"), true).problems())
                .containsKeys(DataProblem.MISSING, DataProblem.NEGATIVE, DataProblem.MAGNITUDE, DataProblem.DOUBLE_CODE);
        assertThat(graded(sample(20_000, 1, Faults.NONE, "b.parquet"), folder.resolve("none"), false).problems()).containsOnlyKeys(DataProblem.MISSING);
    }

    @Test
    void aThousandFirmsStandExactlyOnTheCut() throws IOException {
        var file = folder.resolve("a.parquet");
        new Sample(20_000, 5, Faults.SOME, Methods.read(METHOD), 1000).write(file);
        graded(file, folder.resolve("out"), false);
        try (var engine = Engine.open()) {
            engine.execute("create table r as select * from read_csv('" + folder.resolve("out/results.csv") + "')");
            var level = engine.rows("select \"rank\", count(*), any_value(grade) from r where \"rank\" is not null group by 1 order by 2 desc limit 1").get(0);
            assertThat(level.get(1)).isEqualTo(1000L);
            assertThat(level.get(2)).isEqualTo("A");
            var graded = engine.number("select max(\"of\") from r");
            var rank = ((Number) java.util.Objects.requireNonNull(level.get(0))).longValue();
            assertThat(Math.round(graded * 0.2)).isBetween(rank, rank + 999);
        }
    }

    @Test
    void theWorkbookOfTheRepositoryIsWhatTheCommandMakes() throws IOException {
        var made = folder.resolve("made.xlsx");
        new Sample(2000, 1, Faults.SOME, Methods.read(METHOD), 40).write(made);
        graded(made, folder.resolve("made"), false);
        var committed = Path.of("..", "samples", "firms-2000.xlsx");
        graded(committed, folder.resolve("committed"), false);
        assertThat(Files.readString(folder.resolve("committed/firms.csv"))).isEqualTo(Files.readString(folder.resolve("made/firms.csv")));
        assertThat(Files.size(committed)).isLessThan(400_000);
    }

    @Test
    void saysWhatCannotBeMade() {
        assertThatThrownBy(() -> sample(0, 1, Faults.NONE, "a.csv")).isInstanceOf(ProblemException.class).hasMessageContaining("企业数");
        assertThatThrownBy(() -> sample(5, 1, Faults.NONE, "a.xls")).isInstanceOf(ProblemException.class).hasMessageContaining("只写 .csv");
        assertThatThrownBy(() -> new Sample(100, 1, Faults.NONE, Methods.read(METHOD), 90).write(folder.resolve("a.csv")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("--ties");
    }
}
