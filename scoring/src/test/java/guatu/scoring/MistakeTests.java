package guatu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken method files: each message names file, line, what was found and how to mend it. */
class MistakeTests {

    private static String resource(String name) throws IOException {
        try (var in = MistakeTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<String> mistakes() throws IOException {
        return resource("mistakes.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @Test
    void theFileWithoutAMistakeIsRead() throws IOException {
        assertThat(Methods.read(resource("sound.yaml"), "sound.yaml").indicators()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamedWithItsPlaceAndRemedy(String mistake) throws IOException {
        var parts = mistake.split(" ⇒ ");
        var sound = resource("sound.yaml");
        var at = sound.indexOf(parts[0]);
        assertThat(at).as(parts[0]).isNotNegative();
        var line = parts.length > 4 ? parts[4].substring(1) : (sound.substring(0, at).lines().count() + (at == 0 || sound.charAt(at - 1) == '\n' ? 1 : 0)) + "";
        var broken = sound.substring(0, at) + parts[1] + sound.substring(at + parts[0].length());
        assertThatThrownBy(() -> Methods.read(broken, "broken.yaml")).isInstanceOfSatisfying(ProblemException.class, e ->
                assertThat(e.problems()).as(e.getMessage()).anySatisfy(problem -> {
                    assertThat(problem.code().code()).isEqualTo(parts[2]);
                    assertThat(problem.place()).startsWith("broken.yaml 第" + line + "行");
                    assertThat(problem.remedy()).contains(parts[3]);
                }));
    }

    @Test
    void thereAreAHundredOfFortyKinds() throws IOException {
        var remedies = mistakes().map(mistake -> mistake.split(" ⇒ ")).map(parts -> parts[2] + parts[3]).distinct();
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(remedies).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyProblemIsFoundInOneReading() throws IOException {
        var broken = resource("sound.yaml").replace("weight: {above: 60", "wieght: {above: 60").replace("unit: 万元, dec", "unit: 万员, dec")
                .replace("base: with-transition", "base: all");
        assertThatThrownBy(() -> Methods.read(broken, "broken.yaml")).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problems()).hasSize(3));
    }
}
