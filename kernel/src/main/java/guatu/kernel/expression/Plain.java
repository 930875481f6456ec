package guatu.kernel.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The back end in plain Java: exact integers without a width. */
public final class Plain implements Algebra<Evaluation> {

    private static final BigInteger FIFTEEN_DIGITS = BigInteger.TEN.pow(15);

    private final Iterable<? extends Row> rows;

    private Plain(Iterable<? extends Row> rows) {
        this.rows = rows;
    }

    /** For a term that sums over no group. */
    public static Evaluation evaluation(Term term) {
        return evaluation(term, List.of());
    }

    /** @param rows among which groups are formed; they are read once for every sum in the term */
    public static Evaluation evaluation(Term term, Iterable<? extends Row> rows) {
        return term.fold(new Plain(rows));
    }

    @Override
    public Evaluation constant(Term.Constant term) {
        return row -> term.value();
    }

    @Override
    public Evaluation reference(Term.Reference term) {
        return row -> row.get(term.column());
    }

    @Override
    public Evaluation arithmetic(Term.Arithmetic term, Evaluation left, Evaluation right) {
        if (term.type() instanceof Type.Real) {
            return both(left, right, (a, b) -> switch (term.operator()) {
                case ADD -> (Double) a + (Double) b;
                case SUBTRACT -> (Double) a - (Double) b;
                case MULTIPLY -> (Double) a * (Double) b;
            });
        }
        return both(left, right, (a, b) -> switch (term.operator()) {
            case ADD -> ((BigInteger) a).add((BigInteger) b);
            case SUBTRACT -> ((BigInteger) a).subtract((BigInteger) b);
            case MULTIPLY -> ((BigInteger) a).multiply((BigInteger) b);
        });
    }

    @Override
    public Evaluation quotient(Term.Quotient term, Evaluation dividend, Evaluation divisor) {
        var up = BigInteger.TEN.pow(Math.max(term.shift(), 0));
        var down = BigInteger.TEN.pow(Math.max(-term.shift(), 0));
        return both(dividend, divisor, (a, b) -> ((BigInteger) b).signum() == 0 ? null
                : term.rounding().quotient(((BigInteger) a).multiply(up), ((BigInteger) b).multiply(down)));
    }

    @Override
    public Evaluation realQuotient(Term.RealQuotient term, Evaluation dividend, Evaluation divisor) {
        return both(dividend, divisor, (a, b) -> (Double) b == 0 ? null : Double.valueOf((Double) a / (Double) b));
    }

    @Override
    public Evaluation toReal(Term.ToReal term, Evaluation number) {
        var scale = Math.pow(10, Terms.number(term.number()).decimals());
        return one(number, value -> real((BigInteger) value) / scale);
    }

    /** The same two roundings as in SQL: the part above fifteen digits, then the sum. */
    static double real(BigInteger value) {
        var parts = value.divideAndRemainder(FIFTEEN_DIGITS);
        return parts[0].doubleValue() * 1e15 + parts[1].doubleValue();
    }

    @Override
    public Evaluation extreme(Term.Extreme term, Evaluation left, Evaluation right) {
        return both(left, right, (a, b) -> compare(a, b) <= 0 == term.smaller() ? a : b);
    }

    @Override
    public Evaluation choice(Term.Choice term, Evaluation condition, Evaluation first, Evaluation second) {
        return row -> condition.holds(row) ? first.of(row) : second.of(row);
    }

    @Override
    public Evaluation comparison(Term.Comparison term, Evaluation left, Evaluation right) {
        return both(left, right, (a, b) -> term.relation().holds(compare(a, b)));
    }

    @Override
    public Evaluation junction(Term.Junction term, Evaluation left, Evaluation right) {
        var decisive = !term.isAnd();
        return row -> {
            var a = left.of(row);
            var b = right.of(row);
            if (a != null && (Boolean) a == decisive || b != null && (Boolean) b == decisive) {
                return decisive;
            }
            return a == null || b == null ? null : Boolean.valueOf(!decisive);
        };
    }

    @Override
    public Evaluation negation(Term.Negation term, Evaluation of) {
        return one(of, value -> !(Boolean) value);
    }

    @Override
    public Evaluation member(Term.Member term, Evaluation of) {
        return one(of, value -> term.asPrefix()
                ? term.texts().stream().anyMatch(((String) value)::startsWith) : term.texts().contains(value));
    }

    @Override
    public Evaluation present(Term.Present term, Evaluation of) {
        return row -> of.of(row) != null;
    }

    @Override
    public Evaluation otherwise(Term.Otherwise term, Evaluation first, Evaluation second) {
        return row -> {
            var value = first.of(row);
            return value == null ? second.of(row) : value;
        };
    }

    @Override
    public Evaluation aggregate(Term.Aggregate term, Evaluation of, List<Evaluation> by) {
        var groups = new HashMap<List<@Nullable Object>, BigInteger>();
        for (var row : rows) {
            var value = of.of(row);
            if (value != null) {
                groups.merge(key(by, row), term.isCount() ? BigInteger.ONE : (BigInteger) value, BigInteger::add);
            }
        }
        var none = term.isCount() ? BigInteger.ZERO : null;
        return row -> {
            var value = groups.get(key(by, row));
            return value == null ? none : value;
        };
    }

    private static List<@Nullable Object> key(List<Evaluation> by, Row row) {
        var key = new ArrayList<@Nullable Object>(by.size());
        by.forEach(part -> key.add(part.of(row)));
        return key;
    }

    private static Evaluation one(Evaluation of, java.util.function.Function<Object, @Nullable Object> function) {
        return row -> {
            var value = of.of(row);
            return value == null ? null : function.apply(value);
        };
    }

    private static Evaluation both(Evaluation left, Evaluation right, BiFunction<Object, Object, @Nullable Object> function) {
        return row -> {
            var a = left.of(row);
            var b = right.of(row);
            return a == null || b == null ? null : function.apply(a, b);
        };
    }

    private static int compare(Object a, Object b) {
        if (a instanceof BigInteger i) {
            return i.compareTo((BigInteger) b);
        }
        return a instanceof Double d ? (d < (Double) b ? -1 : d > (Double) b ? 1 : 0) : ((String) a).compareTo((String) b);
    }
}
