package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Measure;
import guatu.compiler.Period;
import guatu.compiler.Target;
import guatu.compiler.grammar.Draft;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.outline.Passage;
import guatu.compiler.outline.Section;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every figure stated for an indicator: the targets, and caps on an indicator that is a target elsewhere. */
final class StatedReader {

    private static final Lexicon<Boolean> FLOWS = Lexicon.ofWords(StatedReader.class, "flows.txt");
    private static final int SHORTEST = 3;
    private static final int LONGEST_TAIL = 6;
    private static final int LONGEST_SEGMENT = 200;
    /** 累计, 力争 and the like may stand before the verb. */
    private static final int FRONT = 5;

    private final Material material;
    private final String text;
    private final Map<Integer, Numeral> numerals = new HashMap<>();
    private final Map<Integer, Sentence> sentenceOf = new HashMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final Map<Integer, String> parts = new HashMap<>();
    private String before = "";

    private StatedReader(Material material, List<Sentence> sentences) {
        this.material = material;
        this.text = material.text();
        for (Sentence sentence : sentences) {
            for (Numeral numeral : sentence.numerals()) {
                numerals.put(numeral.start(), numeral);
                sentenceOf.put(numeral.start(), sentence);
            }
        }
    }

    static List<Stated> read(Material material, List<Sentence> sentences) {
        var reader = new StatedReader(material, sentences);
        material.targets().forEach(reader::target);
        Set<String> known = new HashSet<>();
        reader.restoreParts();
        reader.stated.forEach(each -> known.add(each.key()));
        sentences.forEach(sentence -> reader.caps(sentence, known));
        return reader.stated;
    }

    private void target(Draft draft, Target target) {
        used.add(draft.number());
        boolean loose = draft.passage().paragraph().role() == Paragraph.Role.ROW
                && material.tables().row(draft.passage()) == null;
        if (target.value() == null || loose) {
            return;
        }
        String key = key(draft, target);
        if (key.length() >= SHORTEST) {
            String scope = target.scope() == null ? "" : target.scope();
            remember(draft, key);
            stated.add(stated(target.id(), key, kind(draft, target), draft.from(), draft.number(), target.comparator(),
                    Measure.of(target), target.due(), scope, draft.passage(), material.clause(draft.from(), draft.to())));
        }
    }

    private Stated stated(@Nullable String id, String key, Kind kind, int from, int number, Comparator comparator,
            Measure measure, @Nullable Integer due, String scope, Passage passage, Clause clause) {
        Period period = material.period(passage.plan());
        Section section = passage.section();
        Sentence sentence = sentenceOf.get(number);
        boolean goal = section == null || section.statesGoals();
        String rate = kind == Kind.GROWTH ? rate(passage, number) : "";
        return new Stated(id, key, kind, isFlow(from, number), comparator, measure,
                due != null ? due : period == null ? null : Integer.valueOf(period.to()), due != null, scope, rate, goal,
                sentence == null ? passage.start() : sentence.from(), section == null ? -1 : section.from(), clause.quote(), clause);
    }

    private boolean isFlow(int from, int number) {
        for (int i = from; i < Math.min(number, from + FRONT); i++) {
            if (FLOWS.at(text, i, number) != null) {
                return true;
            }
        }
        return false;
    }

    /** The words around the number where they name the indicator; else the name that the grammar restored. */
    private String key(Draft draft, Target target) {
        Numeral numeral = numerals.get(draft.number());
        if (numeral != null && draft.scope() == null) {
            int after = IndicatorKey.afterComparator(text, Math.min(numeral.end(), draft.to()), draft.to());
            int before = IndicatorKey.withoutComparator(text, Math.min(draft.from(), draft.number()), draft.number());
            String own = IndicatorKey.of(text.substring(Math.min(draft.from(), before), before) + text.substring(after, Math.max(after, draft.to())));
            if (own.length() > SHORTEST) {
                return own;
            }
        }
        return IndicatorKey.of(Reading.folded(target.indicator()));
    }

    /** 每年 binds its own part of the sentence; a stock named after it in the next part is no yearly figure. */
    private Kind kind(Draft draft, Target target) {
        boolean own = target.kind() != Kind.ANNUAL || target.scope() != null
                || text.substring(segmentStart(draft.passage().start(), draft.number()), draft.number()).contains("年");
        return own ? target.kind() : Kind.CUMULATIVE;
    }

    /** 职业院校在校生14万人，其中技工院校3万人: the part takes the last words of its whole if that makes a known indicator. */
    private void remember(Draft draft, String key) {
        int from = segmentStart(draft.passage().start(), draft.number());
        if (text.startsWith("其中", from) && !before.isEmpty()) {
            parts.put(stated.size(), before);
        }
        before = key;
    }

    private void restoreParts() {
        Set<String> known = new HashSet<>();
        stated.forEach(each -> known.add(each.key()));
        parts.forEach((index, whole) -> {
            Stated part = stated.get(index);
            for (int length = 2; length <= Math.min(LONGEST_TAIL, whole.length()); length++) {
                String restored = part.key() + whole.substring(whole.length() - length);
                if (known.contains(restored)) {
                    stated.set(index, part.withKey(restored));
                }
            }
        });
    }

    /** A yearly average and the growth of one year are two indicators, and so is growth over a base year. */
    private String rate(Passage passage, int number) {
        String own = text.substring(segmentStart(passage.start(), number), number);
        return own.contains("年均") ? "年均" : own.contains("比") || own.contains("较") ? "比" : "";
    }

    /** 服务商不超过150家 in a task: the grammar reads a rule; it is about the indicator if the same words are a target elsewhere. */
    private void caps(Sentence sentence, Set<String> known) {
        for (Numeral numeral : sentence.numerals()) {
            if (used.contains(numeral.start()) || numeral.unit() == null) {
                continue;
            }
            int from = segmentStart(sentence.from(), numeral.start());
            Comparator comparator = IndicatorKey.comparator(text, from, numeral.start(), numeral.end(), sentence.to());
            int end = IndicatorKey.withoutComparator(text, from, numeral.start());
            String key = IndicatorKey.of(text.substring(from, end));
            if (comparator == Comparator.AT_MOST && known.contains(key)) {
                boolean share = numeral.isPercent();
                stated.add(stated(null, key, share ? Kind.SHARE : Kind.LEVEL, from, numeral.start(), comparator,
                        Measure.of(numeral.value(), numeral.max(), numeral.unitShown()), null, "", sentence.passage(),
                        material.clause(from, numeral.end())));
            }
        }
    }

    private int segmentStart(int begin, int at) {
        int from = at;
        int least = Math.max(begin, at - LONGEST_SEGMENT);
        while (from > least && ",;:。".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
