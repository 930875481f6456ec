package guatu.scoring.sql;

import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import java.util.List;

/**
 * Natural logarithm and exponential from additions, multiplications and divisions only, so that every machine and every
 * language gives the same bits; those of mathematical libraries differ in the last one. Error below 3e-16 of the result
 * (logarithm: of the larger of the result and 1).
 *
 * <p>Logarithm: x = m · 2^e with m in [0.75, 1.5); ln m = 2 artanh s with s = (m − 1) ÷ (m + 1), |s| ≤ 0.2.
 * Exponential: y = k · ln 2 + r with |r| ≤ 0.35; the series of e^r to the 14th power; × 2^k.
 */
final class Logarithms {

    private static final Type REAL = new Type.Real(Unit.NONE);
    private static final String LN2_HIGH = "6.93147180369123816490e-01";
    private static final String LN2_LOW = "1.90821492927058770002e-10";
    private static final int LAST_ODD_POWER = 25;
    private static final int LAST_POWER = 14;

    private final Select select;

    Logarithms(Select select) {
        this.select = select;
    }

    /** The column with the logarithm of a column, or, before the exponential is taken, of a node. */
    static String of(String column) {
        return "ln." + column;
    }

    /** Adds the logarithms of columns; of what is not positive they are missing. */
    void of(List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        columns.forEach(c -> select.add("exponent." + c, "case when " + q(c) + " > 0 then floor(log2(" + q(c) + ") + " + real("0.415") + ") end", REAL));
        select.level();
        columns.forEach(c -> select.add("mantissa." + c, q(c) + " / power(" + real("2") + ", " + q("exponent." + c) + ")", REAL));
        select.level();
        columns.forEach(c -> {
            var m = q("mantissa." + c);
            var shift = "case when " + m + " >= 1.5 then 1 when " + m + " < 0.75 then -1 else 0 end";
            select.add("e." + c, q("exponent." + c) + " + " + shift, REAL);
            select.add("m." + c, "case when " + m + " >= 1.5 then " + m + " / " + real("2") + " when " + m + " < 0.75 then " + m + " * "
                    + real("2") + " else " + m + " end", REAL);
        });
        select.level();
        columns.forEach(c -> select.add("s." + c, "(" + q("m." + c) + " - " + real("1") + ") / (" + q("m." + c) + " + " + real("1") + ")", REAL));
        select.level();
        columns.forEach(c -> select.add("s2." + c, q("s." + c) + " * " + q("s." + c), REAL));
        select.level();
        columns.forEach(c -> select.add(of(c), q("e." + c) + " * " + real(LN2_HIGH) + " + (" + q("e." + c) + " * " + real(LN2_LOW)
                + " + " + q("s." + c) + " * " + artanh(q("s2." + c)) + ")", REAL));
        select.level();
    }

    /** 2 (1 + s²/3 + s⁴/5 + …), from the smallest term up. */
    private static String artanh(String square) {
        var sum = real("2") + " / " + real(LAST_ODD_POWER + "");
        for (var power = LAST_ODD_POWER - 2; power >= 1; power -= 2) {
            sum = "(" + real("2") + " / " + real(power + "") + " + " + square + " * (" + sum + "))";
        }
        return sum;
    }

    /** Adds the nodes whose logarithms are there. */
    void exponentialsOf(List<String> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        nodes.forEach(n -> select.add("k." + n, "floor(" + q(of(n)) + " * " + real("1.4426950408889634") + " + " + real("0.5") + ")", REAL));
        select.level();
        nodes.forEach(n -> select.add("r." + n, "(" + q(of(n)) + " - " + q("k." + n) + " * " + real(LN2_HIGH) + ") - " + q("k." + n) + " * "
                + real(LN2_LOW), REAL));
        select.level();
        nodes.forEach(n -> select.add("node." + n, series(q("r." + n)) + " * power(" + real("2") + ", " + q("k." + n) + ")", REAL));
        select.level();
    }

    /** 1 + r (1 + r/2 (1 + r/3 (…))). */
    private static String series(String r) {
        var sum = real("1");
        for (var power = LAST_POWER; power >= 1; power--) {
            sum = "(" + real("1") + " + " + r + " / " + real(power + "") + " * " + sum + ")";
        }
        return sum;
    }

    private static String q(String column) {
        return Select.quoted(column);
    }

    private static String real(String number) {
        return "cast('" + number + "' as double precision)";
    }
}
