package guatu.kernel.expression;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The back end that writes SQL. Integers are of 64 bits wherever the ranges allow, of 38 digits elsewhere; names and
 * texts are quoted, so nothing of an expression is read as SQL.
 */
public final class SqlText implements Algebra<String> {

    private static final int LONGEST = 200_000;

    private final Dialect dialect;

    private SqlText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** An expression of the dialect whose type is that of {@link Dialect#columnType}. */
    public static String of(Term term, Dialect dialect) {
        return term.fold(new SqlText(dialect));
    }

    @Override
    public String constant(Term.Constant term) {
        if (term.value() == null) {
            return "cast(null as " + dialect.columnType(term.type()) + ")";
        }
        if (term.value() instanceof BigInteger integer) {
            return (isWide(term) ? dialect.wide() : "bigint") + " '" + integer + "'";
        }
        if (term.value() instanceof Double real) {
            return "cast('" + real + "' as double precision)";
        }
        return term.value() instanceof String text ? Dialect.literal(text) : term.value().toString();
    }

    @Override
    public String reference(Term.Reference term) {
        return Dialect.quoted(term.column());
    }

    @Override
    public String arithmetic(Term.Arithmetic term, String left, String right) {
        var sign = switch (term.operator()) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
        };
        var wide = isWide(term) || isWide(term.left()) || isWide(term.right());
        return fitted(term, wide, "(" + as(wide, term.left(), left) + sign + as(wide, term.right(), right) + ")");
    }

    @Override
    public String quotient(Term.Quotient term, String dividend, String divisor) {
        var up = BigInteger.TEN.pow(Math.max(term.shift(), 0));
        var down = BigInteger.TEN.pow(Math.max(-term.shift(), 0));
        var halves = term.rounding() == Rounding.HALF_UP ? BigInteger.TWO : BigInteger.ONE;
        var a = Terms.number(term.dividend()).range().times(up).times(halves);
        var b = Terms.number(term.divisor()).range().times(down);
        var wide = !a.isNarrow() || !b.isNarrow();
        var over = "nullif(" + times(wide, term.divisor(), divisor, down) + ", " + integer(wide, 0) + ")";
        var truncated = dialect.truncatedQuotient(times(wide, term.dividend(), dividend, up.multiply(halves)), over, wide);
        if (term.rounding() == Rounding.TRUNCATE) {
            return fitted(term, wide, truncated);
        }
        var half = a.over(b).isNeverNegative() ? integer(wide, 1)
                : "case when " + truncated + " < 0 then " + integer(wide, -1) + " else " + integer(wide, 1) + " end";
        return fitted(term, wide, dialect.truncatedQuotient("(" + truncated + " + " + half + ")", integer(wide, 2), wide));
    }

    private String times(boolean wide, Term term, String sql, BigInteger factor) {
        var operand = as(wide, term, sql);
        return factor.equals(BigInteger.ONE) ? operand
                : "(" + operand + " * " + (wide ? dialect.wide() : "bigint") + " '" + factor + "')";
    }

    private String integer(boolean wide, int value) {
        return (wide ? dialect.wide() : "bigint") + " '" + value + "'";
    }

    @Override
    public String realQuotient(Term.RealQuotient term, String dividend, String divisor) {
        return "(" + dividend + " / nullif(" + divisor + ", cast('0' as double precision)))";
    }

    @Override
    public String toReal(Term.ToReal term, String number) {
        var type = Terms.number(term.number());
        var scale = "cast('1e" + type.decimals() + "' as double precision)";
        if (type.range().magnitude().bitLength() <= 53) {
            return "(cast(" + number + " as double precision) / " + scale + ")";
        }
        var wide = isWide(term.number());
        var part = (wide ? dialect.wide() : "bigint") + " '1000000000000000'";
        return "((cast(" + dialect.truncatedQuotient(number, part, wide) + " as double precision)"
                + " * cast('1e15' as double precision) + cast(" + number + " % " + part + " as double precision)) / " + scale + ")";
    }

    @Override
    public String extreme(Term.Extreme term, String left, String right) {
        var wide = isWide(term.left()) || isWide(term.right());
        var a = as(wide, term.left(), left);
        var b = as(wide, term.right(), right);
        var sign = term.smaller() ? " <= " : " >= ";
        var opposite = term.smaller() ? " > " : " < ";
        return fitted(term, wide, "(case when " + a + sign + b + " then " + a + " when " + a + opposite + b + " then " + b + " end)");
    }

    @Override
    public String choice(Term.Choice term, String condition, String first, String second) {
        var wide = isWide(term);
        return bounded("(case when " + condition + " then " + as(wide, term.first(), first)
                + " else " + as(wide, term.second(), second) + " end)");
    }

    @Override
    public String comparison(Term.Comparison term, String left, String right) {
        var wide = isWide(term.left()) || isWide(term.right());
        return "(" + as(wide, term.left(), left) + " " + term.relation().sign() + " " + as(wide, term.right(), right) + ")";
    }

    @Override
    public String junction(Term.Junction term, String left, String right) {
        return "(" + left + (term.isAnd() ? " and " : " or ") + right + ")";
    }

    @Override
    public String negation(Term.Negation term, String of) {
        return "(not " + of + ")";
    }

    @Override
    public String member(Term.Member term, String of) {
        if (!term.asPrefix()) {
            return "(" + of + term.texts().stream().map(Dialect::literal).collect(Collectors.joining(", ", " in (", "))"));
        }
        return term.texts().stream().map(text -> "starts_with(" + of + ", " + Dialect.literal(text) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public String present(Term.Present term, String of) {
        return "(" + of + " is not null)";
    }

    @Override
    public String otherwise(Term.Otherwise term, String first, String second) {
        var wide = isWide(term);
        return "coalesce(" + as(wide, term.first(), first) + ", " + as(wide, term.second(), second) + ")";
    }

    @Override
    public String aggregate(Term.Aggregate term, String of, List<String> by) {
        var over = by.isEmpty() ? " over ()" : by.stream().collect(Collectors.joining(", ", " over (partition by ", ")"));
        if (term.isCount()) {
            return "count(" + of + ")" + over;
        }
        return "cast(sum(" + of + ")" + over + " as " + dialect.columnType(term.type()) + ")";
    }

    private String as(boolean wide, Term term, String sql) {
        return wide && term.type() instanceof Type.Number && !isWide(term) ? "cast(" + sql + " as " + dialect.wide() + ")" : sql;
    }

    /** What was computed in 38 digits and fits 64 bits becomes a 64-bit integer again. */
    private static String fitted(Term term, boolean wide, String sql) {
        return bounded(wide && !isWide(term) ? "cast(" + sql + " as bigint)" : sql);
    }

    /** Minima and signed divisions write their operands several times; nested often enough, the text would explode. */
    private static String bounded(String sql) {
        if (sql.length() > LONGEST) {
            throw new IllegalTerm(ExpressionError.TOO_LONG, "min、max、÷", "公式套得太深；请拆成几个中间量");
        }
        return sql;
    }

    private static boolean isWide(Term term) {
        return term.type() instanceof Type.Number number && !number.range().isNarrow();
    }
}
