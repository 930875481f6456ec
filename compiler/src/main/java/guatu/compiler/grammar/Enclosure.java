package guatu.compiler.grammar;

/** Which places of a paragraph stand inside a book title 《》, a short quotation “” or brackets. */
final class Enclosure {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_BRACKET = 400;
    private static final byte TITLE = 1;
    private static final byte QUOTE = 2;
    private static final byte BRACKET = 4;

    private final int start;
    private final byte[] flags;

    Enclosure(String text, int start, int end) {
        this.start = start;
        this.flags = new byte[end - start];
        mark(text, end, '《', '》', LONGEST_TITLE, TITLE);
        mark(text, end, '“', '”', LONGEST_QUOTE, QUOTE);
        mark(text, end, '(', ')', LONGEST_BRACKET, BRACKET);
        mark(text, end, '[', ']', LONGEST_BRACKET, BRACKET);
    }

    boolean inTitle(int at) {
        return (flags[at - start] & TITLE) != 0;
    }

    boolean inQuote(int at) {
        return (flags[at - start] & QUOTE) != 0;
    }

    boolean inBracket(int at) {
        return (flags[at - start] & BRACKET) != 0;
    }

    private void mark(String text, int end, char open, char close, int longest, byte flag) {
        int at = start;
        while (at < end) {
            if (text.charAt(at) != open) {
                at++;
                continue;
            }
            int stop = closing(text, at, Math.min(end, at + longest), open, close);
            for (int i = at; i <= stop; i++) {
                flags[i - start] |= flag;
            }
            at = Math.max(stop, at) + 1;
        }
    }

    /** The closing mark of a pair, nested pairs passed over; -1 if it does not close within reach. */
    private static int closing(String text, int at, int limit, char open, char close) {
        int depth = 0;
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
