package guatu.kernel.expression;

/**
 * A word of an expression.
 *
 * @param text normalised: signs in ASCII, texts without quotes
 * @param start offset of its first character
 * @param end offset after its last
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind { NUMBER, NAME, TEXT, SIGN, END }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String english, String chinese) {
        return kind == Kind.NAME && (text.equals(english) || text.equals(chinese));
    }
}
