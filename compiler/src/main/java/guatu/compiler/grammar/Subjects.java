package guatu.compiler.grammar;

import guatu.compiler.text.HanNumber;
import guatu.compiler.text.Lexicon;
import java.util.Set;

/** What is measured, as a noun phrase: adverbs, years and verbs around it are passed over. */
final class Subjects {

    private static final Set<String> BARE = Set.of("数量", "总数", "总量", "规模", "占比", "比重", "比例", "增速", "增幅", "增长", "总额", "面积",
            "人数", "总规模", "数", "总面积", "年均增速", "年均增长", "同比增长", "下降", "降低", "提高", "提升", "总值", "均", "分别", "各", "都", "");

    private static final Set<String> NOUN_VERBS = Set.of("培训", "节能", "研发", "投入", "改造", "服务", "诊断", "应用", "减排", "授权", "推广应用");

    private Subjects() {}

    /** Passes over years, 力争, 其中 and the like at the front of a phrase. */
    static int skipAdverbs(NumberContext context, int from, int to) {
        String text = context.text();
        int at = from;
        boolean moved = true;
        while (moved && at < to) {
            moved = false;
            for (YearMention year : context.years()) {
                boolean here = year.start() == at || year.start() == at + 1 && "到至在于截自从".indexOf(text.charAt(at)) >= 0
                        || year.start() == at + 2 && text.startsWith("截至", at);
                if (here && year.end() <= to) {
                    at = skipYearTail(text, year.end(), to);
                    moved = true;
                }
            }
            at = skipComparison(context, skipDuration(text, at, to), to);
            if (at < to && text.charAt(at) == '共' && Words.VERBS.at(text, at + 1, to) != null) {
                at++;
            }
            if (isWholePlace(text, at, to)) {
                at += 2;
                moved = true;
            }
            var adverb = Words.ADVERBS.at(text, at, to);
            boolean prefix = adverb != null && adverb.word().equals("年");
            if (adverb != null && (!prefix || Words.VERBS.at(text, at + 1, to) != null)) {
                at += adverb.word().length();
                moved = true;
            }
            if (at < to && ",、;: ".indexOf(text.charAt(at)) >= 0) {
                at++;
                moved = true;
            }
        }
        return Math.min(at, to);
    }

    /** 全市划定…, 全市每年…: before a verb the whole place says nothing; 全市增加值 keeps it. */
    private static boolean isWholePlace(String text, int at, int to) {
        boolean whole = at + 2 < to && text.charAt(at) == '全' && "市省县区州镇".indexOf(text.charAt(at + 1)) >= 0;
        if (!whole) {
            return false;
        }
        var verb = Words.VERBS.at(text, at + 2, to);
        int after = verb == null ? to : at + 2 + verb.word().length();
        boolean acts = verb != null && (after >= to || !isTail(text.charAt(after)));
        return acts || Words.ADVERBS.at(text, at + 2, to) != null;
    }

    /** 三年, 五年内: how long it takes. */
    private static int skipDuration(String text, int at, int to) {
        int end = HanNumber.end(text, at, Math.min(to, at + 3));
        boolean years = end > at && end < to && text.charAt(end) == '年';
        return years ? skipYearTail(text, text.startsWith("内", end + 1) ? end + 2 : end + 1, to) : at;
    }

    /** 比2023年: what it is compared with. */
    private static int skipComparison(NumberContext context, int at, int to) {
        if (at >= to || "比较".indexOf(context.text().charAt(at)) < 0) {
            return at;
        }
        for (YearMention year : context.years()) {
            if (year.start() == at + 1 && year.end() <= to) {
                return skipYearTail(context.text(), year.end(), to);
            }
        }
        return at;
    }

    private static int skipYearTail(String text, int at, int to) {
        int i = at;
        while (i < to && "年底末前度,间期 ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The phrase without the verbs of quantity that open it: 累计打造示范工厂 → 示范工厂. */
    static int skipVerbs(String text, int from, int to) {
        int at = from;
        Lexicon.Entry<Words.Verb> verb = Words.VERBS.at(text, at, to);
        while (verb != null && at < to) {
            int after = at + verb.word().length();
            if (NOUN_VERBS.contains(verb.word()) && after < to && at == from) {
                // 培训企业人员, 节能改造项目: the verb is half of what is counted
                return at;
            }
            if (after < to && text.charAt(after) == '占') {
                // 研发投入占营业收入比重: the verbs are the noun that has the share
                return from;
            }
            boolean builtUp = after + 1 < to && text.charAt(after) == '区' && text.charAt(after + 1) != '级'
                    && text.charAt(after + 1) != '域' || after + 1 == to && text.charAt(after) == '区';
            boolean partOfWord = after < to && isTail(text.charAt(after)) || builtUp;
            boolean tooShort = to - after > 0 && to - after <= 2 && !isBare(text.substring(after, to));
            if (partOfWord || tooShort) {
                return at;
            }
            at = after;
            if (at < to && "和或、并与".indexOf(text.charAt(at)) >= 0 && Words.VERBS.at(text, at + 1, to) != null) {
                at++;
            }
            verb = Words.VERBS.at(text, at, to);
        }
        return Math.min(at, to);
    }

    /** 孵化器, 开工率: with this after it a verb is the head of a noun. */
    static boolean isTail(char c) {
        return "度性者率量器占".indexOf(c) >= 0;
    }

    /** Whether a phrase measures without saying of what: 数量, 占比, 增长. */
    static boolean isBare(String phrase) {
        return BARE.contains(phrase);
    }
}
