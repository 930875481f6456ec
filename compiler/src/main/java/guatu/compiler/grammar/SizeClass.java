package guatu.compiler.grammar;

/** Tells the sizes that describe a class of things (5亿元以上项目, 百亿级集群) or say who qualifies. */
final class SizeClass {

    private final NumberContext context;
    private final String text;
    private final Numeral numeral;
    private final int segment;
    private final int segmentEnd;
    private final int sentenceEnd;
    private final NumberContext.Surroundings around;

    SizeClass(NumberContext context) {
        this.context = context;
        this.text = context.text();
        this.numeral = context.numeral();
        this.segment = context.segment();
        this.segmentEnd = context.segmentEnd();
        this.sentenceEnd = context.sentenceEnd();
        this.around = context.around();
    }

    /** 5亿元以上项目, 超百亿元企业, 百亿级集群: a size that describes a class of things. */
    boolean isThreshold() {
        boolean sized = numeral.hasUnit(Unit.Type.MONEY) || numeral.hasUnit(Unit.Type.PHYSICAL)
                || numeral.unit() == null && numeral.scaleOnly()
                || numeral.isCount() && numeral.scaleOnly();
        if (numeral.hasUnit(Unit.Type.PHYSICAL) && new Announced(context).isPartOfSubject()) {
            return true;
        }
        boolean part = numeral.hasUnit(Unit.Type.RATIO) && !around.goals();
        if (!sized && !part) {
            return false;
        }
        if (isOneWho() || isConditionClause(numeral.end())) {
            return true;
        }
        if (part) {
            var more = Comparators.AFTER.at(text, numeral.end(), segmentEnd);
            return more != null && text.startsWith("的", numeral.end() + more.word().length())
                    && describesThing(numeral.end() + more.word().length() + 1);
        }
        if (context.afterDigits() == '级' || context.after() == '级' || numeral.unit() == null) {
            return true;
        }
        if (numeral.scaleOnly() && Comparators.BEFORE.before(text, segment, numeral.start()) == null) {
            return true;
        }
        int at = numeral.end();
        var suffix = Comparators.AFTER.at(text, at, segmentEnd);
        if (suffix != null) {
            at += suffix.word().length();
        }
        if (isConditionClause(at)) {
            return true;
        }
        if (suffix != null && at < segmentEnd && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '项' && numeral.hasUnit(Unit.Type.MONEY))) {
            return true;
        }
        boolean attribute = at < segmentEnd && (text.charAt(at) == '的' || text.charAt(at) == '之');
        if (attribute) {
            at++;
        }
        if (!describesThing(at)) {
            return false;
        }
        boolean built = numeral.hasUnit(Unit.Type.PHYSICAL) && suffix == null
                && Words.VERBS.standsIn(text, segment, numeral.start()) && !attribute
                && !context.hasWordBetween(segment, numeral.start(), "年产", "规模", "能力", "总投资");
        boolean fund = context.hasWordBetween(segment, numeral.start(), "设立", "组建") && context.afterIs(at, "基金", 10);
        return !built && !fund;
    }

    /** 年用电量在100万千瓦时以上的,…: a condition closed by 的. */
    private boolean isConditionClause(int from) {
        var suffix = Comparators.AFTER.at(text, from, sentenceEnd);
        int at = suffix == null ? from : from + suffix.word().length();
        return text.startsWith("的", at) && at + 1 < sentenceEnd && ",;、。)".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** 达80%者: whoever reaches the figure. */
    private boolean isOneWho() {
        int at = numeral.end();
        var suffix = Comparators.AFTER.at(text, at, segmentEnd);
        return text.startsWith("者", suffix == null ? at : at + suffix.word().length());
    }

    private boolean describesThing(int at) {
        int limit = Math.min(segmentEnd, at + 14);
        for (int i = at; i < limit; i++) {
            if ("、,;:。)和及".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            if (Words.CATEGORIES.at(text, i, segmentEnd) != null) {
                return true;
            }
        }
        return false;
    }
}
