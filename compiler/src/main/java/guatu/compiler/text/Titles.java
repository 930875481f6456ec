package guatu.compiler.text;

import java.util.List;

/** Tells the title of an official document by its last word: …方案, …意见, …通知. */
public final class Titles {

    private static final List<String> LAST_WORDS = Resources.lines(Titles.class, "titles.txt");
    private static final int LONGEST = 120;

    private Titles() {}

    /** Whether a whole line reads as a title: short, without sentence marks, ending in the name of a document type. */
    public static boolean isTitle(CharSequence text, int start, int end) {
        int to = withoutBrackets(text, start, end);
        if (to - start < 6 || end - start > LONGEST || Mark.at(text, start, end) != null) {
            return false;
        }
        for (int i = start; i < to; i++) {
            if ("。;:!?\t".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return LAST_WORDS.stream().anyMatch(word -> endsWith(text, start, to, word));
    }

    /** The end of the text without the bracketed groups that close it, such as (2022-2026年) or (试行). */
    public static int withoutBrackets(CharSequence text, int start, int end) {
        int to = end;
        while (to > start && text.charAt(to - 1) == ')') {
            int open = to - 1;
            while (open > start && text.charAt(open) != '(') {
                open--;
            }
            if (text.charAt(open) != '(') {
                return to;
            }
            to = open;
        }
        return to;
    }

    private static boolean endsWith(CharSequence text, int start, int end, String word) {
        int from = end - word.length();
        if (from < start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
