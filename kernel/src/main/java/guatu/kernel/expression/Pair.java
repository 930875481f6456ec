package guatu.kernel.expression;

import java.math.BigInteger;

/** Two terms brought to one type: same unit, same number of decimals, doubles if one of them is. */
record Pair(Term left, Term right) {

    /** Of numbers. */
    static Pair of(String where, Term left, Term right) {
        var areReal = Terms.isReal(left) || Terms.isReal(right);
        var a = areReal ? Terms.toReal(left) : Terms.rescale(left, decimals(left, right));
        var b = areReal ? Terms.toReal(right) : Terms.rescale(right, decimals(left, right));
        requireSameUnit(where, a, b);
        var unit = Terms.unit(isZero(a) ? b : a);
        return new Pair(in(unit, a), in(unit, b));
    }

    private static int decimals(Term left, Term right) {
        return Math.max(Terms.number(left).decimals(), Terms.number(right).decimals());
    }

    /** Of numbers, or of two texts, or of two conditions. */
    static Pair alike(String where, Term left, Term right) {
        if (left.type() instanceof Type.Text || left.type() instanceof Type.Truth) {
            if (!left.type().equals(right.type())) {
                throw new IllegalTerm(ExpressionError.TYPE_MISMATCH,
                        left.type().title() + " " + where + " " + right.type().title(), "两边要是同一类");
            }
            return new Pair(left, right);
        }
        return of(where, left, right);
    }

    boolean isReal() {
        return Terms.isReal(left);
    }

    Type type() {
        if (left.type() instanceof Type.Number a && right.type() instanceof Type.Number b) {
            return a.within(a.range().or(b.range()));
        }
        return left.type();
    }

    private static void requireSameUnit(String where, Term left, Term right) {
        var a = Terms.unit(left);
        var b = Terms.unit(right);
        if (!a.equals(b) && !isZero(left) && !isZero(right)) {
            throw new IllegalTerm(ExpressionError.UNIT_MISMATCH, "“" + shown(a) + "” " + where + " “" + shown(b) + "”",
                    a.isOfSameDimension(b) ? "请先用 convert 换算成同一个单位，如 convert(…, " + shown(a) + ")" : "不同的量不能这样放在一起；请核对两边的单位");
        }
    }

    private static String shown(Unit unit) {
        return unit.isNone() ? "无单位" : unit.toString();
    }

    /** A zero without a unit. */
    private static boolean isZero(Term term) {
        return term instanceof Term.Constant constant && Terms.unit(term).isNone()
                && (constant.value() instanceof BigInteger i && i.signum() == 0
                        || constant.value() instanceof Double d && d == 0);
    }

    /** A bare zero takes the unit of its companion. */
    private static Term in(Unit unit, Term term) {
        if (!(term instanceof Term.Constant constant)) {
            return term;
        }
        var type = term.type() instanceof Type.Number exact
                ? new Type.Number(unit, exact.decimals(), exact.range()) : new Type.Real(unit);
        return new Term.Constant(constant.value(), type);
    }
}
