package guatu.compiler.responsibility;

/** Tells where a numbered heading begins right behind a clause whose end is missing: (二), 3. */
final class Headings {

    private static final String NUMERALS = "一二三四五六七八九十百0123456789";

    private Headings() {}

    static boolean beginsAt(String text, int at) {
        char letter = text.charAt(at);
        boolean bracket = letter == '(';
        boolean digit = letter >= '0' && letter <= '9';
        if (!bracket && !digit || at > 0 && NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
            return false;
        }
        int end = bracket ? at + 1 : at;
        while (end < text.length() && end < at + 6 && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end >= text.length() || bracket && end == at + 1) {
            return false;
        }
        return bracket ? text.charAt(end) == ')' : text.charAt(end) == '.' || text.charAt(end) == '、';
    }
}
