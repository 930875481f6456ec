package guatu.document;

import java.util.Locale;

/** A count as a list number: the formats that Word offers and Chinese documents use. Others come out in digits. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private Numerals() {
    }

    /** @param format as in WordprocessingML ({@code ST_NumberFormat}) */
    static String write(String format, int count) {
        if (count < 0 || count > 32_767) {
            return Integer.toString(count);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                "taiwaneseCountingThousand", "koreanCounting", "japaneseDigitalTenThousand" ->
                counting(count, DIGITS, "十百千", '零', false);
            case "ideographDigital", "taiwaneseDigital" -> digits(count, DIGITS);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(count, LEGAL_DIGITS, "拾佰仟", '零', true);
            case "ideographTraditional" -> cyclic(count, STEMS);
            case "ideographZodiac" -> cyclic(count, BRANCHES);
            case "ideographZodiacTraditional" -> cyclic(count, STEMS) + cyclic(count, BRANCHES);
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(count, "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(count, '①', 20);
            case "decimalEnclosedParen" -> enclosed(count, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(count, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(count, '㊀', 10);
            case "lowerLetter" -> letters(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            default -> Integer.toString(count);
        };
    }

    /** The format that a binary Word file names by number (MSONFC). */
    static String formatOf(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10 -> "ideographDigital";
            case 11, 17, 33, 35, 37, 39 -> "chineseCounting";
            case 14, 19 -> "decimalFullWidth";
            case 16, 34, 38 -> "chineseLegalSimplified";
            case 18, 28 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 29 -> "ideographEnclosedCircle";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 32 -> "ideographZodiacTraditional";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    private static String counting(int count, String digits, String places, char zero, boolean tenNamesItsOne) {
        if (count == 0) {
            return String.valueOf(digits.charAt(0));
        }
        if (count >= 10_000) {
            int rest = count % 10_000;
            return counting(count / 10_000, digits, places, zero, tenNamesItsOne) + "万"
                    + (rest == 0 ? "" : (rest < 1000 ? zero : "") + counting(rest, digits, places, zero, true));
        }
        var text = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = count / unit % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (gap) {
                text.append(zero);
                gap = false;
            }
            if (digit > 1 || place != 1 || text.length() > 0 || tenNamesItsOne) {
                text.append(digits.charAt(digit));
            }
            if (place > 0) {
                text.append(places.charAt(place - 1));
            }
        }
        return text.toString();
    }

    private static String digits(int count, String digits) {
        var text = new StringBuilder();
        Integer.toString(count).chars().forEach(c -> text.append(digits.charAt(c - '0')));
        return text.toString();
    }

    private static String cyclic(int count, String signs) {
        return count == 0 ? "0" : String.valueOf(signs.charAt((count - 1) % signs.length()));
    }

    private static String enclosed(int count, char first, int most) {
        return count >= 1 && count <= most ? String.valueOf((char) (first + count - 1)) : Integer.toString(count);
    }

    /** A to Z, then AA, BB: the letter is repeated, not counted on. */
    private static String letters(int count) {
        return count == 0 ? "" : String.valueOf((char) ('A' + (count - 1) % 26)).repeat(Math.min(20, (count - 1) / 26 + 1));
    }

    private static String roman(int count) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int rest = count;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }
}
