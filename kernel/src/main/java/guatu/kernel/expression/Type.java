package guatu.kernel.expression;

/** What a term gives. */
public sealed interface Type {

    Type TEXT = new Text();
    Type TRUTH = new Truth();

    /** As a message names it. */
    String title();

    /**
     * An exact number, kept as an integer.
     *
     * @param decimals how many digits of the integer stand after the point
     * @param range of the integer
     */
    record Number(Unit unit, int decimals, Range range) implements Type {

        public Number {
            if (decimals < 0) {
                throw new IllegalArgumentException("decimals " + decimals);
            }
        }

        Number within(Range other) {
            return new Number(unit, decimals, other);
        }

        @Override
        public String title() {
            return unit.isNone() ? "数" : "数（" + unit + "）";
        }
    }

    /** A double: for methods of roots and logarithms; not summed over groups, as the order would show. */
    record Real(Unit unit) implements Type {
        @Override
        public String title() {
            return unit.isNone() ? "实数" : "实数（" + unit + "）";
        }
    }

    /** Words and codes; compared for equality only. */
    record Text() implements Type {
        @Override
        public String title() {
            return "文字";
        }
    }

    /** Yes, no or, where a value is missing, unknown. */
    record Truth() implements Type {
        @Override
        public String title() {
            return "是否";
        }
    }
}
