package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.runner.pack.Pack;
import guatu.scoring.text.MethodText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every case of every shipped pack is a test of its own name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackTests {

    private static final Path PACKS = Path.of("..", "packs");

    private final Engine engine = Engine.open(2);

    @AfterAll
    void close() {
        engine.close();
    }

    static List<Path> folders() {
        try (var folders = Files.list(PACKS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        return folders().stream().map(Pack::read).map(pack -> DynamicContainer.dynamicContainer(pack.title(), pack.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> assertThat(pack.differences(engine, example)).isEmpty()))));
    }

    @Test
    void everyMethodExplainsItselfAndCitesItsSources() {
        folders().stream().map(Pack::read).forEach(pack -> pack.methods().values().forEach(method -> {
            assertThat(MethodText.of(method)).contains(method.title(), "指标和计分");
            assertThat(method.title().contains("示例") || !method.sources().isEmpty()).as(method.method()).isTrue();
            assertThat(!pack.isTemplate() || method.title().contains("示例")).as(method.method()).isTrue();
        }));
    }
}
