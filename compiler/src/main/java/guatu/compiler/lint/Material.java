package guatu.compiler.lint;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Period;
import guatu.compiler.Plan;
import guatu.compiler.Target;
import guatu.compiler.grammar.Draft;
import guatu.compiler.outline.Outline;
import guatu.compiler.table.Tables;
import guatu.compiler.text.Reading;
import guatu.kernel.Clause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checks read.
 *
 * @param targets every target with its place in the folded text, in text order
 */
public record Material(
        Reading reading,
        Outline outline,
        Tables tables,
        CompiledDocument.Head head,
        List<Plan> plans,
        Map<Draft, Target> targets) {

    String text() {
        return reading.folded();
    }

    Clause clause(int from, int to) {
        return reading.clause(from, to);
    }

    /** The period of a plan by its index in the document; null outside every plan and where a plan states none. */
    @Nullable Period period(int plan) {
        return plan < 0 || plan >= plans.size() ? null : plans.get(plan).period();
    }
}
