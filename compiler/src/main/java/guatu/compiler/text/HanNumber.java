package guatu.compiler.text;

import java.math.BigDecimal;

/** Numbers written in Chinese numerals: 十二, 三百六十, 两, 二〇二六. */
public final class HanNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String CHARACTERS = "〇零○一二两三四五六七八九十百千";

    private HanNumber() {}

    /** Whether a character belongs to a numeral below ten thousand (万 and 亿 are scales, read apart). */
    public static boolean isNumeral(char c) {
        return CHARACTERS.indexOf(c) >= 0;
    }

    /** The end of the run of numerals that begins at {@code at}. */
    public static int end(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && isNumeral(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The value of a short run of Chinese or Arabic digits, as marks of headings have it. */
    static int small(CharSequence text, int from, int to) {
        char first = text.charAt(from);
        if (first >= '0' && first <= '9') {
            return Integer.parseInt(text, from, to, 10);
        }
        return value(text, from, to).intValue();
    }

    /** The value of a run of numerals; digits in a row (二〇二六) are read as places. */
    public static BigDecimal value(CharSequence text, int from, int to) {
        boolean hasPlaces = false;
        for (int i = from; i < to; i++) {
            hasPlaces |= "十百千".indexOf(text.charAt(i)) >= 0;
        }
        return hasPlaces ? withPlaces(text, from, to) : digitByDigit(text, from, to);
    }

    private static BigDecimal digitByDigit(CharSequence text, int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(digit(text.charAt(i)));
        }
        return new BigDecimal(digits.toString());
    }

    private static BigDecimal withPlaces(CharSequence text, int from, int to) {
        long sum = 0;
        long digit = 0;
        boolean open = false;
        for (int i = from; i < to; i++) {
            int place = "十百千".indexOf(text.charAt(i));
            if (place < 0) {
                digit = digit(text.charAt(i));
                open = true;
                continue;
            }
            long scale = place == 0 ? 10 : place == 1 ? 100 : 1000;
            sum += (open ? digit : 1) * scale;
            digit = 0;
            open = false;
        }
        return BigDecimal.valueOf(sum + digit);
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return Math.max(0, DIGITS.indexOf(c));
    }
}
