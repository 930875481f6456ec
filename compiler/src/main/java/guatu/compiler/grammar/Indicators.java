package guatu.compiler.grammar;

import guatu.compiler.text.Within;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a number measures, as a noun phrase of the text. Where the phrase is left out (数量达到15家, 增长7%, 车间400个) it
 * is restored from the item before, from the sentence, or from the heading.
 */
final class Indicators {

    private static final int SHORT = 4;
    private static final int LONGEST_LEFT = 14;
    private static final int LONG_MODIFIER = 8;
    private static final int LONGEST_NOUN = 80;
    private static final int LONG_RIGHT = 12;
    private static final Set<String> SIZES = Set.of("目标", "水平", "规模", "要求", "以上", "任务", "任务目标", "目标任务", "左右");
    private static final Set<String> ATTRIBUTES = Set.of("总投资", "计划总投资", "总投资额", "投资额", "建筑面积", "总建筑面积", "用地面积", "占地面积", "金额",
            "总金额", "融资额", "用地", "年产值", "合同金额");
    private static final String[] CONTAINERS = {"集群", "产业集群", "产业链", "全产业链", "园区", "产业规模", "总产值", "产值", "产业产值", "营业收入", "规模"};

    private final String text;
    private final String shown;
    private final String heading;

    /** @param heading the title of the innermost section */
    Indicators(String text, String shown, String heading) {
        this.text = text;
        this.shown = shown;
        this.heading = heading;
    }

    String of(NumberContext context, Phrase phrase, Scopes.@Nullable Scope scope, @Nullable Draft previous,
            @Nullable Draft total, List<Numeral> following) {
        int from = scope == null ? phrase.subject() : Subjects.skipAdverbs(context, scope.end(), phrase.subjectEnd());
        int noun = Subjects.skipVerbs(text, from, phrase.subjectEnd());
        if (phrase.countsWhatFollows() && !SIZES.contains(right(phrase))) {
            return following(context, phrase, from, noun, following);
        }
        String own = withoutTail(withoutStart(trim(shown.substring(noun, phrase.subjectEnd()))));
        if (own.length() <= 2 && noun > from && !Subjects.isBare(own)) {
            own = withoutTail(trim(shown.substring(from, phrase.subjectEnd())));
        }
        boolean verbal = noun > from && Subjects.isBare(text.substring(noun, phrase.subjectEnd())) && !own.isEmpty();
        if (verbal) {
            own = trim(shown.substring(from, phrase.subjectEnd()));
        }
        if (own.isEmpty() || Subjects.isBare(own)) {
            return restored(context, own, trim(shown.substring(from, phrase.subjectEnd())), previous, total);
        }
        if (previous != null && (own.startsWith("占") || own.length() <= 5 && isAttribute(own))) {
            return withoutRate(previous.indicator()) + own;
        }
        boolean measured = verbal || own.length() <= 5 && Subjects.isBare(own.substring(Math.max(0, own.length() - 2)));
        if (previous != null && measured && previous.indicator().endsWith(own)) {
            return previous.indicator();
        }
        if (previous != null && measured && own.length() <= 6 && sameUnit(context.numeral(), previous)) {
            return previous.indicator() + own;
        }
        return listed(context, phrase, own, previous);
    }

    /** 配套率由2023年的27%提高到50%: the figure that it rises from is no part of what is measured; nor is 围绕 before it. */
    private static String withoutStart(String phrase) {
        String rest = phrase;
        for (int i = 1; i + 1 < rest.length(); i++) {
            if ((rest.charAt(i) == '由' || rest.charAt(i) == '从') && Character.isDigit(rest.charAt(i + 1))) {
                rest = rest.substring(0, i);
            }
        }
        var announcing = Words.ANNOUNCING.at(rest, 0, rest.length());
        return announcing != null && announcing.word().length() >= 2 ? rest.substring(announcing.word().length()) : rest;
    }

    /** 投资增长, 占比: the share is of the investment, not of its growth. */
    private static String withoutRate(String indicator) {
        for (String rate : new String[] {"年均增长", "同比增长", "年均增速", "增长", "增速", "增幅"}) {
            if (indicator.endsWith(rate) && indicator.length() > rate.length() + 1) {
                return indicator.substring(0, indicator.length() - rate.length());
            }
        }
        return indicator;
    }

    /** 企业动态, 资金累计: words that lean on the number are no part of what is measured. */
    private static String withoutTail(String words) {
        String phrase = withoutYear(withoutOpenBracket(words));
        for (String word : new String[] {"累计", "动态", "总计", "合计", "力争", "分别", "共", "均"}) {
            if (phrase.endsWith(word) && phrase.length() > word.length() + 1) {
                return phrase.substring(0, phrase.length() - word.length());
            }
        }
        return phrase;
    }

    /** 营业收入2025年增长, 拥有量比2023年: the year says when, not what. */
    private static String withoutYear(String phrase) {
        int at = phrase.indexOf("20");
        boolean year = at > 1 && at + 4 < phrase.length() && phrase.charAt(at + 4) == '年' && Character.isDigit(phrase.charAt(at + 2))
                && Character.isDigit(phrase.charAt(at + 3));
        if (!year) {
            return phrase;
        }
        int from = "比较".indexOf(phrase.charAt(at - 1)) >= 0 ? at - 1 : at;
        return phrase.substring(0, from) + phrase.substring(at + 5);
    }

    /** 企业(其中制造业企业占比: a bracket that does not close within the phrase is not part of it. */
    private static String withoutOpenBracket(String phrase) {
        int open = Math.max(phrase.lastIndexOf('('), phrase.lastIndexOf('（'));
        boolean closed = phrase.indexOf(')', Math.max(open, 0)) >= 0 || phrase.indexOf('）', Math.max(open, 0)) >= 0;
        return open > 1 && !closed ? phrase.substring(0, open) : phrase;
    }

    /** 总投资, 开工率: a property of the things counted before. */
    private static boolean isAttribute(String own) {
        return own.endsWith("率") && own.length() <= 4 || ATTRIBUTES.contains(own);
    }

    private String right(Phrase phrase) {
        int begin = phrase.itemEnd();
        if (begin < phrase.rightEnd() && text.charAt(begin) == '的') {
            begin++;
        }
        return trim(shown.substring(begin, phrase.rightEnd()));
    }

    /** 建设10个示范园区: what is counted follows; the words before the verb say who or whose. */
    private String following(NumberContext context, Phrase phrase, int from, int noun, List<Numeral> following) {
        String right = right(phrase);
        String left = trim(shown.substring(noun, phrase.subjectEnd()));
        if (right.endsWith("级") || right.endsWith("级以上")) {
            right = right + nounOfNext(phrase, following);
        }
        int of = right.lastIndexOf('的');
        if (right.length() > LONG_RIGHT && of >= LONG_MODIFIER && right.length() - of - 1 >= SHORT) {
            right = right.substring(of + 1);
        }
        if (context.numeral().isPercent() && left.length() > 1) {
            return left + right;
        }
        String opening = trim(shown.substring(from, phrase.subjectEnd()));
        if (left.length() >= 2 && left.length() <= LONGEST_LEFT) {
            return left + right;
        }
        return right.length() <= 6 && opening.length() <= 10 ? opening + right : right;
    }

    /** 2个千亿级和6个百亿级的集群: the noun stands with the last item. */
    private String nounOfNext(Phrase phrase, List<Numeral> following) {
        for (Numeral numeral : following) {
            if (numeral.start() <= phrase.rightEnd() || !numeral.isCount()) {
                continue;
            }
            int stop = stop(numeral.end());
            int level = Within.indexOf(text, "级", numeral.end(), stop);
            if (level < 0) {
                return "";
            }
            int begin = level + 1;
            begin += text.startsWith("以上", begin) ? 2 : 0;
            begin += text.startsWith("的", begin) ? 1 : 0;
            return shown.substring(Math.min(begin, stop), stop);
        }
        return "";
    }

    private int stop(int from) {
        int i = from;
        int end = Math.min(text.length(), from + LONGEST_NOUN);
        while (i < end && ",;。、:\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private String listed(NumberContext context, Phrase phrase, String own, @Nullable Draft previous) {
        if (previous != null && sameUnit(context.numeral(), previous)) {
            if (own.endsWith("级") || own.endsWith("级以上") || own.endsWith("元以上")) {
                return own + previous.indicator();
            }
            char joint = text.charAt(Math.max(0, phrase.left() - 1));
            boolean joined = joint == '、' || joint == '和';
            if (own.length() <= SHORT && joined && phrase.listed() && context.numeral().isCount()) {
                return elided(previous.indicator(), own);
            }
        }
        return inHeading(own);
    }

    /** 示范工厂120家、车间400个: the modifiers of the item before hold for a short noun. */
    private static String elided(String before, String own) {
        boolean sameHead = before.endsWith(own.substring(Math.max(0, own.length() - 2)));
        return before.length() >= own.length() + 2 && !sameHead ? before.substring(0, before.length() - 2) + own : own;
    }

    /** 集群产值达到800亿元 under the heading 做强智能装备集群: the heading says which. */
    private String inHeading(String own) {
        if (own.length() > 8 || heading.isEmpty()) {
            return own;
        }
        for (String container : CONTAINERS) {
            if (own.startsWith(container) && !own.startsWith("规模以上") && heading.contains(container.substring(0, 2))
                    || own.equals(container) && (heading.contains("产业") || heading.contains("链"))) {
                int noun = Subjects.skipVerbs(heading, 0, heading.length());
                String which = trim(heading.substring(noun));
                boolean names = which.length() >= 3 && which.length() <= 20 && which.indexOf(',') < 0 && which.indexOf('，') < 0;
                return names ? withoutContainer(which, container) + own : own;
            }
        }
        return own;
    }

    private static String withoutContainer(String which, String container) {
        return which.endsWith(container) ? which.substring(0, which.length() - container.length()) : which;
    }

    /** 数量达到15家, 增长7%, 培训2万人次: what is measured was named before. */
    private String restored(NumberContext context, String own, String withVerb, @Nullable Draft previous,
            @Nullable Draft total) {
        if (previous != null && sameUnit(context.numeral(), previous)) {
            return previous.indicator();
        }
        int end = context.segment() - 1;
        while (end > context.sentence()) {
            int start = lastStop(context.sentence(), end);
            boolean holdsTarget = previous != null && previous.number() >= start && previous.number() < end;
            if (holdsTarget) {
                break;
            }
            int noun = Subjects.skipVerbs(text, Math.min(Subjects.skipAdverbs(context, start, end), end), end);
            String before = trim(shown.substring(noun, end));
            boolean named = before.length() >= 3 && (withVerb.isEmpty() || own.equals(withVerb) || before.contains(withVerb));
            if (named) {
                return before + own;
            }
            end = start - 1;
        }
        if (previous != null) {
            return previous.indicator() + (own.isEmpty() ? withVerb : own);
        }
        return (total == null ? heading : total.indicator()) + withVerb;
    }

    private int lastStop(int floor, int end) {
        int i = end;
        while (i > floor && ",;。:\n".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static boolean sameUnit(Numeral numeral, Draft previous) {
        return numeral.unitShown() != null && previous.unit() != null
                && (numeral.unitShown().equals(previous.unit()) || Unit.counts(previous.unit()) && numeral.isCount());
    }

    static String trim(String phrase) {
        int from = 0;
        int to = phrase.length();
        while (from < to && "、,，;；:：的和及与并使 \t".indexOf(phrase.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "、,，;；:：的和及与在为使从 \t".indexOf(phrase.charAt(to - 1)) >= 0) {
            to--;
        }
        return phrase.substring(from, to);
    }
}
