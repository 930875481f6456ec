package guatu.compiler.grammar;

import guatu.compiler.outline.Passage;
import guatu.compiler.text.Mark;
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

    private static final int LONGEST_MONTHS = 24;

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
        var mark = Mark.at(text, passage.start(), passage.end());
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

    boolean afterIs(int at, String word, int within) {
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
                || numeral.unit() == null && "号期批次".indexOf(afterDigits()) >= 0;
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
        int limit = Math.min(passage.end(), at + LONGEST_MONTHS);
        while (at < limit && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '、')) {
            at++;
        }
        return at < limit && (text.charAt(at) == '月' || text.charAt(at) == '日');
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

    @Nullable Unit unit() {
        return numeral.unit();
    }
}
