package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.Locale;

/**
 * A ledger, list, pool, platform, evaluation or map that the text orders to be set up, so that a pack can be proposed.
 *
 * @param name the noun phrase, such as 重点企业培育库
 */
public record Mechanism(String id, Kind kind, String name, @JsonUnwrapped Clause clause) {

    public enum Kind {
        LEDGER,
        LIST,
        POOL,
        PLATFORM,
        EVALUATION,
        MAP,
        FUND,
        TASK_FORCE;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
