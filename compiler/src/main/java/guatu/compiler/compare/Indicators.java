package guatu.compiler.compare;

import guatu.compiler.Measure;
import guatu.compiler.Target;
import guatu.compiler.compare.CrossPlanReport.PlanName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Targets gathered by what they measure. An indicator joins a group if its key is the group's, or if it shares most
 * of its characters with the group's first member, ends in the same words and names the same level (国家级, 省级) and
 * unit: a wrong link between plans costs the reader more than a missing one.
 */
final class Indicators {

    private static final int COMMON = 64;
    private static final double ALIKE = 0.75;

    private final Map<String, List<Stated>> groups = new LinkedHashMap<>();
    private final Map<String, String> leaderOf = new HashMap<>();
    private final Map<Integer, List<String>> index = new HashMap<>();

    /**
     * One target in one plan.
     *
     * @param planNumber tells apart two plans of one name
     * @param scope the target's own, else the plan's place
     */
    record Stated(int planNumber, PlanName plan, String scope, Target target, Measure measure) {

        String binding() {
            return target.due() + "|" + scope + "|" + measure.unit() + "|" + target.kind();
        }

        String content() {
            return target.comparator() + "|" + measure.value() + "|" + measure.max();
        }
    }

    void add(int planNumber, PlanName plan, String place, Target target) {
        Stated stated = new Stated(planNumber, plan, target.scope() == null ? place : target.scope(), target, Measure.of(target));
        String key = Phrases.key(target.indicator()) + "|" + stated.measure().unit();
        groups.computeIfAbsent(leaderOf.computeIfAbsent(key, this::leader), k -> new ArrayList<>()).add(stated);
    }

    List<List<Stated>> groups() {
        return List.copyOf(groups.values());
    }

    /** The key of the group that a new key belongs to; its own if it opens a group. */
    private String leader(String key) {
        Set<Integer> pairs = Phrases.pairs(indicator(key));
        Map<String, Integer> shared = new LinkedHashMap<>();
        for (Integer pair : pairs) {
            List<String> holders = index.getOrDefault(pair, List.of());
            if (holders.size() <= COMMON) {
                holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
            }
        }
        String best = "";
        double bestDice = 0;
        for (String other : shared.keySet()) {
            double dice = dice(pairs, Phrases.pairs(indicator(other)));
            if (dice >= ALIKE && dice > bestDice && mayBeOne(key, other)) {
                best = other;
                bestDice = dice;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        pairs.forEach(pair -> index.computeIfAbsent(pair, p -> new ArrayList<>()).add(key));
        return key;
    }

    private static double dice(Set<Integer> a, Set<Integer> b) {
        return 2.0 * a.stream().filter(b::contains).count() / (a.size() + b.size());
    }

    private static boolean mayBeOne(String a, String b) {
        return unit(a).equals(unit(b))
                && lastWord(indicator(a)).equals(lastWord(indicator(b)))
                && Phrases.marks(indicator(a)).equals(Phrases.marks(indicator(b)));
    }

    private static String lastWord(String indicator) {
        return indicator.substring(Math.max(0, indicator.length() - 2));
    }

    private static String indicator(String key) {
        return key.substring(0, key.lastIndexOf('|'));
    }

    private static String unit(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }
}
