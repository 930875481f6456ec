package guatu.compiler.text;

import java.util.List;

/** Parts a paragraph where headings and items were run together on one line, as copies of web pages have them. */
final class Splits {

    /** A heading without punctuation is followed by its first child within this many characters. */
    private static final int LONGEST_BARE_HEADING = 40;

    private Splits() {}

    static void of(CharSequence text, int head, int end, List<Paragraph> into) {
        int start = afterDate(text, head, end);
        if (start > head) {
            into.add(new Paragraph(head, start, Paragraph.Role.BODY));
        }
        int from = start;
        int bare = Mark.at(text, start, end) == null ? -1 : start;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!mayOpenMark(c)) {
                continue;
            }
            Mark mark = Mark.at(text, i, end);
            if (mark == null || mark.style() == Mark.Style.ARABIC_IN_BRACKETS || mark.style() == Mark.Style.CIRCLED) {
                continue;
            }
            boolean opens = isBoundary(text.charAt(i - 1)) && fits(text, mark, i, end)
                    || isFirstChild(text, bare, i, mark, end);
            if (opens) {
                into.add(new Paragraph(from, i, Paragraph.Role.BODY));
                from = i;
                bare = i;
                i += mark.length() - 1;
            }
        }
        into.add(new Paragraph(from, end, Paragraph.Role.BODY));
    }

    /** "2024年7月30日某市行动方案": the day of issue, and the title of the next page run on to it. */
    private static int afterDate(CharSequence text, int start, int end) {
        int at = start;
        for (char mark : new char[] {'年', '月', '日'}) {
            int digits = at;
            while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == digits || at >= end || text.charAt(at) != mark) {
                return start;
            }
            at++;
        }
        return Titles.isTitle(text, at, end) ? at : start;
    }

    private static boolean mayOpenMark(char c) {
        return c == '(' || c == '第' || c == '—' || c == '壹' || c == '●' || c == '■' || c >= '0' && c <= '9' || HanNumber.isNumeral(c)
                || c >= '㈠' && c <= '㈩';
    }

    private static boolean isBoundary(char before) {
        return "。!?)]”".indexOf(before) >= 0;
    }

    /** After a mark stands a word; "第三条" cited in a sentence is followed by 规定 or a bracket, not by a new sentence. */
    private static boolean fits(CharSequence text, Mark mark, int at, int end) {
        int after = at + mark.length();
        if (after >= end || mark.style() == Mark.Style.PART) {
            return after < end;
        }
        char next = text.charAt(after);
        return Character.isIdeographic(next) || next == '“' || next == ' ' || Character.isLetter(next);
    }

    /** "一、总体要求(一)指导思想。": a bare heading and its first child, nothing between but the heading's words. */
    private static boolean isFirstChild(CharSequence text, int bare, int at, Mark mark, int end) {
        if (bare < 0 || mark.number() != 1 || at - bare > LONGEST_BARE_HEADING || !fits(text, mark, at, end)) {
            return false;
        }
        Mark parent = Mark.at(text, bare, end);
        if (parent == null || parent.style() == mark.style() || parent.style() == Mark.Style.BULLET) {
            return false;
        }
        for (int i = bare + parent.length(); i < at; i++) {
            if ("。;:,、".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return at > bare + parent.length();
    }
}
