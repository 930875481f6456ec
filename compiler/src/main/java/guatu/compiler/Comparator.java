package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a target's value binds. */
public enum Comparator {
    /** 不少于, 不低于, 以上 */
    AT_LEAST(">="),
    /** 超过, 突破, 高于 */
    MORE_THAN(">"),
    /** 不超过, 控制在…以内, 以下 */
    AT_MOST("<="),
    /** 约, 左右 */
    ABOUT("~"),
    /** a plain number, 达到 */
    EQUAL("=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    @JsonValue
    public String sign() {
        return sign;
    }
}
