package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.Problem;
import guatu.kernel.ProblemException;
import guatu.scoring.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that can be made in a shipped method, in every method in which it can be made. */
class BrokenPackTests {

    /** @param line {@code top}: that of the file's first key; {@code any}: of the part that is wrong; empty: of the change */
    record Mutation(String kind, Pattern pattern, String replacement, List<String> codes, String key, List<String> remedies, String line) {

        static Mutation of(String text) {
            var parts = List.of(text.split(" ⇒ ?", -1));
            return new Mutation(parts.get(0), Pattern.compile(parts.get(1)), parts.get(2).replace("\\n", "\n").replace("\\t", "\t"),
                    List.of(parts.get(3).split("\\|")), parts.get(4), List.of(parts.get(5).strip().split("\\|")), parts.size() > 6 ? parts.get(6) : "");
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Mutation> mutations() throws IOException {
        try (var in = BrokenPackTests.class.getResourceAsStream("mutations.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Mutation::of).toList();
        }
    }

    private static List<Path> methods() {
        return PackTests.folders().stream().flatMap(folder -> {
            try (var files = Files.list(folder.resolve("methods"))) {
                return files.sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> mutable(Mutation mutation) {
        return methods().stream().filter(file -> find(mutation, text(file)).isPresent());
    }

    /** The first place outside comments. */
    private static Optional<Matcher> find(Mutation mutation, String text) {
        var matcher = mutation.pattern().matcher(text);
        while (matcher.find()) {
            if (!text.substring(text.lastIndexOf('\n', matcher.start()) + 1).stripLeading().startsWith("#")) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isNamedWithFileLineKeyAndRemedy(Mutation mutation) {
        assertThat(mutable(mutation)).isNotEmpty();
        var softly = new SoftAssertions();
        mutable(mutation).forEach(file -> check(mutation, file, softly));
        softly.assertAll();
    }

    private static void check(Mutation mutation, Path file, SoftAssertions softly) {
        var text = text(file);
        var matcher = find(mutation, text).orElseThrow();
        var kept = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
        var broken = text.substring(0, matcher.start()) + mutation.replacement().replace("$1", kept) + text.substring(matcher.end());
        var problems = problems(broken, file.getFileName().toString());
        softly.assertThat(problems).as("%s in %s", mutation.kind(), file).anyMatch(problem -> holds(mutation, problem, file.getFileName().toString(),
                line(mutation, text, matcher)));
    }

    private static int line(Mutation mutation, String text, Matcher matcher) {
        return switch (mutation.line()) {
            case "top" -> 1 + (int) text.lines().takeWhile(line -> line.startsWith("#")).count();
            case "any" -> 0;
            default -> (int) text.substring(0, matcher.end()).lines().count();
        };
    }

    private static boolean holds(Mutation mutation, Problem problem, String file, int line) {
        return mutation.codes().contains(problem.code().code())
                && (line == 0 ? problem.place().matches(Pattern.quote(file) + " 第\\d+行.*") : (problem.place() + " ").matches(Pattern.quote(file) + " 第" + line + "行\\s.*"))
                && (problem.place() + problem.value() + problem.remedy()).contains(mutation.key())
                && mutation.remedies().stream().anyMatch(problem.remedy()::contains);
    }

    private static List<Problem> problems(String text, String file) {
        try {
            Methods.read(text, file);
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Test
    void thereAreAHundredBrokenFilesOfFortyKinds() throws IOException {
        var kinds = new HashSet<String>();
        var files = 0L;
        for (var mutation : mutations()) {
            kinds.add(mutation.kind());
            files += mutable(mutation).count();
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
        assertThat(files).isGreaterThanOrEqualTo(100);
    }
}
