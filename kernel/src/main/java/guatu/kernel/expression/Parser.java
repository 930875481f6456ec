package guatu.kernel.expression;

import guatu.kernel.expression.Term.Relation;
import guatu.kernel.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads tokens into a term, by descent; what binds weakest comes first. */
final class Parser {

    private static final int DEEPEST = 100;
    private static final Map<String, Relation> RELATIONS = Map.of("=", Relation.EQUAL, "<>", Relation.UNEQUAL,
            "<", Relation.LESS, "<=", Relation.AT_MOST, ">", Relation.MORE, ">=", Relation.AT_LEAST);

    private final String text;
    private final List<Token> tokens;
    private final Scope scope;
    private int at;
    private int depth;

    Parser(String text, List<Token> tokens, Scope scope) {
        this.text = text;
        this.tokens = tokens;
        this.scope = scope;
    }

    Term read() {
        if (peek().kind() == Kind.END) {
            throw new Misread(0, "", "这里要写一个公式，如 评价税收 ÷ 用地面积");
        }
        var term = expression();
        if (peek().kind() != Kind.END) {
            throw unexpected("多余的内容；请检查运算符和括号");
        }
        return term;
    }

    Term expression() {
        if (++depth > DEEPEST) {
            throw unexpected("括号套得太深；请拆成几个中间量");
        }
        var term = conjunction();
        while (peek().isWord("or", "或")) {
            var left = term;
            term = make(next(), () -> Terms.or(left, conjunction()));
        }
        depth--;
        return term;
    }

    private Term conjunction() {
        var term = negation();
        while (peek().isWord("and", "且")) {
            var left = term;
            term = make(next(), () -> Terms.and(left, negation()));
        }
        return term;
    }

    private Term negation() {
        var negations = 0;
        while (peek().isWord("not", "非")) {
            next();
            negations++;
        }
        var token = peek();
        var term = comparison();
        return negations % 2 == 0 ? term : make(token, () -> Terms.not(term));
    }

    private Term comparison() {
        var left = sum();
        var token = peek();
        if (token.isWord("in", "属于")) {
            next();
            return make(token, () -> Terms.oneOf(left, texts()));
        }
        var relation = token.kind() == Kind.SIGN ? RELATIONS.get(token.text()) : null;
        if (relation == null) {
            return left;
        }
        next();
        return make(token, () -> Terms.compare(relation, left, sum()));
    }

    private Term sum() {
        var term = product();
        while (peek().is("+") || peek().is("-")) {
            var left = term;
            var sign = next();
            var right = product();
            term = make(sign, () -> sign.is("+") ? Terms.add(left, right) : Terms.subtract(left, right));
        }
        return term;
    }

    private Term product() {
        var term = signed();
        while (peek().is("*") || peek().is("/")) {
            var left = term;
            var sign = next();
            var right = signed();
            term = make(sign, () -> sign.is("*") ? Terms.multiply(left, right) : Terms.divide(left, right, division(sign)));
        }
        return term;
    }

    private Division division(Token sign) {
        return scope.division().orElseThrow(() -> new Misread(ExpressionError.DIVISION_UNSTATED, sign.start(), "÷",
                "这里没有约定除法的精度；请写作 " + Function.DIVIDE.example()));
    }

    private Term signed() {
        var negations = 0;
        var token = peek();
        while (peek().is("-")) {
            next();
            negations++;
        }
        var term = primary();
        return negations % 2 == 0 ? term : make(token, () -> Terms.negate(term));
    }

    private Term primary() {
        var token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> Terms.constant(token.text());
            case NAME -> name(token);
            case SIGN -> {
                if (!token.is("(")) {
                    at--;
                    throw unexpected("这里要一个数、一个名称或一个括号");
                }
                var term = expression();
                expect(")");
                yield term;
            }
            case END -> throw new Misread(token.start(), "公式结尾", "公式没有写完");
        };
    }

    private Term number(Token token) {
        var value = new BigDecimal(token.text());
        if (peek().is("%") || peek().is("‰")) {
            return make(token, () -> Terms.constant(value.movePointLeft(next().is("%") ? 2 : 3), Unit.NONE));
        }
        var unit = unitAhead();
        return make(token, () -> Terms.constant(value, unit));
    }

    private Unit unitAhead() {
        return peek().kind() == Kind.NAME && !isConnective(peek()) ? unit() : Unit.NONE;
    }

    /** A unit; its further parts follow without a blank: 万元/亩. */
    Unit unit() {
        var first = next();
        var end = first.end();
        while (text.startsWith("/", end) && peek().is("/") && peek().start() == end
                && tokens.get(at + 1).kind() == Kind.NAME && tokens.get(at + 1).start() == end + 1
                && Units.named(tokens.get(at + 1).text()).isPresent()) {
            next();
            end = next().end();
        }
        var written = text.substring(first.start(), end);
        return make(first, () -> Unit.parse(written));
    }

    private static boolean isConnective(Token token) {
        return token.isWord("and", "且") || token.isWord("or", "或") || token.isWord("by", "按")
                || token.isWord("in", "属于");
    }

    private Term name(Token token) {
        var function = Function.named(token.text());
        if (function.isPresent() && peek().is("(")) {
            next();
            var call = new Call(function.get(), token, this, scope);
            return make(token, call::read);
        }
        if (token.isWord("true", "是")) {
            return Terms.constant(true);
        }
        if (token.isWord("false", "否")) {
            return Terms.constant(false);
        }
        return column(token);
    }

    Term column(Token token) {
        return scope.find(token.text()).map(Scope.Named::term).orElseThrow(() -> new Misread(
                ExpressionError.UNKNOWN_NAME, token.start(), token.text(), peek().is("(")
                        ? "没有这个函数；可用的有 " + functions() : "没有这个名称；" + Nearest.proposal(token.text(), scope.names())));
    }

    private static String functions() {
        return String.join("、", java.util.Arrays.stream(Function.values()).map(Function::english).toList());
    }

    private List<String> texts() {
        expect("(");
        var texts = new java.util.ArrayList<String>();
        do {
            texts.add(text());
        } while (accept(","));
        expect(")");
        return texts;
    }

    String text() {
        var token = next();
        if (token.kind() != Kind.TEXT) {
            at--;
            throw unexpected("这里要一个带引号的文字，如 \"规上\"");
        }
        return token.text();
    }

    /** Runs what makes a term; what does not fit gets the token's place. */
    private <T> T make(Token token, java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalTerm e) {
            throw new Misread(e.error(), token.start(), e.found(), e.remedy());
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at).kind() == Kind.END ? tokens.get(at) : tokens.get(at++);
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw unexpected("这里要一个 " + sign);
        }
    }

    Misread unexpected(String remedy) {
        var token = peek();
        return new Misread(token.start(), token.kind() == Kind.END ? "公式结尾" : text.substring(token.start(), token.end()), remedy);
    }
}
