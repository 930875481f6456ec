package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares office triples (place, role, office) with an annotation kept outside of the project: GUATU_GOLD names the folder with
 * seedNNN.tasks.jsonl, GUATU_PLANS that with NNN.txt. Every line of a plan is a paragraph here.
 */
class GoldOfficesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void findsTheOfficesOfTheAnnotatedPlans() throws IOException {
        String gold = System.getenv("GUATU_GOLD");
        String plans = System.getenv("GUATU_PLANS");
        assumeTrue(gold != null && plans != null, "GUATU_GOLD and GUATU_PLANS are not set: nothing to compare with");
        int right = 0;
        int wanted = 0;
        int given = 0;
        List<String> wrong = new ArrayList<>();
        for (Path annotation : annotations(Path.of(gold))) {
            String number = annotation.getFileName().toString().replaceAll("\\D", "");
            Map<String, List<Set<String>>> want = annotated(annotation);
            Map<String, Set<String>> got = compiled(Path.of(plans, number + ".txt"));
            Set<String> places = new HashSet<>(want.keySet());
            places.addAll(got.keySet());
            for (String place : places) {
                Set<String> found = got.getOrDefault(place, Set.of());
                Set<String> nearest = want.getOrDefault(place, List.of(Set.of())).stream()
                        .min(Comparator.comparingInt(reading -> difference(reading, found))).orElseThrow();
                Set<String> both = new HashSet<>(nearest);
                both.retainAll(found);
                right += both.size();
                wanted += nearest.size();
                given += found.size();
                if (!nearest.equals(found)) {
                    wrong.add(number + " " + place + " wanted " + nearest + " found " + found);
                }
            }
        }
        double f1 = 2.0 * right / (wanted + given);
        assertThat(f1).as("F1 of %d wanted and %d given triples; %s", wanted, given, wrong).isGreaterThanOrEqualTo(0.998);
    }

    private static List<Path> annotations(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tasks.jsonl")).sorted().toList();
        }
    }

    private static int difference(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.size() + other.size() - 2 * both.size();
    }

    private static Map<String, List<Set<String>>> annotated(Path file) throws IOException {
        Map<String, List<Set<String>>> places = new TreeMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (String row : Files.readAllLines(file)) {
            JsonNode task = JSON.readTree(row);
            int line = task.get("line").asInt();
            List<Set<String>> readings = new ArrayList<>();
            readings.add(triples(task, task));
            if (task.has("alt")) {
                readings.add(triples(task.get("alt"), task));
            }
            places.put(line + "/" + counts.merge(line, 1, Integer::sum), readings);
        }
        return places;
    }

    private static Set<String> triples(JsonNode task, JsonNode otherwise) {
        Set<String> triples = new HashSet<>();
        for (String role : List.of("lead", "support")) {
            JsonNode names = task.has(role) ? task.get(role) : otherwise.get(role);
            names.forEach(name -> triples.add(role + " " + name.asString()));
        }
        return triples;
    }

    private static Map<String, Set<String>> compiled(Path plan) throws IOException {
        String text = Files.readString(plan);
        var responsibilities = Responsibilities.of(Conventions.in(Texts.folded(text)));
        Map<String, Set<String>> places = new TreeMap<>();
        int line = 0;
        for (String shown : text.split("\n", -1)) {
            line++;
            int count = 0;
            for (ResponsibilityClause clause : responsibilities.in(Texts.folded(shown), shown)) {
                Set<String> triples = new HashSet<>();
                clause.lead().forEach(name -> triples.add("lead " + name));
                clause.support().forEach(name -> triples.add("support " + name));
                places.put(line + "/" + ++count, triples);
            }
        }
        return places;
    }
}
