package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the targets of one sentence from left to right; words left out in a list are taken from the item before. */
final class TargetReader {

    private static final double SURE = 0.95;
    private static final double RESTORED = 0.85;
    private static final double INHERITED = 0.8;

    private final String text;
    private final String shown;
    private final Scopes scopes;
    private final DueYears dues;
    private final String heading;
    private @Nullable Draft previous;
    private @Nullable Draft total;
    private int previousEnd;
    private @Nullable Kind verbKind;
    private boolean annual;

    /**
     * @param heading the title of the innermost section, for numbers whose sentence names nothing
     * @param total the target without scope that a quota of this passage may share out, or null
     */
    TargetReader(String text, String shown, Scopes scopes, DueYears dues, String heading, @Nullable Draft total) {
        this.text = text;
        this.shown = shown;
        this.scopes = scopes;
        this.dues = dues;
        this.heading = heading;
        this.total = total;
    }

    @Nullable Draft total() {
        return total;
    }

    Draft read(NumberContext context, @Nullable Numeral next, List<Numeral> list) {
        Numeral numeral = context.numeral();
        Phrase phrase = Phrase.of(context, previousEnd > numeral.start() ? 0 : previousEnd, next);
        Words.Verb verb = verb(phrase);
        boolean hasVerb = verb != null;
        boolean growth = isGrowth(context, phrase);
        annual = isAnnual(context, phrase, hasVerb);
        Scopes.Scope scope = scopes.at(phrase.subject(), phrase.subjectEnd());
        String indicator = indicator(context, phrase, scope, list);
        Kind kind = kind(context, phrase, verb, growth);
        if (hasVerb || !phrase.listed()) {
            verbKind = verb == null ? null : verb.kind();
        }
        Integer due = dues.of(context, kind == Kind.ANNUAL);
        var draft = new Draft(context.passage(), from(phrase), phrase.rightEnd(), numeral.start(), indicator,
                phrase.comparator(), value(numeral), max(numeral), unit(numeral), kind, due,
                scope == null ? inheritedScope(context, phrase) : scope.shown(), confidence(phrase, indicator),
                alternatives(context, kind, due));
        previous = draft;
        previousEnd = phrase.countsWhatFollows() ? phrase.rightEnd() : phrase.itemEnd();
        if (draft.scope() == null) {
            total = draft;
        }
        return draft;
    }

    private int from(Phrase phrase) {
        if (!phrase.countsWhatFollows()) {
            return Math.min(phrase.subject(), phrase.subjectEnd());
        }
        var verb = Words.VERBS.before(text, phrase.subject(), phrase.subjectEnd());
        return verb == null ? phrase.subjectEnd() : phrase.subjectEnd() - verb.word().length();
    }

    private Words.@Nullable Verb verb(Phrase phrase) {
        int at = Words.VERBS.lastIndexIn(text, phrase.left(), phrase.subjectEnd());
        boolean strong = false;
        Words.Verb verb = null;
        for (int i = phrase.left(); i < phrase.subjectEnd(); i++) {
            var entry = Words.VERBS.at(text, i, phrase.subjectEnd());
            if (entry != null && entry.value().strong()) {
                strong = true;
                verb = entry.value();
            }
        }
        if (strong || at < 0) {
            return verb;
        }
        var entry = Words.VERBS.at(text, at, phrase.subjectEnd());
        return entry == null ? null : entry.value();
    }

    private boolean isGrowth(NumberContext context, Phrase phrase) {
        Numeral numeral = context.numeral();
        if (numeral.isPoints() || isDoubling(numeral)) {
            return true;
        }
        if (!numeral.hasUnit(Unit.Type.RATIO)) {
            return false;
        }
        boolean before = Words.GROWTH.before(text, phrase.left(), phrase.subjectEnd()) != null
                || hasRateOfGrowth(phrase);
        boolean after = phrase.countsWhatFollows()
                && Words.GROWTH.indexIn(text, phrase.itemEnd(), Math.min(phrase.itemEnd() + 5, phrase.rightEnd())) >= 0;
        boolean carried = previous != null && previous.kind() == Kind.GROWTH && phrase.listed()
                && phrase.subject() == phrase.subjectEnd();
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
        if (own.contains("每年") || own.contains("年均") || own.contains("逐年") || startsAnnual(own)) {
            return true;
        }
        boolean ownYear = context.years().stream()
                .anyMatch(year -> year.start() >= from && year.end() <= context.numeral().start());
        if (ownYear || own.contains("累计") || own.contains("总") && own.contains("达")) {
            return false;
        }
        if (phrase.listed() || previous != null) {
            return annual && !hasVerb;
        }
        String before = text.substring(context.sentence(), from);
        boolean dependent = own.startsWith("其中") || !hasVerb;
        return dependent && before.contains("每年") && !before.contains("累计");
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
        boolean part = numeral.isPercent() || numeral.unit() != null && numeral.unit().name().equals("成");
        if (annual && !part) {
            return Kind.ANNUAL;
        }
        if (part) {
            return Kind.SHARE;
        }
        boolean reaches = phrase.subjectEnd() < numeral.start();
        boolean stock = !phrase.countsWhatFollows() && endsInLevelNoun(phrase);
        if (stock && !(verb != null && verb.strong() && phrase.subject() < phrase.subjectEnd() && startsCumulative(phrase))) {
            return Kind.LEVEL;
        }
        if (verb != null) {
            boolean level = reaches && !phrase.countsWhatFollows() && !verb.strong() && isAttained(phrase, numeral);
            return level ? Kind.LEVEL : verb.kind();
        }
        if (phrase.listed() && verbKind != null) {
            return verbKind;
        }
        if (previous != null && verbKind != null && !reaches && previous.kind() != Kind.GROWTH
                && previous.kind() != Kind.SHARE) {
            return verbKind;
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

    private boolean endsInLevelNoun(Phrase phrase) {
        int end = phrase.subjectEnd();
        while (end > phrase.subject() && Words.VERBS.before(text, phrase.subject(), end) != null
                && text.startsWith("累计", end - 2)) {
            end -= 2;
        }
        return Words.LEVEL_NOUNS.before(text, phrase.subject(), end) != null;
    }

    private String indicator(NumberContext context, Phrase phrase, Scopes.@Nullable Scope scope, List<Numeral> list) {
        int from = scope == null ? phrase.subject() : scope.end();
        int noun = Subjects.skipVerbs(text, from, phrase.subjectEnd());
        String left = shown.substring(noun, phrase.subjectEnd());
        if (phrase.countsWhatFollows()) {
            return following(context, phrase, left, from, list);
        }
        String own = trim(left);
        if (scope != null && own.length() <= 1) {
            return total == null ? heading : total.indicator();
        }
        if (Subjects.isBare(text.substring(noun, phrase.subjectEnd())) || own.isEmpty()) {
            return restored(context, phrase, own, shown.substring(from, phrase.subjectEnd()));
        }
        if (phrase.listed() && previous != null && own.length() <= 4 && sharesUnit(context.numeral())
                && text.charAt(Math.max(0, phrase.left() - 1)) == '、') {
            return elided(previous.indicator(), own);
        }
        return own;
    }

    /** 建设10个示范园区: what is counted follows; a percentage also has its whole before it. */
    private String following(NumberContext context, Phrase phrase, String left, int from, List<Numeral> list) {
        int begin = phrase.itemEnd();
        if (begin < phrase.rightEnd() && text.charAt(begin) == '的') {
            begin++;
        }
        String right = trim(shown.substring(begin, phrase.rightEnd()));
        if (context.numeral().isPercent() && trim(left).length() > 1) {
            return trim(left) + right;
        }
        if (right.endsWith("级") || right.endsWith("级以上")) {
            right = right + nounOfNext(phrase, list);
        }
        if (right.length() <= 3) {
            return trim(shown.substring(from, phrase.subjectEnd())) + right;
        }
        return right;
    }

    /** 2个千亿级和6个百亿级的集群: the noun stands with the last item. */
    private String nounOfNext(Phrase phrase, List<Numeral> list) {
        for (Numeral numeral : list) {
            if (numeral.start() <= phrase.rightEnd() || !numeral.isCount()) {
                continue;
            }
            int level = text.indexOf('级', numeral.end());
            int stop = stop(numeral.end());
            if (level > 0 && level < stop) {
                int begin = level + 1;
                if (text.startsWith("以上", begin)) {
                    begin += 2;
                }
                if (text.startsWith("的", begin)) {
                    begin++;
                }
                return shown.substring(Math.min(begin, stop), stop);
            }
            return "";
        }
        return "";
    }

    private int stop(int from) {
        int i = from;
        while (i < text.length() && ",;。、:\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** 数量达到15家, 增长7%, 培训2万人次: what is measured was named before. */
    private String restored(NumberContext context, Phrase phrase, String own, String withVerb) {
        if (phrase.listed() && previous != null && previous.passage().equals(context.passage())
                && sharesUnit(context.numeral())) {
            return previous.indicator();
        }
        String verb = trim(withVerb);
        int end = context.segment() - 1;
        while (end > context.sentence()) {
            int start = Math.max(lastStop(end), context.sentence());
            int noun = Subjects.skipVerbs(text, Subjects.skipAdverbs(context, start, end), end);
            String phraseBefore = trim(shown.substring(noun, end));
            boolean named = phraseBefore.length() >= 3 && (verb.isEmpty() || own.equals(verb) || phraseBefore.contains(verb));
            if (named) {
                return phraseBefore + (own.isEmpty() ? "" : own);
            }
            end = start - 1;
        }
        if (previous != null && Subjects.isBare(own) && !own.isEmpty()) {
            return previous.indicator() + own;
        }
        if (previous != null && verb.isEmpty()) {
            return previous.indicator();
        }
        return heading + verb;
    }

    private int lastStop(int end) {
        int i = end;
        while (i > 0 && ",;。:\n".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    /** 示范工厂120家、车间400个: the modifiers of the item before hold for a short noun. */
    private static String elided(String before, String own) {
        boolean sameHead = before.endsWith(own.substring(Math.max(0, own.length() - 2)));
        return before.length() >= own.length() + 3 && !sameHead ? before.substring(0, before.length() - 2) + own : own;
    }

    private boolean sharesUnit(Numeral numeral) {
        boolean counts = previous != null && previous.unit() != null && Unit.LEXICON.at(previous.unit(), 0,
                previous.unit().length()) != null;
        return previous != null && (numeral.unitShown() != null && numeral.unitShown().equals(previous.unit())
                || numeral.isCount() && counts);
    }

    private static String trim(String phrase) {
        int from = 0;
        int to = phrase.length();
        while (from < to && "、,，的和及与并 \t".indexOf(phrase.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "、,，的和及与在为使从 \t".indexOf(phrase.charAt(to - 1)) >= 0) {
            to--;
        }
        return phrase.substring(from, to);
    }

    private @Nullable String inheritedScope(NumberContext context, Phrase phrase) {
        Scopes.Scope each = eachBefore(context, phrase);
        return each == null ? null : each.shown();
    }

    /** 鼓励各区…单列建设1所: who is told to do it stands before the verb. */
    private Scopes.@Nullable Scope eachBefore(NumberContext context, Phrase phrase) {
        int at = text.indexOf('各', context.sentence());
        if (at < 0 || at >= phrase.subjectEnd()) {
            return null;
        }
        boolean told = at == context.sentence() || at - 2 >= context.sentence() && isTold(text.substring(at - 2, at));
        Scopes.Scope scope = told ? scopes.at(at, phrase.subjectEnd()) : null;
        return scope != null && !text.startsWith("人民政府", scope.end()) ? scope : null;
    }

    private static boolean isTold(String word) {
        return word.equals("鼓励") || word.equals("支持") || word.equals("要求") || word.equals("指导") || word.equals("督促")
                || word.equals("推动") || word.equals("引导");
    }

    private static boolean isDoubling(Numeral numeral) {
        return numeral.unit() != null && numeral.unit().name().equals("番");
    }

    private static BigDecimal value(Numeral numeral) {
        if (isDoubling(numeral)) {
            // 翻n番 multiplies by two to the n: an increase of 100 %, 300 %, …
            return BigDecimal.valueOf((1L << Math.min(numeral.value().intValue(), 30)) - 1).multiply(BigDecimal.valueOf(100));
        }
        boolean tenths = numeral.unit() != null && numeral.unit().name().equals("成");
        return tenths ? numeral.value().multiply(BigDecimal.TEN) : numeral.value();
    }

    private static @Nullable BigDecimal max(Numeral numeral) {
        return isDoubling(numeral) ? null : numeral.max();
    }

    private static @Nullable String unit(Numeral numeral) {
        boolean tenths = numeral.unit() != null && numeral.unit().name().equals("成");
        return isDoubling(numeral) || tenths ? "%" : numeral.unitShown() == null ? "" : bare(numeral.unitShown());
    }

    private static String bare(String unit) {
        return unit.equals("％") ? "%" : unit;
    }

    private double confidence(Phrase phrase, String indicator) {
        if (indicator.equals(heading)) {
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
        if (kind == Kind.CUMULATIVE && context.text().startsWith("达", Math.max(0, context.numeral().start() - 2))) {
            others.add(new Target.Alternative("kind", Kind.LEVEL.json(), "“达到”也可读作期末存量"));
        }
        return others;
    }
}
