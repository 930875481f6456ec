package guatu.kernel.expression;

import guatu.kernel.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts an expression into tokens; full-width signs and 、 are taken for their half-width ones. One pass. */
final class Lexer {

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('(', "("), Map.entry('（', "("), Map.entry(')', ")"), Map.entry('）', ")"),
            Map.entry(',', ","), Map.entry('，', ","), Map.entry('、', ","),
            Map.entry('+', "+"), Map.entry('＋', "+"), Map.entry('-', "-"), Map.entry('－', "-"), Map.entry('−', "-"),
            Map.entry('*', "*"), Map.entry('×', "*"), Map.entry('/', "/"), Map.entry('÷', "/"), Map.entry('／', "/"),
            Map.entry('%', "%"), Map.entry('％', "%"), Map.entry('‰', "‰"),
            Map.entry('=', "="), Map.entry('＝', "="), Map.entry('≠', "<>"),
            Map.entry('<', "<"), Map.entry('＜', "<"), Map.entry('>', ">"), Map.entry('＞', ">"),
            Map.entry('≤', "<="), Map.entry('≥', ">="));
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '\'', '\'', '「', '」');

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                name();
            } else if (QUOTES.containsKey(c)) {
                quoted(QUOTES.get(c));
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
        return tokens;
    }

    private void number() {
        var start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void name() {
        var start = at;
        while (at < text.length() && (Character.isUnicodeIdentifierPart(text.charAt(at)) || text.charAt(at) == '³'
                || text.charAt(at) == '²')) {
            at++;
        }
        add(Kind.NAME, text.substring(start, at), start);
    }

    private void quoted(char close) {
        var start = at;
        var end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw new Misread(start, text.substring(start), "引号没有配对；请补上 " + close);
        }
        at = end + 1;
        add(Kind.TEXT, text.substring(start + 1, end), start);
    }

    private void sign(char c) {
        var start = at;
        var sign = SIGNS.get(c);
        if (sign == null && c != '!') {
            throw new Misread(start, String.valueOf(c), "公式里不能用这个字符");
        }
        at++;
        var next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '=' && (c == '<' || c == '>' || c == '!' || c == '=')) {
            at++;
            sign = c == '!' ? "<>" : c == '=' ? "=" : c + "=";
        } else if (c == '<' && next == '>') {
            at++;
            sign = "<>";
        }
        if (sign == null) {
            throw new Misread(start, "!", "不等于写作 ≠ 或 !=");
        }
        add(Kind.SIGN, sign, start);
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
