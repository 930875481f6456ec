package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Target;
import guatu.compiler.outline.Passage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as the grammar reads it, with offsets of the folded text.
 *
 * @param from where its words begin
 * @param to where they end
 * @param number where its number begins; {@code from} for a dated deliverable
 */
public record Draft(
        Passage passage,
        int from,
        int to,
        int number,
        String indicator,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        Kind kind,
        @Nullable Integer due,
        @Nullable String scope,
        double confidence,
        List<Target.Alternative> alternatives) {}
