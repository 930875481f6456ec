package guatu.kernel.expression;

import org.jspecify.annotations.Nullable;

/** The values of one firm, or of whatever the rows are. */
@FunctionalInterface
public interface Row {

    /** A BigInteger scaled as the column's type says, a Double, a String, a Boolean; null where it is missing. */
    @Nullable Object get(String column);
}
