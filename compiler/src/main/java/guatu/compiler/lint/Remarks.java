package guatu.compiler.lint;

import guatu.compiler.Remark;
import guatu.compiler.Remark.Grade;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what the checks find, ranks it gravest first, then in text order, and folds the lesser remarks of one kind
 * into one where there are more than a reader would read.
 */
final class Remarks {

    private static final int PER_TEN_THOUSAND = 15;
    private static final int AT_LEAST = 12;
    private static final int NAMED = 6;

    private record Found(Grade grade, String kind, String message, String name, List<Clause> members) {

        int place() {
            return members.get(0).start();
        }
    }

    private final List<Found> found = new ArrayList<>();

    /** @param name what the remark is about in a few words, for the case that it is folded into others of its kind */
    void add(Grade grade, String kind, String name, String message, Collection<Clause> members) {
        List<Clause> sorted = members.stream().distinct().sorted(Comparator.comparingInt(Clause::start)).toList();
        found.add(new Found(grade, kind, message, name, sorted));
    }

    void contradiction(String kind, String name, String message, Collection<Clause> members) {
        add(Grade.CONTRADICTION, kind, name, message, members);
    }

    void gap(String kind, String name, String message, Collection<Clause> members) {
        add(Grade.GAP, kind, name, message, members);
    }

    void notice(String kind, String name, String message, Collection<Clause> members) {
        add(Grade.NOTICE, kind, name, message, members);
    }

    /** Takes back the remarks of a kind that are about some of these places: a wider group says it all. */
    void removeIf(String kind, Collection<Clause> members) {
        Set<Clause> places = Set.copyOf(members);
        found.removeIf(each -> each.kind().equals(kind) && places.containsAll(each.members()));
    }

    /** @param characters the length of the text, which sets how many remarks are bearable */
    List<Remark> ranked(int characters) {
        int budget = Math.max(AT_LEAST, Math.toIntExact((long) characters * PER_TEN_THOUSAND / 10_000));
        List<Found> kept = folded(budget);
        kept.sort(Comparator.comparing(Found::grade).thenComparingInt(Found::place));
        List<Remark> remarks = new ArrayList<>();
        for (Found each : kept) {
            remarks.add(new Remark("L" + (remarks.size() + 1), each.grade(), each.kind(), each.message(), each.members()));
        }
        return remarks;
    }

    /** Folds whole kinds, the most frequent notices first, until the rest fits. Contradictions always stand alone. */
    private List<Found> folded(int budget) {
        Map<String, List<Found>> lesser = new HashMap<>();
        List<Found> kept = new ArrayList<>();
        for (Found each : found) {
            if (each.grade() == Grade.CONTRADICTION) {
                kept.add(each);
            } else {
                lesser.computeIfAbsent(each.grade() + each.kind(), kind -> new ArrayList<>()).add(each);
            }
        }
        int size = found.size();
        List<List<Found>> kinds = new ArrayList<>(lesser.values());
        kinds.sort(Comparator.<List<Found>, Grade>comparing(kind -> kind.get(0).grade()).reversed()
                .thenComparing(kind -> -kind.size()).thenComparing(kind -> kind.get(0).kind()));
        for (List<Found> kind : kinds) {
            if (size > budget && kind.size() > 1) {
                size -= kind.size() - 1;
                kept.add(fold(kind));
            } else {
                kept.addAll(kind);
            }
        }
        return kept;
    }

    private static Found fold(List<Found> kind) {
        List<Clause> members = kind.stream().flatMap(each -> each.members().stream()).distinct()
                .sorted(Comparator.comparingInt(Clause::start)).toList();
        String names = String.join("；", kind.stream().limit(NAMED).map(Found::name).toList());
        Found first = kind.get(0);
        String more = kind.size() > NAMED ? "等" : "";
        return new Found(first.grade(), first.kind(), Kinds.title(first.kind()) + "共" + kind.size() + "处：" + names + more,
                first.name(), members);
    }
}
