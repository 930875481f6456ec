package guatu.runner.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The data files beside this class: lines of fields between bars; comments begin with a number sign. */
final class Lexicon {

    private Lexicon() {}

    static List<List<String>> read(String name) {
        try (var in = Lexicon.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s*\\|\\s*"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
