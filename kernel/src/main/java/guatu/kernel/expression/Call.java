package guatu.kernel.expression;

import guatu.kernel.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Reads the arguments of a function, up to its closing bracket. */
final class Call {

    private final Function function;
    private final Token name;
    private final Parser parser;
    private final Scope scope;

    Call(Function function, Token name, Parser parser, Scope scope) {
        this.function = function;
        this.name = name;
        this.parser = parser;
        this.scope = scope;
    }

    Term read() {
        var term = switch (function) {
            case IF -> choice();
            case MIN -> several(Terms::least);
            case MAX -> several(Terms::greatest);
            case DIVIDE -> quotient();
            case ROUND -> Terms.round(parser.expression(), division());
            case CONVERT -> conversion();
            case PRESENT -> Terms.present(parser.expression());
            case DEFAULT -> otherwise();
            case STARTS -> starts();
            case SUM, MEAN, COUNT -> aggregate();
        };
        if (!parser.accept(")")) {
            throw parser.unexpected("写法是 " + function.example());
        }
        return term;
    }

    private Term choice() {
        var condition = parser.expression();
        comma();
        var first = parser.expression();
        comma();
        return Terms.choose(condition, first, parser.expression());
    }

    private Term several(BinaryOperator<Term> operator) {
        var term = parser.expression();
        comma();
        do {
            term = operator.apply(term, parser.expression());
        } while (parser.accept(","));
        return term;
    }

    private Term quotient() {
        var dividend = parser.expression();
        comma();
        var divisor = parser.expression();
        return Terms.divide(dividend, divisor, division());
    }

    private Division division() {
        comma();
        var decimals = parser.next();
        comma();
        var rounding = parser.next();
        if (decimals.kind() != Kind.NUMBER || !decimals.text().matches("\\d|1[0-8]")) {
            throw new Misread(decimals.start(), decimals.text(), "小数位数是0到18的整数；写法是 " + function.example());
        }
        return new Division(Integer.parseInt(decimals.text()), Rounding.named(rounding.text()).orElseThrow(
                () -> new Misread(rounding.start(), rounding.text(), "舍入写作 四舍五入（half_up）或 截去（truncate）")));
    }

    private Term conversion() {
        var term = parser.expression();
        comma();
        return Terms.convert(term, parser.unit());
    }

    private Term otherwise() {
        var term = parser.expression();
        comma();
        return Terms.otherwise(term, parser.expression());
    }

    private Term starts() {
        var term = parser.expression();
        comma();
        var texts = new ArrayList<String>();
        do {
            texts.add(parser.text());
        } while (parser.accept(","));
        return Terms.startsWithOneOf(term, texts);
    }

    private Term aggregate() {
        if (scope.rows() == 0) {
            throw new Misread(ExpressionError.GROUP_NOT_ALLOWED, name.start(), function.english(), "这里只能用一家企业自己的数，不能求合计、平均或计数");
        }
        var of = parser.expression();
        var by = parser.peek().isWord("by", "按") ? groups() : List.<Term.Reference>of();
        if (of.all().anyMatch(part -> part instanceof Term.Aggregate)) {
            throw new Misread(ExpressionError.GROUP_NOT_ALLOWED, name.start(), function.english(), "合计里面不能再套合计");
        }
        var count = Terms.count(of, by, scope.rows());
        return switch (function) {
            case COUNT -> count;
            case MEAN -> Terms.divide(Terms.sum(of, by, scope.rows()), count, scope.division().orElseThrow(
                    () -> new Misread(ExpressionError.DIVISION_UNSTATED, name.start(), "mean",
                            "这里没有约定除法的精度；请写作 除(合计(…), 计数(…), 小数位数, 四舍五入)")));
            default -> Terms.sum(of, by, scope.rows());
        };
    }

    private List<Term.Reference> groups() {
        parser.next();
        var groups = new ArrayList<Term.Reference>();
        do {
            var token = parser.next();
            if (!(parser.column(token) instanceof Term.Reference reference)
                    || !(reference.type() instanceof Type.Text || reference.type() instanceof Type.Truth)) {
                throw new Misread(ExpressionError.TYPE_MISMATCH, token.start(), token.text(), "分组要用一个文字列，如 行业");
            }
            groups.add(reference);
        } while (parser.accept(","));
        return groups;
    }

    private void comma() {
        if (!parser.accept(",")) {
            throw parser.unexpected("写法是 " + function.example());
        }
    }
}
