package guatu.compiler.lint;

import guatu.compiler.outline.Passage;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goals that no task serves: no paragraph outside the goals shares most of the words of the indicator. Neighbouring
 * characters are looked up in an index whose entries are bounded, so that a repeated text stays linear.
 */
final class UnservedGoals implements Check {

    private static final int MOST_PLACES = 64;
    private static final double SERVED = 0.5;
    private static final int NAMED = 6;
    private static final Lexicon<Boolean> MEASURE = Lexicon.ofWords(UnservedGoals.class, "measure-words.txt");

    private final Map<Integer, List<Integer>> index = new HashMap<>();
    private final List<Stated> stated;

    UnservedGoals(List<Stated> stated) {
        this.stated = stated;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        index(material);
        Map<String, Stated> unserved = new LinkedHashMap<>();
        for (Stated each : stated) {
            boolean goal = each.goal() && each.section() >= 0 && each.scope().isEmpty();
            if (goal && !index.isEmpty() && !isOverall(each.key()) && !isServed(core(each.key()))) {
                unserved.putIfAbsent(each.key(), each);
            }
        }
        if (!unserved.isEmpty()) {
            String names = unserved.values().stream().limit(NAMED).map(Stated::name).collect(Collectors.joining("、"));
            remarks.gap("target-without-task", names, unserved.size() + "项目标在任务部分没有对应的表述：" + names + (unserved.size() > NAMED ? "等" : ""),
                    unserved.values().stream().map(Stated::clause).toList());
        }
    }

    /** Sums of the whole economy are served by the plan as a whole. */
    private static boolean isOverall(String key) {
        return key.contains("总产值") || key.contains("增加值") || key.contains("生产总值") || key.contains("营业收入") || key.contains("总投资");
    }

    /** The words that a task could share: the part before 占, without a base year and words of measure. */
    private static String core(String key) {
        int cut = key.indexOf('占');
        String part = cut > 1 ? key.substring(0, cut) : key;
        int base = part.indexOf("比2");
        part = base > 1 ? part.substring(0, base) : part;
        var core = new StringBuilder();
        int i = 0;
        while (i < part.length()) {
            var word = MEASURE.at(part, i, part.length());
            if (word == null) {
                core.append(part.charAt(i++));
                continue;
            }
            i += word.word().length();
        }
        return core.toString();
    }

    private void index(Material material) {
        String text = material.text();
        List<Passage> passages = material.outline().passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!isWork(passage)) {
                continue;
            }
            for (Integer pair : pairs(text.substring(passage.start(), passage.end()))) {
                List<Integer> places = index.computeIfAbsent(pair, p -> new ArrayList<>());
                if (places.size() < MOST_PLACES) {
                    places.add(i);
                }
            }
        }
    }

    private static boolean isWork(Passage passage) {
        boolean body = passage.paragraph().role() == Paragraph.Role.BODY && passage.plan() >= 0;
        return body && passage.section() != null && !passage.section().statesGoals();
    }

    private boolean isServed(String key) {
        Set<Integer> pairs = pairs(key);
        Map<Integer, Integer> shared = new HashMap<>();
        int best = 0;
        for (Integer pair : pairs) {
            for (Integer place : index.getOrDefault(pair, List.of())) {
                best = Math.max(best, shared.merge(place, 1, Integer::sum));
            }
        }
        return pairs.size() < 2 || best >= pairs.size() * SERVED;
    }

    private static Set<Integer> pairs(String words) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i)) && Character.isLetterOrDigit(words.charAt(i + 1))) {
                pairs.add(words.charAt(i) << 16 | words.charAt(i + 1));
            }
        }
        return pairs;
    }
}
