package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.kernel.Clause;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a dated deliverable, that somebody can be held to.
 *
 * @param id unique in the document: T1, T2, …
 * @param indicator the noun phrase of what is measured; words left out in a list are restored
 * @param value null for a dated deliverable; 万 is folded into counts (3.2万台 is 32000 台), kept with money and
 *     physical units (亿元, 万亩, 万吨标准煤)
 * @param valueMax the upper end of a range, else null
 * @param unit as written, 万 folded as above; null for a dated deliverable
 * @param due the year by which it is owed; null if none governs
 * @param scope the region or body that it binds where that is narrower than the plan, else null
 * @param task id of the task in whose text it stands, else null
 * @param restates id of the target that this one says again, else null
 * @param confidence from 0 to 1
 * @param alternatives other fair readings of single fields
 */
public record Target(
        String id,
        String indicator,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        Kind kind,
        @Nullable Integer due,
        @Nullable String scope,
        @JsonUnwrapped Clause clause,
        @Nullable String task,
        @Nullable String restates,
        double confidence,
        List<Alternative> alternatives) {

    public Target {
        alternatives = List.copyOf(alternatives);
        if ((value == null) != (kind == Kind.DATED)) {
            throw new IllegalArgumentException("a target has a value, or is dated: " + id);
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** Another fair reading of one field: {@code due} could be 2027 because that year governs the paragraph. */
    public record Alternative(String field, @Nullable String value, String why) {}

    public Target withRestates(@Nullable String other) {
        return new Target(id, indicator, comparator, value, valueMax, unit, kind, due, scope, clause, task, other,
                confidence, alternatives);
    }
}
