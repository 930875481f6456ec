package guatu.document;

/** Which characters enter a document's text. */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {
    }

    /**
     * Appends {@code raw} with line ends folded to {@code \n}, control and invisible format characters left out, and
     * surrogates without their partner replaced, so that the text can be counted in code points and sent as UTF-8.
     */
    static void appendClean(CharSequence raw, StringBuilder text) {
        int length = raw.length();
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (isPlain(c)) {
                text.append(c);
            } else if (c == '\r') {
                text.append('\n');
                i += i + 1 < length && raw.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isLineEnd(c)) {
                text.append('\n');
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(raw.charAt(i + 1))) {
                text.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                text.append(REPLACEMENT);
            } else if (!isDropped(c)) {
                text.append(c);
            }
        }
    }

    static String clean(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        var text = new StringBuilder(raw.length());
        appendClean(raw, text);
        return text.toString();
    }

    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isPlain(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nearly every sign of a Chinese text. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c > 0x2060 && c < 0xD800;
    }

    /** The text on one line: every run of blanks, tabs and line ends that holds a tab or line end becomes one blank. */
    static String onOneLine(String clean) {
        if (clean.indexOf('\n') < 0 && clean.indexOf('\t') < 0) {
            return clean.strip();
        }
        var line = new StringBuilder(clean.length());
        boolean broken = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n' || c == '\t') {
                broken = true;
            } else if (!broken || !isBlank(c)) {
                if (broken) {
                    trimEnd(line).append(' ');
                    broken = false;
                }
                line.append(c);
            }
        }
        return line.toString().strip();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** Written without blanks between its words: CJK signs, kana, their punctuation and full-width forms. */
    static boolean isIdeographic(int c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF || c >= 0x20000 && c <= 0x3FFFF || c >= 0x2010 && c <= 0x2027;
    }

    static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\f' || c == 0x0B || c == '\u2028' || c == '\u2029';
    }

    private static boolean isDropped(char c) {
        return c < ' ' && c != '\t' || c >= 0x7F && c < 0xA0 || c == '\u00AD' || c == '\u200B' || c == '\u2060'
                || c == '\uFEFF' || c >= '\uFFFE';
    }

    private static StringBuilder trimEnd(StringBuilder line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        line.setLength(end);
        return line;
    }
}
