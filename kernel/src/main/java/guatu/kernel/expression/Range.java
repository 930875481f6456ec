package guatu.kernel.expression;

import java.math.BigInteger;

/**
 * Between which integers the values of a term lie. It decides nothing about a result, only whether 64 bits hold it and
 * whether a sign can occur.
 */
public record Range(BigInteger low, BigInteger high) {

    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger WIDEST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    public Range {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " > " + high);
        }
    }

    public static Range of(long low, long high) {
        return new Range(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    static Range exactly(BigInteger value) {
        return new Range(value, value);
    }

    /** Whether every value and its negation is a 64-bit integer. */
    public boolean isNarrow() {
        return magnitude().compareTo(LONGEST) <= 0;
    }

    /** Whether 38 decimal digits hold every value: the widest integer that all back ends have. */
    public boolean isComputable() {
        return magnitude().compareTo(WIDEST) <= 0;
    }

    boolean isNeverNegative() {
        return low.signum() >= 0;
    }

    BigInteger magnitude() {
        return low.abs().max(high.abs());
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range negated() {
        return new Range(high.negate(), low.negate());
    }

    Range times(Range other) {
        var a = low.multiply(other.low);
        var b = low.multiply(other.high);
        var c = high.multiply(other.low);
        var d = high.multiply(other.high);
        return new Range(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
    }

    Range times(BigInteger factor) {
        return times(exactly(factor));
    }

    /** Rounded in either way; a divisor of zero gives no value. */
    Range over(Range divisor) {
        var smallest = divisor.low.signum() > 0 ? divisor.low : divisor.high.signum() < 0 ? divisor.high.abs() : BigInteger.ONE;
        var bound = magnitude().divide(smallest).add(BigInteger.ONE);
        var neverNegative = isNeverNegative() && divisor.isNeverNegative();
        return new Range(neverNegative ? BigInteger.ZERO : bound.negate(), bound);
    }

    public Range or(Range other) {
        return new Range(low.min(other.low), high.max(other.high));
    }

    Range least(Range other) {
        return new Range(low.min(other.low), high.min(other.high));
    }

    Range greatest(Range other) {
        return new Range(low.max(other.low), high.max(other.high));
    }

    /** Of a sum of at least one and at most this many values. */
    Range summed(long rows) {
        return or(times(BigInteger.valueOf(rows)));
    }
}
