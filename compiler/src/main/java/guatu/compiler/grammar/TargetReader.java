package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Target;
import guatu.compiler.text.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the targets of one passage from left to right; words left out in a list are taken from the item before. */
final class TargetReader {

    /** 新开通, 新投运: whatever the verb, 新 before it counts up. */
    private static final Words.Verb FRESH = new Words.Verb(Kind.CUMULATIVE, true);
    private static final double SURE = 0.95;
    private static final double RESTORED = 0.85;
    private static final double INHERITED = 0.75;

    private final String text;
    private final Scopes scopes;
    private final DueYears dues;
    private final Indicators indicators;
    private final @Nullable String sectionScope;
    /** the targets of this passage that bind the whole plan, by unit: what a quota shares out */
    private final Map<String, Draft> totals = new HashMap<>();
    private @Nullable Draft previous;
    private int previousEnd;
    private boolean previousFollows;
    private @Nullable Kind verbKind;
    private boolean annual;
    private @Nullable Apportioned apportioned;

    /** @param sectionScope the body that the section is about, where its title names one */
    TargetReader(String text, Scopes scopes, DueYears dues, Indicators indicators, @Nullable String sectionScope) {
        this.text = text;
        this.scopes = scopes;
        this.dues = dues;
        this.indicators = indicators;
        this.sectionScope = sectionScope;
    }

    /** Words left out are not looked for in the sentence before, except the total that a quota shares out. */
    void beginSentence() {
        previous = null;
        previousEnd = 0;
        verbKind = null;
        annual = false;
        apportioned = null;
    }

    Draft read(NumberContext context, List<Numeral> following) {
        Numeral numeral = context.numeral();
        Phrase phrase = Phrase.of(context, previousEnd > numeral.start() ? 0 : previousEnd, following);
        if (apportioned == null || !phrase.listed()) {
            apportioned = Apportioned.of(context, phrase, scopes, following);
        }
        Words.Verb verb = verb(phrase);
        boolean growth = isGrowth(numeral, phrase);
        annual = !growth && isAnnual(context, phrase, verb != null);
        Scopes.Scope scope = scopes.at(phrase.subject(), phrase.subjectEnd());
        Draft shared = scope == null ? null : sharedOut(context, phrase, scope);
        if (scope != null && shared == null && !scope.administrative()) {
            scope = null;
        }
        String indicator = shared != null ? shared.indicator()
                : indicators.of(context, phrase, scope, apportioned == null ? previous : null,
                        totals.get(unit(numeral)), following);
        Kind kind = shared != null ? shared.kind() : kind(context, phrase, verb, growth);
        if (verb != null || !phrase.listed()) {
            verbKind = verb == null ? null : verb.kind();
        }
        String binds = scope == null ? inheritedScope(context, phrase) : scope.shown();
        Integer due = dues.of(context, kind == Kind.ANNUAL);
        if (apportioned != null) {
            int share = apportioned.shareOf(numeral);
            indicator = share > 0 && previous != null && !apportioned.years().isEmpty() ? previous.indicator()
                    : apportioned.indicator(share, indicator);
            binds = apportioned.scope(share, binds);
            due = apportioned.due(share, due);
            kind = share > 0 && previous != null ? previous.kind() : kind;
        }
        int begin = apportioned != null && apportioned.shareOf(numeral) >= 0 ? numeral.start() : from(phrase);
        var draft = new Draft(context.passage(), begin, phrase.rightEnd(), numeral.start(), indicator,
                phrase.comparator(), value(numeral), isDoubling(numeral) ? null : numeral.max(),
                numeral.unit() == null ? null : unit(numeral), kind, due,
                binds, confidence(phrase, shared), alternatives(context, kind, due));
        previous = draft;
        previousEnd = phrase.countsWhatFollows() ? phrase.rightEnd() : phrase.itemEnd();
        previousFollows = phrase.countsWhatFollows();
        if (scope == null) {
            totals.put(unit(numeral), draft);
        }
        return draft;
    }

    /** 其中禅城区21平方公里: a region and nothing else has a share of the total named before. */
    private @Nullable Draft sharedOut(NumberContext context, Phrase phrase, Scopes.Scope scope) {
        int end = phrase.subjectEnd();
        int from = scope.end();
        while (from < end && "各分别均 ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        boolean bare = from >= end && !phrase.countsWhatFollows();
        return bare ? totals.get(unit(context.numeral())) : null;
    }

    private int from(Phrase phrase) {
        if (!phrase.countsWhatFollows()) {
            return Math.min(phrase.subject(), phrase.subjectEnd());
        }
        var verb = Words.VERBS.before(text, phrase.subject(), phrase.subjectEnd());
        return verb == null ? phrase.subjectEnd() : phrase.subjectEnd() - verb.word().length();
    }

    /** The verb that governs: a strong one anywhere before the number, else the last. */
    private Words.@Nullable Verb verb(Phrase phrase) {
        Words.Verb last = null;
        int i = phrase.left();
        while (i < phrase.subjectEnd()) {
            var entry = Words.VERBS.at(text, i, phrase.subjectEnd());
            if (entry == null || isNominal(i + entry.word().length(), phrase)) {
                i++;
                continue;
            }
            if (entry.value().strong()) {
                return entry.value();
            }
            last = entry.value();
            i += entry.word().length();
        }
        boolean fresh = last == null && phrase.subject() + 2 < phrase.subjectEnd() && text.charAt(phrase.subject()) == '新'
                && "型能材一兴区城质技业".indexOf(text.charAt(phrase.subject() + 1)) < 0;
        return fresh ? FRESH : last;
    }

    /** 培训人数, 开班数量: a verb before a measuring noun is part of the noun. */
    private boolean isNominal(int after, Phrase phrase) {
        return after < phrase.subjectEnd()
                && (Subjects.isTail(text.charAt(after)) || Subjects.isBare(text.substring(after, phrase.subjectEnd())));
    }

    private boolean isGrowth(Numeral numeral, Phrase phrase) {
        if (numeral.isPoints() || isDoubling(numeral)) {
            return true;
        }
        if (!numeral.hasUnit(Unit.Type.RATIO)) {
            return false;
        }
        boolean before = Words.GROWTH.before(text, phrase.left(), phrase.subjectEnd()) != null || hasRateOfGrowth(phrase);
        boolean after = phrase.countsWhatFollows()
                && Words.GROWTH.standsIn(text, phrase.itemEnd(), Math.min(phrase.itemEnd() + 5, phrase.rightEnd()));
        boolean carried = previous != null && previous.kind() == Kind.GROWTH && phrase.subject() == phrase.subjectEnd();
        return before || after || carried;
    }

    private boolean hasRateOfGrowth(Phrase phrase) {
        int from = Math.max(phrase.left(), phrase.subjectEnd() - 10);
        String tail = text.substring(from, phrase.subjectEnd());
        return tail.contains("增速") || tail.contains("增长率") || tail.contains("增幅") || tail.contains("降幅")
                || tail.contains("下降率") || tail.endsWith("均增长") || tail.endsWith("比增长");
    }

    private boolean isAnnual(NumberContext context, Phrase phrase, boolean hasVerb) {
        int from = phrase.listed() ? phrase.left() : context.segment();
        String own = text.substring(from, context.numeral().start());
        if (own.contains("每年") || own.contains("年均") || own.contains("逐年") || startsAnnual(own) || endsAnnual(own)) {
            return true;
        }
        boolean ownYear = context.years().stream()
                .anyMatch(year -> year.start() >= from && year.end() <= context.numeral().start());
        if (ownYear || own.contains("累计") || own.contains("力争") || own.contains("确保")
                || hasDuration(own)) {
            return false;
        }
        if (previous != null) {
            // 每年 governs the list of acts after it, up to the next semicolon
            boolean sameShape = previousFollows == phrase.countsWhatFollows();
            boolean near = !Within.contains(text, ";", previousEnd, context.numeral().start());
            boolean acts = hasVerb && !context.around().goals() && !reachesLevel(phrase, context.numeral())
                    && !own.contains("建");
            boolean goesOn = !hasVerb && (phrase.listed() || sameShape && previousEnd >= context.segment() - 1);
            return annual && near && (acts || goesOn);
        }
        String before = text.substring(context.sentence(), from);
        return own.startsWith("其中") && before.contains("每年");
    }

    /** 农户年增收3000元: not 2026年新增. */
    private static boolean endsAnnual(String own) {
        for (String word : new String[] {"年增收", "年新增", "年均增收"}) {
            int at = own.indexOf(word);
            if (at > 0 && !Character.isDigit(own.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** 三年新增10家: counted over the years together. */
    private static boolean hasDuration(String own) {
        return own.contains("三年") || own.contains("两年") || own.contains("四年") || own.contains("五年");
    }

    private boolean reachesLevel(Phrase phrase, Numeral numeral) {
        return isAttained(phrase, numeral) || endsInLevelNoun(phrase) || numeral.hasUnit(Unit.Type.RATIO);
    }

    private static boolean startsAnnual(String own) {
        int at = own.startsWith("力争") || own.startsWith("确保") ? 2 : 0;
        return own.startsWith("年", at) && Words.VERBS.at(own, at + 1, own.length()) != null;
    }

    private Kind kind(NumberContext context, Phrase phrase, Words.@Nullable Verb verb, boolean growth) {
        Numeral numeral = context.numeral();
        if (growth) {
            return Kind.GROWTH;
        }
        if (numeral.isPercent() || isTenths(numeral)) {
            return Kind.SHARE;
        }
        if (isHeld(phrase, numeral)) {
            return Kind.LEVEL;
        }
        if (annual) {
            return Kind.ANNUAL;
        }
        if (phrase.comparator() == Comparator.AT_MOST) {
            return Kind.LEVEL;
        }
        boolean stock = !phrase.countsWhatFollows() && endsInLevelNoun(phrase);
        if (stock && !(verb != null && verb.strong() && startsCumulative(phrase))) {
            return Kind.LEVEL;
        }
        if (verb != null) {
            boolean level = !phrase.countsWhatFollows() && !verb.strong() && isAttained(phrase, numeral);
            return level ? Kind.LEVEL : verb.kind();
        }
        if (phrase.countsWhatFollows()) {
            int limit = Math.min(phrase.rightEnd(), phrase.itemEnd() + 40);
            boolean made = Words.COMPLETION.standsIn(text, phrase.itemEnd(), limit);
            return made ? Kind.CUMULATIVE : phrase.listed() && verbKind != null ? verbKind : carriedKind(phrase, numeral);
        }
        return phrase.listed() && verbKind != null ? verbKind : carriedKind(phrase, numeral);
    }

    /** 2025年40家、2026年50家: what is left out keeps the kind of the item before. */
    private Kind carriedKind(Phrase phrase, Numeral numeral) {
        boolean bare = Subjects.isBare(text.substring(phrase.subject(), phrase.subjectEnd()));
        boolean absolute = previous != null && (previous.kind() == Kind.LEVEL || previous.kind() == Kind.CUMULATIVE);
        if (previous != null && absolute && (bare || verbKind != null && phrase.subjectEnd() == numeral.start())) {
            return bare || verbKind == null ? previous.kind() : verbKind;
        }
        return Kind.LEVEL;
    }

    private boolean startsCumulative(Phrase phrase) {
        String subject = text.substring(phrase.subject(), phrase.subjectEnd());
        return subject.startsWith("新增") || subject.startsWith("累计") && !subject.contains("总量") && !subject.contains("总数")
                || subject.startsWith("完成") || subject.startsWith("新建");
    }

    private boolean isAttained(Phrase phrase, Numeral numeral) {
        String between = text.substring(phrase.subjectEnd(), numeral.start());
        return between.contains("达") || between.contains("突破") || between.contains("增至") || between.contains("到");
    }

    private boolean isHeld(Phrase phrase, Numeral numeral) {
        return Stream.of("保持", "稳定", "维持").anyMatch(word -> Within.contains(text, word, phrase.subjectEnd(), numeral.start()));
    }

    private boolean endsInLevelNoun(Phrase phrase) {
        int end = phrase.subjectEnd();
        if (end - 2 > phrase.subject() && text.startsWith("累计", end - 2)) {
            end -= 2;
        }
        return Words.LEVEL_NOUNS.before(text, phrase.subject(), end) != null;
    }

    private @Nullable String inheritedScope(NumberContext context, Phrase phrase) {
        int at = Within.indexOf(text, "各", context.sentence(), phrase.subjectEnd());
        boolean told = at >= 0
                && (at == context.sentence() || at - 2 >= context.sentence() && isTold(text.substring(at - 2, at)));
        Scopes.Scope each = told ? scopes.at(at, phrase.subjectEnd()) : null;
        return each != null && !text.startsWith("人民政府", each.end()) ? each.shown() : sectionScope;
    }

    private static boolean isTold(String word) {
        return switch (word) {
            case "鼓励", "支持", "要求", "指导", "督促", "推动", "引导" -> true;
            default -> false;
        };
    }

    private static boolean isDoubling(Numeral numeral) {
        return numeral.unit() != null && numeral.unit().name().equals("番");
    }

    private static boolean isTenths(Numeral numeral) {
        return numeral.unit() != null && numeral.unit().name().equals("成");
    }

    private static BigDecimal value(Numeral numeral) {
        if (isDoubling(numeral)) {
            // 翻n番 multiplies by two to the n: an increase of 100 %, 300 %, …
            long factor = 1L << Math.min(numeral.value().intValue(), 30);
            return BigDecimal.valueOf(factor - 1).multiply(BigDecimal.valueOf(100));
        }
        return isTenths(numeral) ? numeral.value().multiply(BigDecimal.TEN) : numeral.value();
    }

    private static String unit(Numeral numeral) {
        if (isDoubling(numeral) || isTenths(numeral) || "％".equals(numeral.unitShown())) {
            return "%";
        }
        return numeral.unitShown() == null ? "" : numeral.unitShown();
    }

    private static double confidence(Phrase phrase, @Nullable Draft shared) {
        if (shared != null) {
            return RESTORED;
        }
        if (phrase.subject() == phrase.subjectEnd() && !phrase.countsWhatFollows()) {
            return INHERITED;
        }
        return phrase.listed() || phrase.comparator() == Comparator.ABOUT ? RESTORED : SURE;
    }

    private List<Target.Alternative> alternatives(NumberContext context, Kind kind, @Nullable Integer due) {
        List<Target.Alternative> others = new ArrayList<>();
        Integer horizon = dues.horizon();
        if (due == null && horizon != null) {
            others.add(new Target.Alternative("due", horizon.toString(), "规划期末年；本句未写年份"));
        }
        if (kind == Kind.CUMULATIVE && text.startsWith("达", Math.max(0, context.numeral().start() - 2))) {
            others.add(new Target.Alternative("kind", Kind.LEVEL.json(), "“达到”也可读作期末存量"));
        }
        return others;
    }
}
