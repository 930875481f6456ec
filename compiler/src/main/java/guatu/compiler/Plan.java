package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.kernel.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a document; a notice may carry several.
 *
 * @param clause its title
 */
public record Plan(
        String id,
        String title,
        @Nullable Period period,
        @JsonUnwrapped Clause clause,
        List<Heading> outline,
        List<Target> targets,
        List<Task> tasks,
        List<Rule> rules,
        List<Mechanism> mechanisms) {

    public Plan {
        outline = List.copyOf(outline);
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        rules = List.copyOf(rules);
        mechanisms = List.copyOf(mechanisms);
    }
}
