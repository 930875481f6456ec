package guatu.compiler.score;

import guatu.compiler.score.Result.FoundTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How well the targets were found. Each gold row takes the nearest unused target of the same line and value; rows that
 * are optional, that restate another or that carry no number come last and cost nothing.
 *
 * @param seen gold rows that count and were found
 * @param right of those, how many had each field right
 */
record TargetScore(Tally detected, Tally exact, int seen, Map<Field, Integer> right, int predicted) {

    /** The fields that "exact" asks for, in the order in which they are printed. */
    enum Field {
        comparator,
        kind,
        due,
        scope,
        indicator,
        valueMax
    }

    static TargetScore of(List<JsonNode> gold, List<FoundTarget> found, Consumer<String> errors) {
        return new Matching(gold, found, errors).score();
    }

    TargetScore plus(TargetScore other) {
        Map<Field, Integer> sums = new EnumMap<>(right);
        other.right.forEach((field, n) -> sums.merge(field, n, Integer::sum));
        return new TargetScore(detected.plus(other.detected), exact.plus(other.exact), seen + other.seen, sums,
                predicted + other.predicted);
    }

    String fields() {
        return right.entrySet().stream()
                .map(e -> e.getKey() + " " + Tally.three((double) e.getValue() / Math.max(1, seen)))
                .collect(Collectors.joining(" "));
    }

    private static final class Matching {
        private final List<JsonNode> gold;
        private final List<FoundTarget> found;
        private final Consumer<String> errors;
        private final Map<Integer, List<Integer>> byLine = new HashMap<>();
        private final boolean[] used;
        private final Map<Field, Integer> right = new EnumMap<>(Field.class);
        private int detected;
        private int exact;
        private int missed;

        Matching(List<JsonNode> gold, List<FoundTarget> found, Consumer<String> errors) {
            this.gold = gold;
            this.found = found;
            this.errors = errors;
            this.used = new boolean[found.size()];
            for (Field field : Field.values()) {
                right.put(field, 0);
            }
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).line() != null) {
                    byLine.computeIfAbsent(found.get(i).line(), line -> new ArrayList<>()).add(i);
                }
            }
        }

        TargetScore score() {
            gold.stream().sorted(Comparator.comparing(Matching::costsNothing)).forEach(this::match);
            int spare = restatements();
            int taken = 0;
            for (boolean u : used) {
                taken += u ? 1 : 0;
            }
            int wrong = found.size() - taken - spare;
            int inexact = detected - exact;
            return new TargetScore(new Tally(detected, wrong, missed),
                    new Tally(exact, wrong + inexact, missed + inexact), detected, right, found.size());
        }

        private void match(JsonNode row) {
            int best = best(row);
            if (best < 0) {
                if (!costsNothing(row)) {
                    missed++;
                    errors.accept("MISSED  " + row.path("line").asInt() + " " + words(row));
                }
                return;
            }
            used[best] = true;
            if (costsNothing(row)) {
                return;
            }
            detected++;
            Map<Field, Boolean> marks = marks(row, found.get(best));
            marks.forEach((field, ok) -> right.merge(field, ok ? 1 : 0, Integer::sum));
            if (!marks.containsValue(false)) {
                exact++;
                return;
            }
            errors.accept(fieldError(row, found.get(best), marks));
        }

        private int best(JsonNode row) {
            int best = -1;
            int bestPoints = -1;
            for (int i : candidates(row)) {
                if (used[i] || !fits(row, found.get(i))) {
                    continue;
                }
                int points = points(row, found.get(i));
                if (points > bestPoints) {
                    bestPoints = points;
                    best = i;
                }
            }
            return best;
        }

        private Iterable<Integer> candidates(JsonNode row) {
            Set<Integer> lines = places(row);
            if (lines.size() == 1) {
                return byLine.getOrDefault(lines.iterator().next(), List.of());
            }
            Set<Integer> all = new TreeSet<>();
            lines.forEach(line -> all.addAll(byLine.getOrDefault(line, List.of())));
            return all;
        }

        /** A row found again where the text restates it is neither right nor wrong, once for each restatement. */
        private int restatements() {
            Map<Integer, List<Integer>> goldByLine = new HashMap<>();
            int[] left = new int[gold.size()];
            for (int k = 0; k < gold.size(); k++) {
                Set<Integer> lines = places(gold.get(k));
                left[k] = lines.size() - 1;
                for (int line : lines) {
                    goldByLine.computeIfAbsent(line, l -> new ArrayList<>()).add(k);
                }
            }
            int spare = 0;
            for (int i = 0; i < found.size(); i++) {
                if (used[i]) {
                    continue;
                }
                if (takeRestatement(found.get(i), goldByLine, left)) {
                    spare++;
                    continue;
                }
                errors.accept("EXTRA   " + Python.text(found.get(i).line()) + " " + Python.text(found.get(i).quote())
                        + " " + Python.text(found.get(i).value()) + " " + Python.text(found.get(i).unit()));
            }
            return spare;
        }

        private boolean takeRestatement(FoundTarget target, Map<Integer, List<Integer>> goldByLine, int[] left) {
            if (target.line() == null) {
                return false;
            }
            for (int k : goldByLine.getOrDefault(target.line(), List.of())) {
                if (left[k] > 0 && sameValue(target.value(), gold.get(k))) {
                    left[k]--;
                    return true;
                }
            }
            return false;
        }

        private static boolean costsNothing(JsonNode row) {
            return row.path("optional").asBoolean(false) || isTruthy(row.get("restates")) || !row.hasNonNull("value");
        }

        private static boolean isTruthy(@Nullable JsonNode node) {
            if (node == null || node.isNull()) {
                return false;
            }
            if (node.isBoolean()) {
                return node.booleanValue();
            }
            if (node.isNumber()) {
                return node.asDouble() != 0;
            }
            return !(node.isString() ? node.asString().isEmpty() : node.isEmpty());
        }

        /** Lines at which a gold row may be found: a broken sentence spans several. */
        private static Set<Integer> places(JsonNode row) {
            Set<Integer> lines = new LinkedHashSet<>();
            int line = row.path("line").asInt();
            lines.add(line);
            lines.add(row.path("number_line").asInt(line));
            JsonNode again = row.path("restated_at");
            if (again.isNumber()) {
                lines.add(again.asInt());
            }
            again.forEach(one -> lines.add(one.asInt()));
            return lines;
        }

        private static boolean fits(JsonNode row, FoundTarget target) {
            if (!row.hasNonNull("value")) {
                return target.value() == null && isAllowed(target.due(), row, "deadline");
            }
            return sameValue(target.value(), row) && sameUnit(target.unit(), row);
        }

        private static int points(JsonNode row, FoundTarget target) {
            return 3 * one(target.quote() != null && target.quote().equals(row.path("quote").asString("")))
                    + 2 * one(Likeness.similar(target.indicator(), row.path("indicator").asString("")))
                    + one(isAllowed(target.due(), row, "deadline"))
                    + one(isAllowed(target.kind(), row, "kind"))
                    + one(target.line() != null && target.line() == row.path("line").asInt());
        }

        private static Map<Field, Boolean> marks(JsonNode row, FoundTarget target) {
            Map<Field, Boolean> marks = new EnumMap<>(Field.class);
            marks.put(Field.comparator, isAllowed(target.comparator(), row, "cmp"));
            marks.put(Field.kind, isAllowed(target.kind(), row, "kind"));
            marks.put(Field.due, isAllowed(target.due(), row, "deadline"));
            String scope = target.scope();
            marks.put(Field.scope, isAllowed(scope == null || scope.isEmpty() ? null : scope, row, "scope"));
            marks.put(Field.indicator, Likeness.similar(target.indicator(), row.path("indicator").asString("")));
            marks.put(Field.valueMax, !row.has("value_max")
                    || row.hasNonNull("value_max") && same(target.valueMax(), Fields.number(row.get("value_max"))));
            return marks;
        }

        private static String fieldError(JsonNode row, FoundTarget target, Map<Field, Boolean> marks) {
            List<String> wrong = marks.entrySet().stream()
                    .filter(e -> !e.getValue()).map(e -> Python.quoted(e.getKey().name())).toList();
            return "FIELD   " + row.path("line").asInt() + " " + words(row) + " | wrong: [" + String.join(", ", wrong)
                    + "] | got: {'comparator': " + Python.quoted(target.comparator())
                    + ", 'kind': " + Python.quoted(target.kind())
                    + ", 'due': " + Python.text(target.due())
                    + ", 'scope': " + Python.quoted(target.scope())
                    + ", 'indicator': " + Python.quoted(target.indicator())
                    + ", 'valueMax': " + Python.text(target.valueMax()) + "}";
        }

        private static String words(JsonNode row) {
            return row.path("quote").asString(row.path("indicator").asString(""));
        }

        private static int one(boolean condition) {
            return condition ? 1 : 0;
        }

        private static boolean isAllowed(@Nullable String value, JsonNode row, String field) {
            return Fields.allowed(row, field).stream()
                    .anyMatch(node -> node == null ? value == null : node.isString() && node.asString().equals(value));
        }

        private static boolean isAllowed(@Nullable Double value, JsonNode row, String field) {
            return Fields.allowed(row, field).stream()
                    .anyMatch(node -> node == null ? value == null
                            : node.isNumber() && value != null && node.asDouble() == value);
        }

        private static boolean sameValue(@Nullable Double value, JsonNode row) {
            return Fields.allowed(row, "value").stream()
                    .anyMatch(node -> node != null && same(value, Fields.number(node)));
        }

        private static boolean same(@Nullable Double a, double b) {
            return a != null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
        }

        private static boolean sameUnit(@Nullable String unit, JsonNode row) {
            String mine = plain(unit);
            return Fields.allowed(row, "unit").stream()
                    .anyMatch(node -> plain(node == null ? null : node.asString()).equals(mine));
        }

        private static String plain(@Nullable String unit) {
            return unit == null ? "" : unit.replace("％", "%").replace("個", "个").strip();
        }
    }
}
