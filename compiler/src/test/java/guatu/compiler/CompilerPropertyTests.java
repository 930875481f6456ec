package guatu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.document.SourceDocument;
import guatu.kernel.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.api.SoftAssertions;

/**
 * What holds of every text, however broken: the compiler ends, whatever it states quotes the text at its place, and
 * every digit is accounted for once. The texts are the samples with spans deleted, doubled, moved and replaced by
 * characters of all planes. {@code ./guatu test --all} tries many more.
 */
class CompilerPropertyTests {

    private static final int TRIES = "all".equals(System.getProperty("guatu.tests")) ? 1500 : 40;
    private static final String MARKS = "。；：，、（）()〔〕【】《》“”\t\n 　0９3.%％万亿年月一二十百千第其中累计每年到2030占由至—-~+附件";
    private static final List<String> SAMPLES = samples();

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void holdsOfMutatedSamples(@ForAll Random seed) {
        for (int i = 0; i < TRIES; i++) {
            long one = seed.nextLong();
            String text = mutated(new Random(one));
            try {
                holds(text);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + one + ": " + smallest(text), failure);
            }
        }
    }

    @Example
    void holdsOfTheSamplesAsTheyAre() {
        SAMPLES.forEach(CompilerPropertyTests::holds);
    }

    @Example
    void holdsOfAlmostNothing() {
        for (String text : List.of("", "\n", "\n\n\n", " ", "\t", "1", "一", "附件", "附件1\n", "其中", "《", "）", "到2030年", "\uFEFF", "😀1😀",
                "一、\n（一）\n1.\n", "合计\t1\n", "\uD83D", "2026年13月", "占%", "1+", "+1+2", "“1+2+3”", "三个", "、三个", "、、三个：、")) {
            holds(text);
        }
    }

    private static void holds(String text) {
        CompiledDocument document = new PlanCompiler().compile(SourceDocument.ofText("样本.txt", text));
        int[] points = text.codePoints().toArray();
        var softly = new SoftAssertions();
        clauses(document).forEach(clause -> quotes(softly, clause, text, points));
        statements(document).forEach(clause -> softly.assertThat(clause.end()).as("span of a statement").isGreaterThan(clause.start()));
        digits(softly, document, points);
        softly.assertAll();
    }

    private static void quotes(SoftAssertions softly, Clause clause, String text, int[] points) {
        softly.assertThat(clause.end()).isLessThanOrEqualTo(points.length);
        if (clause.end() <= points.length) {
            softly.assertThat(new String(points, clause.start(), clause.end() - clause.start())).isEqualTo(clause.quote());
            int line = 1;
            for (int i = 0; i < clause.start(); i++) {
                line += points[i] == '\n' ? 1 : 0;
            }
            softly.assertThat(clause.line()).as("line of " + clause).isEqualTo(line);
        }
    }

    /**
     * Every digit of the text, in either width, stands in exactly one number of the account. A number broken by a page's
     * edge quotes the page mark inside it; the mark's digits are the mark's.
     */
    private static void digits(SoftAssertions softly, CompiledDocument document, int[] points) {
        int[] covered = new int[points.length];
        int[] furniture = new int[points.length];
        for (NumberUse use : document.numbers()) {
            int[] count = use.use() == NumberUse.Use.CHROME ? furniture : covered;
            for (int i = use.clause().start(); i < use.clause().end(); i++) {
                count[i]++;
            }
        }
        for (int i = 0; i < points.length; i++) {
            covered[i] = furniture[i] > 0 ? furniture[i] : covered[i];
        }
        for (int i = 0; i < points.length; i++) {
            boolean digit = points[i] >= '0' && points[i] <= '9' || points[i] >= '０' && points[i] <= '９';
            if (digit && covered[i] != 1) {
                String around = new String(points, Math.max(0, i - 12), Math.min(points.length, i + 12) - Math.max(0, i - 12));
                softly.fail("digit at " + i + " stands in " + covered[i] + " numbers: " + around);
                return;
            }
        }
    }

    private static Stream<Clause> statements(CompiledDocument document) {
        Stream<Clause> plans = document.plans().stream().flatMap(plan -> Stream.of(
                plan.outline().stream().map(Heading::clause), plan.targets().stream().map(Target::clause),
                plan.tasks().stream().map(Task::clause), plan.rules().stream().map(Rule::clause),
                plan.mechanisms().stream().map(Mechanism::clause)).flatMap(each -> each));
        return Stream.of(plans, document.numbers().stream().map(NumberUse::clause),
                document.document().attachments().stream().map(Attachment::clause),
                document.lint().stream().flatMap(remark -> remark.members().stream())
                        .filter(member -> document.plans().stream().noneMatch(plan -> plan.clause().equals(member))))
                .flatMap(each -> each);
    }

    private static Stream<Clause> clauses(CompiledDocument document) {
        return Stream.of(statements(document), document.plans().stream().map(Plan::clause),
                document.tasks().stream().map(Task::body)).flatMap(each -> each);
    }

    private static String mutated(Random random) {
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        int from = random.nextInt(sample.length());
        var text = new StringBuilder(sample.substring(from, Math.min(sample.length(), from + 200 + random.nextInt(2500))));
        int edits = 1 + random.nextInt(12);
        for (int i = 0; i < edits; i++) {
            edit(text, random);
        }
        return text.toString();
    }

    private static void edit(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(30));
        String span = text.substring(from, to);
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, span.repeat(1 + random.nextInt(3)));
            case 2 -> text.insert(random.nextInt(text.length() + 1), span);
            case 3 -> text.replace(from, to, characters(random));
            default -> text.insert(from, String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
        }
    }

    private static String characters(Random random) {
        var characters = new StringBuilder();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(4);
            if (kind == 0) {
                characters.append((char) random.nextInt(0x10000));
            } else if (kind == 1) {
                characters.appendCodePoint(0x10000 + random.nextInt(0x10000));
            } else {
                characters.append(MARKS.charAt(random.nextInt(MARKS.length())));
            }
        }
        return characters.toString();
    }

    /** A shorter text that fails too, found by cutting pieces out as long as it still fails. */
    private static String smallest(String failing) {
        String text = failing;
        for (int size = text.length() / 2; size > 0; size /= 2) {
            for (int at = 0; at + size <= text.length(); ) {
                String shorter = text.substring(0, at) + text.substring(at + size);
                if (fails(shorter)) {
                    text = shorter;
                } else {
                    at += size;
                }
            }
        }
        return text;
    }

    private static boolean fails(String text) {
        try {
            holds(text);
            return false;
        } catch (RuntimeException | AssertionError failure) {
            return true;
        }
    }

    private static List<String> samples() {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                samples.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }
}
