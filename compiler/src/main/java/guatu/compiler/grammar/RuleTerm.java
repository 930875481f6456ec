package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.text.Within;
import java.util.List;

/** Tells the terms of rules: support, conditions, standards and caps. */
final class RuleTerm {

    private final NumberContext context;
    private final String text;
    private final Numeral numeral;
    private final int segment;
    private final int segmentEnd;
    private final int sentence;
    private final int sentenceEnd;
    private final NumberContext.Surroundings around;
    private final List<YearMention> years;

    RuleTerm(NumberContext context) {
        this.context = context;
        this.text = context.text();
        this.numeral = context.numeral();
        this.segment = context.segment();
        this.segmentEnd = context.segmentEnd();
        this.sentence = context.sentence();
        this.sentenceEnd = context.sentenceEnd();
        this.around = context.around();
        this.years = context.years();
    }

    /** The number pays, conditions, limits or rates: 给予…万元, 对…的, 不得低于, 权重. */
    boolean isTermOfRule() {
        int clause = Math.max(sentence, lastOf(';', sentence, numeral.start()) + 1);
        boolean money = numeral.hasUnit(Unit.Type.MONEY);
        boolean part = numeral.hasUnit(Unit.Type.RATIO) || numeral.unit() == null;
        if (!around.goals() && Words.CONDITIONS.standsIn(text, segment, numeral.start())) {
            return true;
        }
        boolean supported = Words.SUBSIDY.standsIn(text, money || part && goesOnWithTerms() ? clause : segment,
                numeral.start());
        boolean supports = Words.SUBSIDY.standsIn(text, numeral.end(), segmentEnd);
        boolean moved = context.hasWordBetween(segment, numeral.start(), "降至", "降到", "提高到", "提升至", "控制在") && opening(segment) < 0;
        if (!moved && (supported || supports && (money || part || isConditional()))) {
            return true;
        }
        if (isConditional() || ofSomething() && !around.goals() || isCappedCount()) {
            return true;
        }
        return isStandard() || around.measures() && (money || part) && !isDated()
                && !context.hasWordBetween(sentence, numeral.start(), "力争", "目标", "每年")
                && !isAttainedWithoutPay();
    }

    /** In a document of measures a figure to reach, or a fund to set up, is owed where its sentence pays for nothing. */
    private boolean isAttainedWithoutPay() {
        boolean attained = context.hasWordBetween(segment, numeral.start(), "提高到", "提升至", "降至", "控制在", "达到", "突破", "安排", "设立", "规模");
        return attained && !Words.SUBSIDY.standsIn(text, sentence, sentenceEnd) && opening(segment) < 0;
    }

    /** 亩均税收不低于30万元: a floor or cap on each, where neither goals nor a year make it one to reach. */
    private boolean isStandard() {
        var comparator = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean bounded = comparator != null && comparator.word().startsWith("不");
        return bounded && !around.goals() && !isDated() && Words.STANDARDS.standsIn(text, segment, numeral.start());
    }

    private boolean isDated() {
        return years.stream().anyMatch(year -> year.governs() && year.start() >= sentence && year.end() <= numeral.start());
    }

    /** …给予补助,最高不超过30%: a part of the sentence that only goes on with the terms of the one before. */
    private boolean goesOnWithTerms() {
        return text.startsWith("最高", segment) || text.startsWith("按", segment) || text.startsWith("其中", segment)
                || text.startsWith("不超过", segment) || text.startsWith("上限", segment) || text.startsWith("不得超过", segment);
    }

    /** 对…的: the number qualifies who gets something. */
    private boolean isConditional() {
        int opening = opening(segment);
        boolean continues = opening < 0 && numeral.start() - segment <= 2 && context.before() == '、';
        int from = continues || opening < 0 ? opening(sentence) : opening;
        if (from < 0) {
            return false;
        }
        int of = Within.indexOf(text, "的", numeral.end(), sentenceEnd);
        boolean adjacent = !Within.contains(text, ",", from, numeral.start());
        return of > 0 && (of <= segmentEnd || adjacent);
    }

    /** Where 对, 凡 or 针对 opens a condition at the head of a part of the sentence, or -1. */
    private int opening(int part) {
        int at = part;
        var adverb = Words.ADVERBS.at(text, at, numeral.start());
        if (adverb != null) {
            at += adverb.word().length();
        }
        boolean opens = text.startsWith("对", at) && !text.startsWith("对接", at) && !text.startsWith("对标", at)
                && !text.startsWith("对外", at) && !text.startsWith("对口", at) || text.startsWith("凡", at)
                || text.startsWith("针对", at);
        return opens && at < numeral.start() ? at : -1;
    }

    /** 奖补的60%, 预期目标的1.2倍: a share of a sum just named, unless 占 makes it a share to reach. */
    private boolean ofSomething() {
        int at = numeral.start();
        var comparator = Comparators.BEFORE.before(text, segment, at);
        if (comparator != null) {
            at -= comparator.word().length();
        }
        boolean of = at > segment && text.charAt(at - 1) == '的';
        boolean part = numeral.isPercent() || numeral.unit() != null && numeral.unit().name().equals("倍");
        return of && part && !context.hasWordBetween(segment, numeral.start(), "占", "达到", "达", "覆盖", "相当于");
    }

    /** 每年评选不超过100名: a cap on a number of persons or things is a rule. */
    private boolean isCappedCount() {
        var after = Comparators.AFTER.at(text, numeral.end(), segmentEnd);
        if (after != null && after.word().equals("为限")) {
            return true;
        }
        var comparator = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean cap = comparator != null && comparator.value() == Comparator.AT_MOST && !comparator.word().equals("低于");
        return cap && numeral.isCount() && !around.goals();
    }

    private int lastOf(char c, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** 控制在1.2以内 among goals, or with a year: a limit somebody promises to keep. */
    boolean isPromisedLimit() {
        boolean bound = Comparators.BEFORE.before(text, segment, numeral.start()) != null;
        boolean attained = context.hasWordBetween(segment, numeral.start(), "控制在", "降至", "降到", "提高到", "提升至", "提升到", "达到");
        return bound && (around.goals() || isDated() || attained && !Words.STANDARDS.standsIn(text, segment, numeral.start()));
    }
}
