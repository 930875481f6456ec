package guatu.kernel.expression;

import guatu.kernel.ProblemException;

/** The door of the language: compiles a text. */
public final class Expressions {

    /** Longer texts are refused; a formula that an official can check is far shorter. */
    static final int LONGEST = 4_000;

    private Expressions() {}

    /**
     * @param place where the text stands, as a message names it: a file and a line
     * @throws ProblemException naming the character, what was found and the remedy
     */
    public static Formula compile(String text, Scope scope, String place) {
        if (text.length() > LONGEST) {
            throw new ProblemException(ExpressionError.TOO_LONG, place, text.length() + "字", "公式不能超过" + LONGEST + "字；请拆成几个中间量");
        }
        try {
            var tokens = Lexer.tokens(text);
            var term = new Parser(text, tokens, scope).read();
            SqlText.of(term, Dialect.POSTGRESQL);
            return new Formula(text, term, Reading.of(text, tokens, scope));
        } catch (Misread e) {
            throw new ProblemException(e.error(), place + " 第" + (e.offset() + 1) + "字", e.found(), e.remedy());
        } catch (IllegalTerm e) {
            throw new ProblemException(e.error(), place, e.found(), e.remedy());
        }
    }
}
