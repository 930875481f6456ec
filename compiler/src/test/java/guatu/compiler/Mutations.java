package guatu.compiler;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Contradictions planted one at a time in a sample text, for measuring the lint.
 *
 * <p>{@code NAME.faults.jsonl} holds the faults the sample carries as published: replacing each {@code find} by its
 * {@code replace} gives the clean text. {@code NAME.mutations.jsonl} holds edits of the clean text, each of which
 * brings in one contradiction.
 */
final class Mutations {

    /** One edit of the clean text; {@code lines} are the 1-based lines of the clean text where a remark may point. */
    record Mutation(String kind, String find, String replace, List<Integer> lines, String why) {

        Mutation {
            lines = List.copyOf(lines);
        }

        String applyTo(String cleanText) {
            return replaceOnce(cleanText, find, replace);
        }
    }

    private record Fault(String find, String replace) {}

    private final List<Fault> faults;
    private final List<Mutation> pool;

    private Mutations(List<Fault> faults, List<Mutation> pool) {
        this.faults = faults;
        this.pool = pool;
    }

    /** Reads {@code FOLDER/NAME.faults.jsonl} and {@code FOLDER/NAME.mutations.jsonl}. */
    static Mutations read(Path folder, String name) throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode row : rows(folder.resolve(name + ".faults.jsonl"))) {
            faults.add(new Fault(string(row, "find"), string(row, "replace")));
        }
        List<Mutation> pool = new ArrayList<>();
        for (JsonNode row : rows(folder.resolve(name + ".mutations.jsonl"))) {
            List<Integer> lines = new ArrayList<>();
            for (JsonNode line : row.required("lines")) {
                lines.add(line.intValue());
            }
            pool.add(new Mutation(string(row, "kind"), string(row, "find"), string(row, "replace"), lines,
                    string(row, "why")));
        }
        return new Mutations(List.copyOf(faults), List.copyOf(pool));
    }

    /** The sample without its planted faults. */
    String clean(String text) {
        String clean = text;
        for (Fault fault : faults) {
            clean = replaceOnce(clean, fault.find(), fault.replace());
        }
        return clean;
    }

    List<Mutation> all() {
        return pool;
    }

    /**
     * Draws mutations in turn from each kind, kinds and sites shuffled by the seed, so that a draw of eight or more
     * has at least eight kinds while the pool has as many. The same seed draws the same list everywhere.
     */
    List<Mutation> draw(long seed, int count) {
        if (count < 0 || count > pool.size()) {
            throw new IllegalArgumentException("asked for " + count + " of " + pool.size() + " mutations");
        }
        Random random = new Random(seed);
        TreeMap<String, List<Mutation>> byKind = new TreeMap<>();
        for (Mutation mutation : pool) {
            byKind.computeIfAbsent(mutation.kind(), kind -> new ArrayList<>()).add(mutation);
        }
        List<Deque<Mutation>> queues = new ArrayList<>();
        for (List<Mutation> sites : byKind.values()) {
            Collections.shuffle(sites, random);
            queues.add(new ArrayDeque<>(sites));
        }
        Collections.shuffle(queues, random);
        List<Mutation> drawn = new ArrayList<>(count);
        for (int turn = 0; drawn.size() < count; turn++) {
            Mutation next = queues.get(turn % queues.size()).poll();
            if (next != null) {
                drawn.add(next);
            }
        }
        return List.copyOf(drawn);
    }

    private static String replaceOnce(String text, String find, String replace) {
        int at = text.indexOf(find);
        if (at < 0) {
            throw new IllegalStateException("not in the text: " + find);
        }
        if (text.indexOf(find, at + 1) >= 0) {
            throw new IllegalStateException("more than once in the text: " + find);
        }
        return text.substring(0, at) + replace + text.substring(at + find.length());
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                rows.add(mapper.readTree(line));
            }
        }
        return rows;
    }

    private static String string(JsonNode row, String field) {
        return row.required(field).stringValue();
    }
}
