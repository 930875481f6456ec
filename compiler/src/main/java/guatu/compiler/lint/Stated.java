package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Measure;
import guatu.compiler.text.Reading;
import guatu.kernel.Clause;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure for an indicator as one place of the text states it.
 *
 * @param id of the target; null for a cap that the grammar reads as a rule
 * @param key of the indicator
 * @param flow whether it counts what is added, not what stands at the end
 * @param due the year by which it is owed, or the end of the plan's period
 * @param ownDue whether the text itself says so
 * @param rate of growth: 年均 or 比 (a base year) where the text says so, else empty
 * @param goal whether it stands where goals are stated
 * @param sentence where its sentence begins
 * @param section identity of its innermost section
 */
record Stated(
        @Nullable String id,
        String key,
        Kind kind,
        boolean flow,
        Comparator comparator,
        Measure measure,
        @Nullable Integer due,
        boolean ownDue,
        String scope,
        String rate,
        boolean goal,
        int sentence,
        int section,
        String figure,
        Clause clause) {

    /** The indicator as the source writes it, where its words stand together there; else its key. */
    String name() {
        String folded = Reading.folded(figure);
        int at = folded.length() == figure.length() ? folded.indexOf(key) : -1;
        return at < 0 ? key : figure.substring(at, at + key.length());
    }

    /** What must be equal for two statements to be about the same thing at the same time. */
    String binding() {
        return bindingOf(key);
    }

    String bindingOf(String name) {
        return name + '|' + kindOfNumber() + '|' + Units.family(measure.unit()) + '|' + scope;
    }

    private String kindOfNumber() {
        return switch (kind) {
            case LEVEL, CUMULATIVE, DATED -> "stock";
            case ANNUAL -> "annual";
            case GROWTH -> "growth" + rate;
            case SHARE -> "share";
        };
    }

    Stated withKey(String other) {
        return new Stated(id, other, kind, flow, comparator, measure, due, ownDue, scope, rate, goal, sentence, section, figure, clause);
    }

    /** Whether the ranges of two statements have a value in common. */
    boolean overlaps(Stated other) {
        return low().compareTo(other.high()) <= 0 && other.low().compareTo(high()) <= 0;
    }

    BigDecimal low() {
        return measure.value() == null ? BigDecimal.ZERO : measure.value();
    }

    BigDecimal high() {
        return measure.max() == null ? low() : measure.max();
    }

    boolean isFloor() {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    }
}
