package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.Locale;

/** A provision that computes or conditions something owed or allowed: food for the rule engine. */
public record Rule(String id, Kind kind, @JsonUnwrapped Clause clause) {

    /** What a rule does. */
    public enum Kind {
        /** 最高不超过500万元 */
        CAP,
        /** 不低于1.2倍, 至少60% */
        FLOOR,
        /** 按投入的20%补助, 上浮30% */
        RATE,
        /** 给予100万元奖励 */
        AMOUNT,
        /** 年综合能耗5000吨标准煤以上 */
        THRESHOLD,
        /** 对首次升规的企业 */
        ADMISSION,
        /** 优先, 约谈, 纳入考核 */
        CONSEQUENCE;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
