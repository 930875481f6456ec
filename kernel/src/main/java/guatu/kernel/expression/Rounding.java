package guatu.kernel.expression;

import java.math.BigInteger;
import java.util.Optional;

/** How a division or a rounding drops the digits that it does not keep. */
public enum Rounding {
    /** 四舍五入: a half goes away from zero. */
    HALF_UP("half-up", "四舍五入") {
        @Override
        BigInteger quotient(BigInteger dividend, BigInteger divisor) {
            var doubled = dividend.shiftLeft(1).divide(divisor);
            return doubled.add(BigInteger.valueOf(doubled.signum() < 0 ? -1 : 1)).divide(BigInteger.TWO);
        }
    },
    /** 截去: digits are cut off, towards zero. */
    TRUNCATE("truncate", "截去") {
        @Override
        BigInteger quotient(BigInteger dividend, BigInteger divisor) {
            return dividend.divide(divisor);
        }
    };

    private final String code;
    private final String title;

    Rounding(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The whole number that this rounding makes of a fraction; the divisor is not zero. */
    abstract BigInteger quotient(BigInteger dividend, BigInteger divisor);

    public String code() {
        return code;
    }

    /** As officials say it. */
    public String title() {
        return title;
    }

    static Optional<Rounding> named(String word) {
        for (var rounding : values()) {
            if (rounding.title.equals(word) || rounding.code.replace('-', '_').equals(word)) {
                return Optional.of(rounding);
            }
        }
        return Optional.empty();
    }
}
