package guatu.kernel.expression;

import java.util.List;
import java.util.Map;

/** An expression as a reader sees it: names by their titles, functions and words in Chinese, × and ÷. */
final class Reading {

    private static final Map<String, String> WORDS = Map.of("and", " 且 ", "or", " 或 ", "not", "非 ", "in", " 属于 ",
            "by", " 按 ", "half_up", "四舍五入", "truncate", "截去", "true", "是", "false", "否");
    private static final Map<String, String> SIGNS = Map.of("*", " × ", "/", " ÷ ", "+", " + ", "-", " − ", ",", "，",
            "<=", " ≤ ", ">=", " ≥ ", "<>", " ≠ ");

    private Reading() {}

    static String of(String text, List<Token> tokens, Scope scope) {
        var reading = new StringBuilder();
        for (var i = 0; i < tokens.size() - 1; i++) {
            reading.append(shown(text, tokens, i, scope));
        }
        return reading.toString().strip().replaceAll(" {2,}", " ");
    }

    private static String shown(String text, List<Token> tokens, int i, Scope scope) {
        var token = tokens.get(i);
        return switch (token.kind()) {
            case NAME -> name(tokens, i, scope);
            case TEXT -> "“" + token.text() + "”";
            case SIGN -> isUnitSign(text, tokens, i) ? token.text()
                    : "=<>".contains(token.text()) ? " " + token.text() + " "
                    : SIGNS.getOrDefault(token.text(), token.text());
            case NUMBER, END -> token.text();
        };
    }

    private static String name(List<Token> tokens, int i, Scope scope) {
        var name = tokens.get(i).text();
        if (i > 0 && tokens.get(i - 1).kind() == Token.Kind.NUMBER) {
            return name;
        }
        var function = Function.named(name);
        if (function.isPresent() && tokens.get(i + 1).is("(")) {
            return function.get().chinese();
        }
        var found = scope.find(name);
        return found.isPresent() ? found.get().title() : WORDS.getOrDefault(name, name);
    }

    /** The stroke of 3万元/亩. */
    private static boolean isUnitSign(String text, List<Token> tokens, int i) {
        var token = tokens.get(i);
        return token.is("/") && i > 1 && text.charAt(token.start()) == '/' && tokens.get(i - 1).end() == token.start()
                && tokens.get(i - 2).kind() == Token.Kind.NUMBER && tokens.get(i + 1).start() == token.end();
    }
}
