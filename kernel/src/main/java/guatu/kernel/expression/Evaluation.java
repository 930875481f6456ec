package guatu.kernel.expression;

import org.jspecify.annotations.Nullable;

/** A term, ready to be computed for any row. */
@FunctionalInterface
public interface Evaluation {

    /** A BigInteger scaled as the term's type says, a Double, a String, a Boolean; null where it is missing or unknown. */
    @Nullable Object of(Row row);

    /** Whether a condition holds; the unknown does not. */
    default boolean holds(Row row) {
        return Boolean.TRUE.equals(of(row));
    }
}
