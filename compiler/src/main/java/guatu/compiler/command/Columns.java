package guatu.compiler.command;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class Columns {

    private Columns() {}

    static int width(String words) {
        return words.codePoints().map(Columns::width).sum();
    }

    /** Exactly so many columns: filled with blanks, or cut with an ellipsis. */
    static String fit(String words, int columns) {
        String cut = cut(words, columns);
        return cut + " ".repeat(Math.max(0, columns - width(cut)));
    }

    static String right(String words, int columns) {
        String cut = cut(words, columns);
        return " ".repeat(Math.max(0, columns - width(cut))) + cut;
    }

    /** At most so many columns. */
    static String cut(String words, int columns) {
        if (width(words) <= columns) {
            return words;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            if (used + width(c) > columns - 2) {
                break;
            }
            kept.appendCodePoint(c);
            used += width(c);
            i += Character.charCount(c);
        }
        return kept + "…";
    }

    /** One line, without anything that could move the cursor or change its colour. */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().map(c -> Character.isISOControl(c) || isDirection(c) ? ' ' : c).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** Blocks that terminals draw over two columns (East Asian Wide and Fullwidth). */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD
                || c == '…' || c == '—' || c == '“' || c == '”';
    }
}
