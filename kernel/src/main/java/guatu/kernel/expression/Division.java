package guatu.kernel.expression;

/**
 * How a quotient is kept: no division is without it.
 *
 * @param decimals digits after the point, 0 to 18
 * @param rounding what becomes of the others
 */
public record Division(int decimals, Rounding rounding) {

    public static final int MOST_DECIMALS = 18;

    public Division {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals " + decimals);
        }
    }

    /** As it stands behind a formula. */
    @Override
    public String toString() {
        return "保留" + decimals + "位小数，" + rounding.title();
    }
}
