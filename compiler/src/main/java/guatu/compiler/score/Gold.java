package guatu.compiler.score;

import guatu.compiler.json.CompiledJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The annotation of one document: rows of {@code X.targets.jsonl} and {@code X.tasks.jsonl}.
 *
 * @param name X without its folder
 */
public record Gold(String name, List<JsonNode> targets, List<JsonNode> tasks) {

    private static final String TARGETS = ".targets.jsonl";
    private static final String TASKS = ".tasks.jsonl";

    public Gold {
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
    }

    /** @param prefix the path of the two files without their endings */
    public static Gold read(Path prefix) throws IOException {
        String name = Objects.requireNonNull(prefix.getFileName(), "a gold prefix names a file").toString();
        return new Gold(name, rows(prefix.resolveSibling(name + TARGETS)), rows(prefix.resolveSibling(name + TASKS)));
    }

    /** The prefixes of all annotations in a folder, by name. */
    public static List<Path> prefixesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith(TARGETS))
                    .map(name -> name.substring(0, name.length() - TARGETS.length()))
                    .sorted()
                    .map(folder::resolve)
                    .toList();
        }
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(CompiledJson.tree(line));
            }
        }
        return rows;
    }
}
