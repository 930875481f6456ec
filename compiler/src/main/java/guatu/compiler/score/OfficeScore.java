package guatu.compiler.score;

import guatu.compiler.score.Result.FoundTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How well the offices were found, as triples (clause of a task, role, office). */
record OfficeScore(Tally offices) {

    int gold() {
        return offices.right() + offices.missed();
    }

    int predicted() {
        return offices.right() + offices.wrong();
    }

    OfficeScore plus(OfficeScore other) {
        return new OfficeScore(offices.plus(other.offices));
    }

    /** The n-th clause that belongs to a line. */
    private record Place(int line, int nth) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::line).thenComparingInt(Place::nth).compare(this, other);
        }
    }

    private record Triple(String role, String office) implements Comparable<Triple> {
        @Override
        public int compareTo(Triple other) {
            return Comparator.comparing(Triple::role).thenComparing(Triple::office).compare(this, other);
        }
    }

    /** Lines of one paragraph: where its first line is and where its clause stands. */
    private record Paragraph(int first, int last) {}

    static OfficeScore of(List<JsonNode> gold, List<FoundTask> found, Consumer<String> errors) {
        List<Paragraph> paragraphs = paragraphs(gold);
        Map<Place, List<Set<Triple>>> wanted = new TreeMap<>();
        Map<Integer, Integer> count = new HashMap<>();
        for (JsonNode row : gold) {
            wanted.put(next(anchor(row.path("line").asInt(), paragraphs), count), readings(row));
        }
        Map<Place, Set<Triple>> got = new TreeMap<>();
        count.clear();
        for (FoundTask task : found) {
            int line = task.line() == null ? 0 : task.line();
            got.put(next(anchor(line, paragraphs), count), triples(task.lead(), task.support()));
        }
        return compare(wanted, got, errors);
    }

    private static OfficeScore compare(
            Map<Place, List<Set<Triple>>> wanted, Map<Place, Set<Triple>> got, Consumer<String> errors) {
        Set<Place> places = new TreeSet<>(wanted.keySet());
        places.addAll(got.keySet());
        Tally sum = Tally.NONE;
        for (Place place : places) {
            Set<Triple> mine = got.getOrDefault(place, Set.of());
            Set<Triple> want = nearest(wanted.getOrDefault(place, List.of(Set.of())), mine);
            Set<Triple> missed = minus(want, mine);
            Set<Triple> added = minus(mine, want);
            sum = sum.plus(new Tally(want.size() - missed.size(), added.size(), missed.size()));
            missed.forEach(t -> errors.accept("NO UNIT  " + words(place, t)));
            added.forEach(t -> errors.accept("ADDED    " + words(place, t)));
        }
        return new OfficeScore(sum);
    }

    private static String words(Place place, Triple triple) {
        return "(" + place.line + ", " + place.nth + ") " + triple.role + " " + triple.office;
    }

    /** Where two readings are fair, the one nearer to what was found. */
    private static Set<Triple> nearest(List<Set<Triple>> readings, Set<Triple> found) {
        return readings.stream()
                .min(Comparator.comparingInt(r -> minus(r, found).size() + minus(found, r).size()))
                .orElseThrow();
    }

    private static Set<Triple> minus(Set<Triple> from, Set<Triple> what) {
        Set<Triple> rest = new TreeSet<>(from);
        rest.removeAll(what);
        return rest;
    }

    private static List<Set<Triple>> readings(JsonNode row) {
        List<Set<Triple>> readings = new ArrayList<>();
        readings.add(triples(Fields.texts(row, "lead"), Fields.texts(row, "support")));
        if (row.get("alt") instanceof ObjectNode alt) {
            ObjectNode other = (ObjectNode) row.deepCopy();
            other.setAll(alt);
            readings.add(triples(Fields.texts(other, "lead"), Fields.texts(other, "support")));
        }
        return readings;
    }

    private static Set<Triple> triples(List<String> lead, List<String> support) {
        Set<Triple> triples = new HashSet<>();
        lead.forEach(office -> triples.add(new Triple("lead", office)));
        support.forEach(office -> triples.add(new Triple("support", office)));
        return triples;
    }

    private static Place next(int line, Map<Integer, Integer> count) {
        return new Place(line, count.merge(line, 1, Integer::sum));
    }

    private static List<Paragraph> paragraphs(List<JsonNode> gold) {
        return gold.stream()
                .map(row -> new Paragraph(row.path("line").asInt(),
                        Math.max(row.path("line").asInt(), row.path("clause_line").asInt(row.path("line").asInt()))))
                .distinct()
                .sorted(Comparator.comparingInt(Paragraph::first).thenComparingInt(Paragraph::last).reversed())
                .toList();
    }

    /** A clause found anywhere within its paragraph belongs to the paragraph. */
    private static int anchor(int line, List<Paragraph> lastFirst) {
        for (Paragraph paragraph : lastFirst) {
            if (paragraph.first <= line && line <= paragraph.last) {
                return paragraph.first;
            }
        }
        return line;
    }
}
