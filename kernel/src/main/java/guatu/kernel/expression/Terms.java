package guatu.kernel.expression;

import guatu.kernel.expression.Term.Operator;
import guatu.kernel.expression.Term.Relation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Makes terms: brings numbers to one scale, checks units and that 38 digits hold every intermediate value.
 * Every method throws {@link IllegalTerm} where its arguments do not fit together.
 */
public final class Terms {

    private static final BigInteger TEN = BigInteger.TEN;

    private Terms() {}

    public static Term constant(BigDecimal value, Unit unit) {
        var plain = value.scale() < 0 ? value.setScale(0) : value;
        var integer = plain.unscaledValue();
        return new Term.Constant(integer, checked(new Type.Number(unit, plain.scale(), Range.exactly(integer)), value));
    }

    public static Term constant(String text) {
        return new Term.Constant(text, Type.TEXT);
    }

    public static Term constant(boolean truth) {
        return new Term.Constant(truth, Type.TRUTH);
    }

    /** What is missing, of the type of another term. */
    public static Term missing(Type type) {
        return new Term.Constant(null, type);
    }

    public static Term real(double value) {
        return new Term.Constant(value, new Type.Real(Unit.NONE));
    }

    public static Term reference(String column, Type type) {
        return new Term.Reference(column, type);
    }

    public static Term add(Term left, Term right) {
        return sum(Operator.ADD, "+", left, right);
    }

    public static Term subtract(Term left, Term right) {
        return sum(Operator.SUBTRACT, "-", left, right);
    }

    public static Term negate(Term term) {
        return subtract(constant(BigDecimal.ZERO, unit(term)), term);
    }

    private static Term sum(Operator operator, String sign, Term left, Term right) {
        var pair = Pair.of(sign, left, right);
        if (pair.isReal()) {
            return new Term.Arithmetic(operator, pair.left(), pair.right(), pair.left().type());
        }
        var a = number(pair.left());
        var b = number(pair.right());
        var range = a.range().plus(operator == Operator.ADD ? b.range() : b.range().negated());
        return new Term.Arithmetic(operator, pair.left(), pair.right(), checked(a.within(range), sign));
    }

    public static Term multiply(Term left, Term right) {
        if (isReal(left) || isReal(right)) {
            return new Term.Arithmetic(Operator.MULTIPLY, toReal(left), toReal(right),
                    new Type.Real(unit(left).times(unit(right))));
        }
        var a = number(left);
        var b = number(right);
        var type = new Type.Number(a.unit().times(b.unit()), a.decimals() + b.decimals(), a.range().times(b.range()));
        return new Term.Arithmetic(Operator.MULTIPLY, left, right, checked(type, "×"));
    }

    /** On doubles the division is that of the machine, and how it is to be kept does not matter. */
    public static Term divide(Term dividend, Term divisor, Division division) {
        if (isReal(dividend) || isReal(divisor)) {
            return new Term.RealQuotient(toReal(dividend), toReal(divisor),
                    new Type.Real(unit(dividend).over(unit(divisor))));
        }
        var a = number(dividend);
        var b = number(divisor);
        var shift = division.decimals() + b.decimals() - a.decimals();
        return quotient(dividend, divisor, shift, division.rounding(), a.unit().over(b.unit()), division.decimals());
    }

    private static Term quotient(Term dividend, Term divisor, int shift, Rounding rounding, Unit unit, int decimals) {
        var a = number(dividend).range().times(TEN.pow(Math.max(shift, 0)));
        var b = number(divisor).range().times(TEN.pow(Math.max(-shift, 0)));
        checked(new Type.Number(unit, decimals, a.times(BigInteger.TWO)), "÷");
        checked(new Type.Number(unit, decimals, b), "÷");
        return new Term.Quotient(dividend, divisor, shift, rounding, new Type.Number(unit, decimals, a.over(b)));
    }

    /** Keeps so many decimals; more decimals than there are only add zeros. */
    public static Term round(Term term, Division division) {
        var type = number(term);
        if (division.decimals() >= type.decimals()) {
            return rescale(term, division.decimals());
        }
        var shift = division.decimals() - type.decimals();
        return quotient(term, constant(BigDecimal.ONE, Unit.NONE), shift, division.rounding(), type.unit(),
                division.decimals());
    }

    static Term rescale(Term term, int decimals) {
        var type = number(term);
        if (decimals == type.decimals()) {
            return term;
        }
        var factor = TEN.pow(decimals - type.decimals());
        var scaled = checked(new Type.Number(type.unit(), decimals, type.range().times(factor)), "小数位数");
        if (term instanceof Term.Constant constant && constant.value() != null) {
            return new Term.Constant(((BigInteger) constant.value()).multiply(factor), scaled);
        }
        return new Term.Arithmetic(Operator.MULTIPLY, term, constant(new BigDecimal(factor), Unit.NONE), scaled);
    }

    /** Expresses an exact number in another unit of its dimension. */
    public static Term convert(Term term, Unit to) {
        var from = unit(term);
        if (!from.isOfSameDimension(to)) {
            throw new IllegalTerm(ExpressionError.UNIT_MISMATCH, "“" + from + "”换算为“" + to + "”", "两个单位不是同一种量，不能换算");
        }
        var ratio = from.in(to);
        var decimals = decimalsOf(ratio[1]);
        if (decimals < 0) {
            throw new IllegalTerm(ExpressionError.INEXACT_CONVERSION, "“" + from + "”换算为“" + to + "”",
                    "除不尽；请反过来换算另一个数，或用 divide 写明小数位数和舍入");
        }
        var factor = ratio[0].multiply(TEN.pow(decimals)).divide(ratio[1]);
        if (isReal(term)) {
            return new Term.Arithmetic(Operator.MULTIPLY, term,
                    real(new BigDecimal(factor, decimals).doubleValue()), new Type.Real(to));
        }
        return scaledBy(term, factor, decimals, to);
    }

    private static Term scaledBy(Term term, BigInteger factor, int moreDecimals, Unit to) {
        var type = number(term);
        var rest = factor;
        var decimals = type.decimals() + moreDecimals;
        while (decimals > 0 && rest.mod(TEN).signum() == 0) {
            rest = rest.divide(TEN);
            decimals--;
        }
        var scaled = checked(new Type.Number(to, decimals, type.range().times(rest)), to.toString());
        return new Term.Arithmetic(Operator.MULTIPLY, term, constant(new BigDecimal(rest), Unit.NONE), scaled);
    }

    /** How many decimals one part in so many needs; -1 if it never ends. */
    private static int decimalsOf(BigInteger parts) {
        for (var decimals = 0; decimals <= Division.MOST_DECIMALS; decimals++) {
            if (TEN.pow(decimals).mod(parts).signum() == 0) {
                return decimals;
            }
        }
        return -1;
    }

    public static Term least(Term left, Term right) {
        return extreme(true, left, right);
    }

    public static Term greatest(Term left, Term right) {
        return extreme(false, left, right);
    }

    private static Term extreme(boolean smaller, Term left, Term right) {
        var pair = Pair.of(smaller ? "min" : "max", left, right);
        if (pair.isReal()) {
            return new Term.Extreme(smaller, pair.left(), pair.right(), pair.left().type());
        }
        var a = number(pair.left());
        var b = number(pair.right()).range();
        var range = smaller ? a.range().least(b) : a.range().greatest(b);
        return new Term.Extreme(smaller, pair.left(), pair.right(), a.within(range));
    }

    public static Term choose(Term condition, Term first, Term second) {
        requireTruth("if", condition);
        var pair = Pair.alike("if", first, second);
        return new Term.Choice(condition, pair.left(), pair.right(), pair.type());
    }

    public static Term otherwise(Term first, Term second) {
        var pair = Pair.alike("default", first, second);
        return new Term.Otherwise(pair.left(), pair.right(), pair.type());
    }

    public static Term compare(Relation relation, Term left, Term right) {
        var pair = Pair.alike(relation.sign(), left, right);
        var isOrder = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
        if (pair.type() instanceof Type.Truth || isOrder && pair.type() instanceof Type.Text) {
            throw new IllegalTerm(ExpressionError.TYPE_MISMATCH, relation.sign(),
                    "“" + pair.type().title() + "”不能这样比较；大小只对数，相等对数和文字");
        }
        return new Term.Comparison(relation, pair.left(), pair.right());
    }

    public static Term and(Term left, Term right) {
        return junction(true, left, right);
    }

    public static Term or(Term left, Term right) {
        return junction(false, left, right);
    }

    private static Term junction(boolean isAnd, Term left, Term right) {
        requireTruth(isAnd ? "and" : "or", left);
        requireTruth(isAnd ? "and" : "or", right);
        return new Term.Junction(isAnd, left, right);
    }

    public static Term not(Term term) {
        requireTruth("not", term);
        return new Term.Negation(term);
    }

    public static Term oneOf(Term text, List<String> texts) {
        requireText("in", text);
        return new Term.Member(text, texts, false);
    }

    public static Term startsWithOneOf(Term text, List<String> texts) {
        requireText("starts", text);
        return new Term.Member(text, texts, true);
    }

    public static Term present(Term term) {
        return new Term.Present(term);
    }

    /** @param rows at least as many as there can be */
    public static Term sum(Term of, List<Term.Reference> by, long rows) {
        var type = number(of);
        return new Term.Aggregate(false, of, by, checked(type.within(type.range().summed(rows)), "sum"));
    }

    public static Term count(Term of, List<Term.Reference> by, long rows) {
        return new Term.Aggregate(true, of, by, new Type.Number(Unit.NONE, 0, Range.of(0, rows)));
    }

    public static Term toReal(Term term) {
        if (isReal(term)) {
            return term;
        }
        var type = number(term);
        if (term instanceof Term.Constant constant && constant.value() != null) {
            var value = new BigDecimal((BigInteger) constant.value(), type.decimals()).doubleValue();
            return new Term.Constant(value, new Type.Real(type.unit()));
        }
        return new Term.ToReal(term, new Type.Real(type.unit()));
    }

    static boolean isReal(Term term) {
        return term.type() instanceof Type.Real;
    }

    /** The unit of a number, exact or real. */
    public static Unit unit(Term term) {
        return term.type() instanceof Type.Real real ? real.unit() : number(term).unit();
    }

    static Type.Number number(Term term) {
        if (term.type() instanceof Type.Number type) {
            return type;
        }
        throw new IllegalTerm(ExpressionError.TYPE_MISMATCH, term.type().title(), term.type() instanceof Type.Real
                ? "这里要写明小数位数的数，实数不行；请给列写 decimals" : "这里要一个数");
    }

    private static void requireTruth(String where, Term term) {
        if (!(term.type() instanceof Type.Truth)) {
            throw new IllegalTerm(ExpressionError.TYPE_MISMATCH, where + "（" + term.type().title() + "）",
                    "这里要一个条件，如 用地面积 >= 3亩");
        }
    }

    private static void requireText(String where, Term term) {
        if (!(term.type() instanceof Type.Text)) {
            throw new IllegalTerm(ExpressionError.TYPE_MISMATCH, where + "（" + term.type().title() + "）", "这里要一个文字列，如 行业代码");
        }
    }

    private static Type.Number checked(Type.Number type, Object where) {
        if (!type.range().isComputable() || type.decimals() > 30) {
            throw new IllegalTerm(ExpressionError.TOO_LARGE, where.toString(),
                    "中间结果可能超过38位数字；请给列写取值范围 range，或先用 round 减少小数位数");
        }
        return type;
    }
}
