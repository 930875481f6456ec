package guatu.compiler.text;

/** Looks for words inside a range only: a search that ran on to the end of the document would cost its whole length. */
public final class Within {

    private Within() {}

    /** Where a word that ends by {@code to} first begins at or after {@code from}; -1 if nowhere. */
    public static int indexOf(CharSequence text, String word, int from, int to) {
        char first = word.charAt(0);
        for (int i = Math.max(from, 0); i + word.length() <= to; i++) {
            if (text.charAt(i) == first && matches(text, i, word)) {
                return i;
            }
        }
        return -1;
    }

    public static boolean contains(CharSequence text, String word, int from, int to) {
        return indexOf(text, word, from, to) >= 0;
    }

    static boolean matches(CharSequence text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
