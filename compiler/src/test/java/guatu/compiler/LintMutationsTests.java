package guatu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.document.SourceDocument;
import guatu.kernel.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contradictions planted one at a time in a sample without any: how many the lint finds. */
class LintMutationsTests {

    private static final long SEED = 20261122;
    private static final Path SAMPLES = Path.of("..", "samples");
    private static Mutations mutations;
    private static String clean;
    private static Set<String> known;

    @BeforeAll
    static void readTheSample() throws IOException {
        mutations = Mutations.read(SAMPLES.resolve("gold"), "lanjiang");
        clean = mutations.clean(Files.readString(SAMPLES.resolve("lanjiang.txt")));
        known = new HashSet<>();
        contradictions(clean).forEach(remark -> known.add(remark.kind() + remark.message()));
    }

    @Test
    void findsNoContradictionInTheCleanText() {
        assertThat(contradictions(clean)).isEmpty();
    }

    @Test
    void findsEveryMutationOfADraw() {
        List<Mutations.Mutation> drawn = mutations.draw(SEED, 40);
        System.out.println("lint: 40 mutations drawn by seed " + SEED + ", "
                + drawn.stream().map(Mutations.Mutation::kind).distinct().count() + " kinds");
        assertThat(drawn).allMatch(LintMutationsTests::isFound);
    }

    @Test
    void findsEveryMutationOfThePool() {
        Map<String, int[]> byKind = new TreeMap<>();
        for (Mutations.Mutation mutation : mutations.all()) {
            int[] count = byKind.computeIfAbsent(mutation.kind(), kind -> new int[2]);
            count[0] += isFound(mutation) ? 1 : 0;
            count[1]++;
        }
        int found = byKind.values().stream().mapToInt(count -> count[0]).sum();
        System.out.println("lint: " + found + " of " + mutations.all().size() + " mutations found");
        byKind.forEach((kind, count) -> System.out.println("lint:   " + kind + " " + count[0] + "/" + count[1]));
        assertThat(found).isEqualTo(mutations.all().size());
    }

    /** A contradiction that the clean text does not have, with a member on one of the mutation's lines. */
    private static boolean isFound(Mutations.Mutation mutation) {
        int first = lines(clean.substring(0, clean.indexOf(mutation.find())));
        int shift = lines(mutation.find()) - lines(mutation.replace());
        return contradictions(mutation.applyTo(clean)).stream()
                .filter(remark -> !known.contains(remark.kind() + remark.message()))
                .flatMap(remark -> remark.members().stream())
                .map(Clause::line)
                .anyMatch(line -> mutation.lines().contains(line > first + 1 ? line + shift : line)
                        || mutation.lines().contains(line));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static List<Remark> contradictions(String text) {
        return new PlanCompiler().compile(SourceDocument.ofText("lanjiang.txt", text)).lint().stream()
                .filter(remark -> remark.grade() == Remark.Grade.CONTRADICTION).toList();
    }
}
