package guatu.compiler.text;

import org.jspecify.annotations.Nullable;

/**
 * The mark that opens a heading, an item or a bullet: 一、 (二) 3. (4) ① 第五条 ——.
 *
 * @param style how the mark is written
 * @param number its number; 0 for bullets
 * @param length of the mark in characters
 */
public record Mark(Style style, int number, int length) {

    /** The ways in which marks are written. */
    public enum Style {
        /** 第一部分, 第一章 */
        PART,
        /** 第一条 */
        ARTICLE,
        /** 壹、 */
        FORMAL,
        /** 一、 */
        HAN,
        /** (一) */
        HAN_IN_BRACKETS,
        /** 1. */
        ARABIC,
        /** (1) or 1) */
        ARABIC_IN_BRACKETS,
        /** ① */
        CIRCLED,
        /** —— ● */
        BULLET
    }

    private static final String FORMAL = "零壹贰参肆伍陆柒捌玖拾";
    private static final String BULLETS = "●■◆▪•◇□★▶➢✓·";

    /** The mark that stands at {@code at} in a folded text, or null. */
    public static @Nullable Mark at(CharSequence text, int at, int end) {
        if (at >= end) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '—') {
            return at + 1 < end && text.charAt(at + 1) == '—' ? new Mark(Style.BULLET, 0, bulletLength(text, at, end)) : null;
        }
        if (BULLETS.indexOf(c) >= 0) {
            return new Mark(Style.BULLET, 0, 1);
        }
        if (c >= '①' && c <= '⑳') {
            return new Mark(Style.CIRCLED, c - '①' + 1, 1);
        }
        if (c >= '㈠' && c <= '㈩') {
            return new Mark(Style.HAN_IN_BRACKETS, c - '㈠' + 1, 1);
        }
        if (c >= '⒈' && c <= '⒛') {
            return new Mark(Style.ARABIC, c - '⒈' + 1, 1);
        }
        if (c == '第') {
            return ordinal(text, at, end);
        }
        if (c == '(') {
            return bracketed(text, at, end);
        }
        if (c >= '0' && c <= '9') {
            return arabic(text, at, end);
        }
        return FORMAL.indexOf(c) > 0 || c == '叁' ? formal(text, at, end) : han(text, at, end);
    }

    private static @Nullable Mark formal(CharSequence text, int at, int end) {
        boolean isMark = at + 1 < end && text.charAt(at + 1) == '、';
        char c = text.charAt(at) == '叁' ? '参' : text.charAt(at);
        return isMark ? new Mark(Style.FORMAL, FORMAL.indexOf(c), 2) : null;
    }

    private static int bulletLength(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) == '—') {
            i++;
        }
        return i - at;
    }

    private static @Nullable Mark han(CharSequence text, int at, int end) {
        int stop = HanNumber.end(text, at, Math.min(end, at + 5));
        if (stop == at || stop >= end) {
            return null;
        }
        char after = text.charAt(stop);
        boolean isMark = after == '、' || after == '.' || after == '．';
        return isMark ? new Mark(Style.HAN, HanNumber.small(text, at, stop), stop + 1 - at) : null;
    }

    private static @Nullable Mark ordinal(CharSequence text, int at, int end) {
        int stop = HanNumber.end(text, at + 1, Math.min(end, at + 6));
        if (stop == at + 1) {
            stop = digits(text, at + 1, Math.min(end, at + 4));
        }
        if (stop == at + 1 || stop >= end) {
            return null;
        }
        int number = HanNumber.small(text, at + 1, stop);
        char after = text.charAt(stop);
        if (after == '条' || after == '章' || after == '篇' || after == '节') {
            return new Mark(after == '条' ? Style.ARTICLE : Style.PART, number, stop + 1 - at);
        }
        boolean isPart = after == '部' && stop + 1 < end && text.charAt(stop + 1) == '分';
        return isPart ? new Mark(Style.PART, number, stop + 2 - at) : null;
    }

    private static @Nullable Mark bracketed(CharSequence text, int at, int end) {
        int stop = HanNumber.end(text, at + 1, Math.min(end, at + 6));
        Style style = Style.HAN_IN_BRACKETS;
        if (stop == at + 1) {
            stop = digits(text, at + 1, Math.min(end, at + 4));
            style = Style.ARABIC_IN_BRACKETS;
        }
        if (stop == at + 1 || stop >= end || text.charAt(stop) != ')') {
            return null;
        }
        return new Mark(style, HanNumber.small(text, at + 1, stop), stop + 1 - at);
    }

    private static @Nullable Mark arabic(CharSequence text, int at, int end) {
        int stop = digits(text, at, Math.min(end, at + 3));
        if (stop + 1 >= end) {
            return null;
        }
        char after = text.charAt(stop);
        char next = text.charAt(stop + 1);
        if (after == ')') {
            return new Mark(Style.ARABIC_IN_BRACKETS, HanNumber.small(text, at, stop), stop + 1 - at);
        }
        boolean isMark = (after == '.' || after == '、') && !(next >= '0' && next <= '9');
        return isMark ? new Mark(Style.ARABIC, HanNumber.small(text, at, stop), stop + 1 - at) : null;
    }

    private static int digits(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
