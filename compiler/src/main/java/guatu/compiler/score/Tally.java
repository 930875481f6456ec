package guatu.compiler.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was found rightly, what was found and is not so, and what was missed. */
public record Tally(int right, int wrong, int missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    public double precision() {
        return ratio(right, right + wrong);
    }

    public double recall() {
        return ratio(right, right + missed);
    }

    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    @Override
    public String toString() {
        return "P " + three(precision()) + " R " + three(recall()) + " F1 " + three(f1());
    }

    /** Three decimals as Python prints them: the exact binary value, ties to even. */
    static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
