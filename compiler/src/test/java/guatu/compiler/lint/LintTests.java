package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.Remark;
import guatu.compiler.Remark.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTests {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void ranksTheGravestFirstThenInTextOrder() throws IOException {
        List<Remark> remarks = Remarked.text(Files.readString(SAMPLES.resolve("lanjiang.txt"))).document().lint();
        assertThat(remarks).isSortedAccordingTo(java.util.Comparator.comparing(Remark::grade)
                .thenComparingInt(remark -> remark.members().get(0).start()));
    }

    @Test
    void findsThePlantedFaultsOfTheSample() throws IOException {
        var remarked = Remarked.text(Files.readString(SAMPLES.resolve("lanjiang.txt")));
        assertThat(remarked.contradictions()).containsExactly("two-values", "quota-sum");
        assertThat(remarked.only("two-values").members()).extracting(clause -> clause.line()).containsExactly(88, 100);
        assertThat(remarked.only("quota-sum").members()).extracting(clause -> clause.line()).containsExactly(159);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "district", "measures", "oneline", "province", "tasktable", "traditional"})
    void findsNoContradictionInTheOtherSamples(String name) throws IOException {
        assertThat(Remarked.text(Files.readString(SAMPLES.resolve(name + ".txt"))).contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "district", "lanjiang", "measures", "oneline", "province", "tasktable", "traditional"})
    void saysNoMoreThanAReaderWouldRead(String name) throws IOException {
        String text = Files.readString(SAMPLES.resolve(name + ".txt"));
        assertThat(Remarked.text(text).document().lint().size()).isLessThanOrEqualTo(Math.max(12, text.length() * 15 / 10_000));
    }

    @Test
    void gathersATextRepeatedAThousandTimesInGroups() {
        String paragraph = "到2030年，推广应用工业机器人12,000台，引进数字化转型服务商150家。\n";
        int few = members(paragraph, 100);
        int many = members(paragraph, 1000);
        assertThat(many).isEqualTo(10 * few);
    }

    /** The places that restatements cite: one for each statement if they are groups, its square if they were pairs. */
    private static int members(String paragraph, int times) {
        var remarked = Remarked.text("云浦市行动方案\n（2026—2030年）\n一、工作目标\n" + paragraph.repeat(times));
        assertThat(remarked.document().lint().stream().filter(remark -> remark.kind().equals("restatement"))).hasSize(2);
        return remarked.document().lint().stream().mapToInt(remark -> remark.members().size()).sum();
    }

    @Test
    void findsWhatThePlansAtHandHold() throws IOException {
        String folder = System.getenv("GUATU_PLANS");
        Assumptions.assumeTrue(folder != null, "GUATU_PLANS names no folder of plans");
        List<Remark> remarks;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            remarks = files.filter(file -> file.toString().endsWith(".txt")).sorted().map(LintTests::read)
                    .flatMap(text -> Remarked.text(text).document().lint().stream()).toList();
        }
        assertThat(remarks).anySatisfy(remark -> says(remark, "two-values", "20,000人", "35,000人"));
        assertThat(remarks).anySatisfy(remark -> says(remark, "quota-adds-up", "21＋190＋111＋53＋75＝450平方公里"));
        assertThat(remarks).anySatisfy(remark -> says(remark, "restatement", "32,000台", "写法不同"));
        assertThat(remarks).anySatisfy(remark -> says(remark, "tasks-counted", "20项", "23项"));
        assertThat(remarks).anySatisfy(remark -> says(remark, "attachment-absent", "附件"));
        assertThat(remarks.stream().filter(remark -> remark.grade() == Grade.CONTRADICTION)).hasSize(3);
    }

    private static void says(Remark remark, String kind, String... words) {
        assertThat(remark.kind()).isEqualTo(kind);
        assertThat(remark.message()).contains(words);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
