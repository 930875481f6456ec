package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Within;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in its surroundings: what the rules that class it look at.
 *
 * @param years those of its sentence
 * @param earlierYear the last year that governs in the sentences of the passage before this one, else null
 * @param sentence where its sentence begins
 * @param sentenceEnd where its sentence ends
 * @param segment where its part of the sentence begins, after the last , ; or :
 * @param segmentEnd where that part ends
 */
record NumberContext(
        String text,
        Passage passage,
        Surroundings around,
        Enclosure enclosure,
        List<YearMention> years,
        @Nullable Integer earlierYear,
        int sentence,
        int sentenceEnd,
        int segment,
        int segmentEnd,
        Numeral numeral) {

    /**
     * What holds for the whole passage.
     *
     * @param goals it states goals
     * @param measures it belongs to a document of measures, where sums are terms of support unless it says otherwise
     * @param responsibility it is a responsibility clause
     * @param narrative it tells the background or the guiding idea
     */
    record Surroundings(boolean inPlan, boolean goals, boolean measures, boolean narrative, List<int[]> responsibility) {}

    char before() {
        return numeral.start() > passage.start() ? text.charAt(numeral.start() - 1) : '\n';
    }

    char after() {
        return numeral.end() < passage.end() ? text.charAt(numeral.end()) : '\n';
    }

    char afterDigits() {
        return numeral.digitsEnd() < passage.end() ? text.charAt(numeral.digitsEnd()) : '\n';
    }

    boolean inMark() {
        var mark = guatu.compiler.text.Mark.at(text, passage.start(), passage.end());
        return mark != null && numeral.start() < passage.start() + mark.length();
    }

    boolean inTitle() {
        return enclosure.inTitle(numeral.start());
    }

    boolean inQuote() {
        return enclosure.inQuote(numeral.start());
    }

    boolean inResponsibility() {
        return around.responsibility().stream()
                .anyMatch(range -> range[0] <= numeral.start() && numeral.start() < range[1]);
    }

    /** 粤府〔2021〕45号, 第3号: the number of a document. */
    boolean isDocumentNumber() {
        boolean inBracket = before() == '[' && afterDigits() == ']' || before() == '(' && afterDigits() == ')'
                && afterIs(numeral.digitsEnd() + 1, "号", 6);
        boolean afterBracket = (before() == ']' || before() == ')' && isYearBefore()) && afterDigits() == '号'
                || beforeIs("]第") && afterDigits() == '号';
        return inBracket && isDigits4() || afterBracket;
    }

    private boolean isDigits4() {
        return numeral.digitsEnd() - numeral.start() == 4;
    }

    private boolean isYearBefore() {
        int at = numeral.start() - 2;
        return at > passage.start() && Character.isDigit(text.charAt(at));
    }

    private boolean afterIs(int at, String word, int within) {
        return Within.contains(text, word, at, Math.min(at + within, passage.end()));
    }

    boolean beforeIs(String word) {
        int from = numeral.start() - word.length();
        return from >= passage.start() && text.startsWith(word, from);
    }

    boolean afterStarts(String word) {
        return text.startsWith(word, numeral.end()) && numeral.end() + word.length() <= passage.end();
    }

    /** 5G, IPv6, ISO50001, M0: the digits belong to a word in Latin letters. */
    boolean touchesLatin() {
        char b = before();
        char a = afterDigits();
        boolean unitIsLatin = numeral.unit() != null && isLatin(numeral.unit().name().charAt(0))
                && (afterDigits() == ' ' || isLatin(afterDigits()) || numeral.end() == numeral.digitsEnd());
        boolean joinedBefore = isLatin(b) || b == '/' && isLatinBefore(2) || b == '-' && isLatinBefore(2)
                || b == ' ' && isLatinBefore(2) && numeral.unit() == null;
        return joinedBefore || isLatin(a) && !unitIsLatin || a == '-' && isLatinAt(numeral.digitsEnd() + 1);
    }

    private boolean isLatinBefore(int back) {
        return isLatinAt(numeral.start() - back);
    }

    private boolean isLatinAt(int at) {
        return at >= passage.start() && at < passage.end() && isLatin(text.charAt(at));
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** 1+9, 7×24, 2.0版, 12345热线: figures that are part of a name. */
    boolean isFormula() {
        char b = before();
        char a = afterDigits();
        boolean joined = "+×*/".indexOf(a) >= 0 && a != '\n' || "+×*".indexOf(b) >= 0 && b != '\n';
        boolean dotted = b == '.' || a == '.' && isDigitAt(numeral.digitsEnd() + 1);
        return joined || dotted || numeral.unit() == null && (a == '版' || afterStarts("热线") || afterStarts("政府服务"));
    }

    private boolean isDigitAt(int at) {
        return at < passage.end() && Character.isDigit(text.charAt(at));
    }

    boolean isOrdinal() {
        return before() == '第' || beforeIs("前") && (afterDigits() == '位' || afterDigits() == '名')
                || numeral.unit() == null && "号期批次级".indexOf(afterDigits()) >= 0 && afterDigits() != '级'
                || numeral.unit() == null && afterDigits() == '号';
    }

    /** 世界500强, 百强县: the rank list is a name. */
    boolean isRankList() {
        return afterDigits() == '强' || before() == '前' && (numeral.unit() == null || numeral.isCount());
    }

    /** 每万人口拥有量, 每百元营业收入: the number is part of what is measured. */
    boolean isPerCapita() {
        return before() == '每' && numeral.scaleOnly() || before() == '每' && numeral.value().precision() == 1
                && numeral.value().unscaledValue().intValue() == 1 && !numeral.hasUnit(Unit.Type.TIME);
    }

    boolean isDate() {
        if (Years.isYear(numeral, text) || years.stream().anyMatch(y -> y.start() <= numeral.start() && numeral.end() <= y.end())) {
            return true;
        }
        if (numeral.unit() == null) {
            boolean clock = before() == ':' && isDigitBeforeColon() || afterDigits() == ':' && isDigitAt(numeral.digitsEnd() + 1);
            return clock || isDatePart();
        }
        if (!numeral.hasUnit(Unit.Type.TIME)) {
            return false;
        }
        String unit = numeral.unit().name();
        return unit.equals("年") || unit.equals("月") || unit.equals("日") || unit.equals("周") || !isTimeTarget();
    }

    private boolean isDigitBeforeColon() {
        int at = numeral.start() - 2;
        return at >= passage.start() && Character.isDigit(text.charAt(at));
    }

    /** 2023-06-28, 2023.6.28, 2027、2028年. */
    private boolean isDatePart() {
        char b = before();
        char a = afterDigits();
        boolean dash = (b == '-' || b == '.' || b == '/') && isDigitBeforeColon()
                || (a == '-' || a == '/') && isDigitAt(numeral.digitsEnd() + 1);
        boolean small = numeral.value().precision() - numeral.value().scale() <= 4;
        return dash && small && numeral.max() == null || a == '、' && isMonthList();
    }

    private boolean isMonthList() {
        int at = numeral.digitsEnd() + 1;
        while (at < passage.end() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '、')) {
            at++;
        }
        return at < passage.end() && (text.charAt(at) == '月' || text.charAt(at) == '日');
    }

    /** 审批时限压缩至3个工作日: a duration that somebody promises to keep. */
    private boolean isTimeTarget() {
        return hasWordBetween(segment, numeral.start(), "压缩", "缩短", "压减", "控制在", "减少至", "不超过", "降至")
                && !hasWordBetween(segment, numeral.start(), "有效期", "任期");
    }

    boolean hasWordBetween(int from, int to, String... words) {
        for (String word : words) {
            if (Within.contains(text, word, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Lexicon<?> lexicon, String text, int from, int to) {
        return lexicon.indexIn(text, from, to) >= 0;
    }

    /** 三大产业, 20项重点任务, 聚焦10条产业链: a count that announces a list. */
    boolean announcesList() {
        if (numeral.unit() == null || !numeral.isCount()) {
            return false;
        }
        if (numeral.unit().name().equals("大")) {
            return true;
        }
        if (numeral.value().intValue() > 40 || numeral.max() != null) {
            return false;
        }
        if (isPartOfSubject() || isGivenOut()) {
            return true;
        }
        boolean announced = Words.ANNOUNCING.before(text, segment, numeral.start()) != null && !around.goals();
        boolean small = numeral.value().intValue() <= 30;
        String unit = numeral.unit().name();
        boolean loose = unit.equals("个") || unit.equals("项") || unit.equals("条") || unit.equals("类") || unit.equals("种");
        return announced || small && loose && countsNoun();
    }

    /** 13条重点产业链产值占比提高到80%: the count belongs to the subject of the figure that follows. */
    boolean isPartOfSubject() {
        boolean opens = Subjects.skipAdverbs(this, segment, numeral.start()) >= numeral.start();
        if (!opens) {
            return false;
        }
        for (int i = numeral.end(); i < segmentEnd; i++) {
            char c = text.charAt(i);
            if (c == '、' || c == '和' || c == '(') {
                return false;
            }
            boolean figure = c >= '0' && c <= '9';
            if (figure) {
                return Comparators.BEFORE.before(text, numeral.end(), i) != null
                        || Words.GROWTH.before(text, numeral.end(), i) != null;
            }
        }
        return false;
    }

    /** 由1名市领导担任链长, 对12家企业实行…: a count of those who do it or to whom it is done. */
    private boolean isGivenOut() {
        boolean by = before() == '由' || before() == '对' && !beforeIs("面对") || beforeIs("将") || beforeIs("列入的") || beforeIs("每条产业链");
        boolean each = numeral.value().intValue() == 1 && hasWordBetween(numeral.end(), segmentEnd, "牵头", "担任", "挂钩", "联系");
        return by && numeral.value().intValue() <= 100 || each;
    }

    private boolean countsNoun() {
        int at = numeral.end();
        int limit = Math.min(segmentEnd, at + 8);
        for (int i = at; i < limit; i++) {
            var noun = Words.COUNTED.at(text, i, segmentEnd);
            if (noun != null) {
                int stop = i + noun.word().length();
                return stop >= segmentEnd || "、,;:。)(和及\t".indexOf(text.charAt(stop)) >= 0;
            }
            if ("、,;:。)和及".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A Chinese numeral counts a promise only where a verb of making stands right before it and no list is announced. */
    boolean isLooseHan() {
        if (!numeral.han() || numeral.scaleOnly() || numeral.unit() == null) {
            return false;
        }
        if (numeral.isPercent() || numeral.hasUnit(Unit.Type.RATIO) || numeral.value().intValue() >= 100) {
            return false;
        }
        boolean promised = Words.VERBS.before(text, segment, numeral.start()) != null
                || Comparators.BEFORE.before(text, segment, numeral.start()) != null;
        String unit = numeral.unit().name();
        boolean firm = unit.equals("家") || unit.equals("座") || unit.equals("所") || unit.equals("名") || unit.equals("倍")
                || unit.equals("台") || unit.equals("户") || unit.equals("人");
        return !(promised && firm);
    }

    /** 5亿元以上项目, 超百亿元企业, 百亿级集群: a size that describes a class of things. */
    boolean isThreshold() {
        boolean sized = numeral.hasUnit(Unit.Type.MONEY) || numeral.hasUnit(Unit.Type.PHYSICAL)
                || numeral.unit() == null && numeral.scaleOnly()
                || numeral.isCount() && numeral.scaleOnly();
        if (numeral.hasUnit(Unit.Type.PHYSICAL) && isPartOfSubject()) {
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
        if (afterDigits() == '级' || after() == '级' || numeral.unit() == null) {
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
                && Words.VERBS.lastIndexIn(text, segment, numeral.start()) >= 0 && !attribute
                && !hasWordBetween(segment, numeral.start(), "年产", "规模", "能力", "总投资");
        boolean fund = hasWordBetween(segment, numeral.start(), "设立", "组建") && afterIs(at, "基金", 10);
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

    /** The sentence says how things are or were. */
    boolean isBackground() {
        if (around.narrative()) {
            return true;
        }
        YearMention last = null;
        for (YearMention year : years) {
            if (year.start() >= sentence && year.end() <= numeral.start()) {
                last = year;
            }
        }
        if (rises()) {
            return false;
        }
        boolean pastYear = last != null && last.past();
        boolean governed = last != null && last.governs();
        boolean pastWord = Words.PAST.indexIn(text, segment, numeral.start()) >= 0
                || Words.PAST.indexIn(text, sentence, Math.min(sentence + 8, numeral.start())) >= 0
                || hasWordBetween(numeral.end(), segmentEnd, "差距", "短板");
        return pastYear || pastWord && !governed;
    }

    /** 由目前的12%提高至30%: the second figure is to be reached, whatever 目前 says of the first. */
    private boolean rises() {
        var reached = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean moves = reached != null && reached.word().length() >= 2
                && (reached.word().endsWith("到") || reached.word().endsWith("至")) && !reached.word().startsWith("达");
        return moves && hasWordBetween(segment, numeral.start(), "由", "从");
    }

    /** 从80家增加到160家: the first figure is where it starts from. */
    boolean isBaseline() {
        var reached = Comparators.BEFORE.at(text, numeral.end(), segmentEnd);
        boolean moves = reached != null && reached.word().length() >= 2
                && (reached.word().endsWith("到") || reached.word().endsWith("至")) && !reached.word().startsWith("达");
        return moves && hasWordBetween(segment, numeral.start(), "从", "由");
    }

    /** 比2023年提高4.5个百分点 beside its level is a target; 2023年为46% is not. */
    boolean isTermOfRule() {
        int clause = Math.max(sentence, lastOf(';', sentence, numeral.start()) + 1);
        boolean money = numeral.hasUnit(Unit.Type.MONEY);
        boolean part = numeral.hasUnit(Unit.Type.RATIO) || numeral.unit() == null;
        if (!around.goals() && Words.CONDITIONS.indexIn(text, segment, numeral.start()) >= 0) {
            return true;
        }
        boolean supported = within(Words.SUBSIDY, text, money || part && goesOnWithTerms() ? clause : segment,
                numeral.start());
        boolean supports = within(Words.SUBSIDY, text, numeral.end(), segmentEnd);
        boolean moved = hasWordBetween(segment, numeral.start(), "降至", "降到", "提高到", "提升至", "控制在") && opening(segment) < 0;
        if (!moved && (supported || supports && (money || part || isConditional()))) {
            return true;
        }
        if (isConditional() || ofSomething() && !around.goals()) {
            return true;
        }
        if (isCappedCount()) {
            return true;
        }
        return isStandard() || around.measures() && (money || part) && !isDated()
                && !hasWordBetween(sentence, numeral.start(), "力争", "目标", "每年")
                && !isAttainedWithoutPay();
    }

    /** In a document of measures a figure to reach, or a fund to set up, is owed where its sentence pays for nothing. */
    private boolean isAttainedWithoutPay() {
        boolean attained = hasWordBetween(segment, numeral.start(), "提高到", "提升至", "降至", "控制在", "达到", "突破", "安排", "设立", "规模");
        return attained && !within(Words.SUBSIDY, text, sentence, sentenceEnd) && opening(segment) < 0;
    }

    /** 亩均税收不低于30万元: a floor or cap on each, where neither goals nor a year make it one to reach. */
    private boolean isStandard() {
        var comparator = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean bounded = comparator != null && comparator.word().startsWith("不");
        return bounded && !around.goals() && !isDated() && Words.STANDARDS.indexIn(text, segment, numeral.start()) >= 0;
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
        boolean continues = opening < 0 && numeral.start() - segment <= 2 && before() == '、';
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
        return of && part && !hasWordBetween(segment, numeral.start(), "占", "达到", "达", "覆盖", "相当于");
    }

    /** 每年评选不超过100名: a cap on a number of persons or things is a rule. */
    private boolean isCappedCount() {
        var comparator = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean cap = comparator != null && comparator.value() == Comparator.AT_MOST && !comparator.word().equals("低于");
        return cap && numeral.isCount() && !around.goals();
    }

    private int lastOf(char c, int from, int to) {
        int at = text.lastIndexOf(c, to - 1);
        return at >= from ? at : -1;
    }

    /** 控制在1.2以内 among goals, or with a year: a limit somebody promises to keep. */
    boolean isPromisedLimit() {
        boolean bound = Comparators.BEFORE.before(text, segment, numeral.start()) != null;
        boolean attained = hasWordBetween(segment, numeral.start(), "控制在", "降至", "降到", "提高到", "提升至", "提升到", "达到");
        return bound && (around.goals() || isDated() || attained && Words.STANDARDS.indexIn(text, segment, numeral.start()) < 0);
    }

    @Nullable Unit unit() {
        return numeral.unit();
    }
}
