package guatu.compiler.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds for each obligation of the new version its counterpart in the old one. First by ever looser keys, in text
 * order; then, for what is left, by shared pairs of characters. A pair that stands in very many phrases says nothing
 * and is passed over, so that the work stays in proportion to the number of obligations.
 */
final class Pairing {

    /** A pair of characters in more phrases than this does not tell them apart. */
    private static final int COMMON = 64;

    private static final double ALIKE = 0.55;

    private static final List<Function<Entry, String>> KEYS = List.of(
            e -> e.key() + "#" + e.place() + "#" + e.binding() + "#" + e.due() + "#" + e.content(),
            e -> e.key() + "#" + e.place() + "#" + e.binding() + "#" + e.due(),
            e -> e.key() + "#" + e.binding() + "#" + e.due() + "#" + e.content(),
            e -> e.key() + "#" + e.binding() + "#" + e.due(),
            e -> e.key() + "#" + e.place() + "#" + e.binding(),
            e -> e.key() + "#" + e.binding(),
            e -> e.key() + "#" + e.place(),
            Entry::key);

    private final List<Entry> old;
    private final List<Entry> now;
    private final int[] partner;
    private final boolean[] taken;

    Pairing(List<Entry> old, List<Entry> now) {
        this.old = old;
        this.now = now;
        this.partner = new int[now.size()];
        this.taken = new boolean[old.size()];
        java.util.Arrays.fill(partner, -1);
        KEYS.forEach(this::pairByKey);
        pairByLikeness();
    }

    /** Index of the counterpart in the old version, or -1. */
    int partnerOf(int indexInNow) {
        return partner[indexInNow];
    }

    boolean isTaken(int indexInOld) {
        return taken[indexInOld];
    }

    private void pairByKey(Function<Entry, String> key) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (!taken[i]) {
                waiting.computeIfAbsent(key.apply(old.get(i)), k -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < now.size(); j++) {
            if (partner[j] >= 0) {
                continue;
            }
            Deque<Integer> same = waiting.get(key.apply(now.get(j)));
            if (same != null && !same.isEmpty()) {
                pair(same.remove(), j);
            }
        }
    }

    private record Edge(int old, int now, double weight) {}

    private void pairByLikeness() {
        Map<Integer, List<Integer>> index = new HashMap<>();
        Map<Integer, Set<Integer>> pairsOfOld = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (!taken[i]) {
                Set<Integer> pairs = Phrases.pairs(old.get(i).key());
                pairsOfOld.put(i, pairs);
                for (Integer pair : pairs) {
                    index.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (int j = 0; j < now.size(); j++) {
            if (partner[j] < 0) {
                addEdges(j, index, pairsOfOld, edges);
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::weight).reversed()
                .thenComparingInt(Edge::now).thenComparingInt(Edge::old));
        for (Edge edge : edges) {
            if (!taken[edge.old] && partner[edge.now] < 0) {
                pair(edge.old, edge.now);
            }
        }
    }

    private void addEdges(
            int j, Map<Integer, List<Integer>> index, Map<Integer, Set<Integer>> pairsOfOld, List<Edge> edges) {
        Set<Integer> pairs = Phrases.pairs(now.get(j).key());
        Map<Integer, Integer> shared = new HashMap<>();
        for (Integer pair : pairs) {
            List<Integer> holders = index.getOrDefault(pair, List.of());
            if (holders.size() <= COMMON) {
                holders.forEach(i -> shared.merge(i, 1, Integer::sum));
            }
        }
        for (Integer i : shared.keySet()) {
            Set<Integer> theirs = pairsOfOld.getOrDefault(i, Set.of());
            long both = pairs.stream().filter(theirs::contains).count();
            double dice = 2.0 * both / (pairs.size() + theirs.size());
            double weight = dice + nearness(old.get(i), now.get(j));
            if (weight >= ALIKE + 0.15 && dice >= ALIKE) {
                edges.add(new Edge(i, j, weight));
            }
        }
    }

    /** What speaks for two phrases beside their characters: the same section, the same binding, the same year. */
    private static double nearness(Entry a, Entry b) {
        return (a.place().equals(b.place()) ? 0.15 : 0)
                + (a.binding().equals(b.binding()) ? 0.15 : 0)
                + (a.due().equals(b.due()) ? 0.05 : 0)
                + (a.content().equals(b.content()) ? 0.1 : 0);
    }

    private void pair(int i, int j) {
        partner[j] = i;
        taken[i] = true;
    }
}
