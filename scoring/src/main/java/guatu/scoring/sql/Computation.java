package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.scoring.method.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door: the stages of a method's computation, in the order in which they run. A stage's SQL is written when the tables
 * before it exist and their numbers were measured:
 *
 * <pre>{@code
 * for (var next : Computation.of(method, Dialect.DUCKDB) {
 *     var stage = next.write(known);
 *     execute(stage.statement());
 *     known = known.with(stage.table(), measured(stage));
 * }
 * }</pre>
 */
public final class Computation {

    private Computation() {}

    /** A stage to come. */
    @FunctionalInterface
    public interface Next {

        Stage write(Known known);
    }

    public static List<Next> of(Method method, Dialect dialect) {
        var plan = new Plan(method, dialect);
        var stages = new ArrayList<Next>();
        Optional.ofNullable(method.population()).map(population -> population.merge())
                .ifPresent(merge -> stages.add(known -> Joined.stage(plan, merge, known)));
        stages.add(known -> Evaluated.stage(plan, known));
        for (var set = 0; set < Statistics.sets(plan).size(); set++) {
            var number = set;
            stages.add(known -> Statistics.stage(plan, known, number));
        }
        method.indicators().stream().filter(indicator -> Benchmarks.isLookedUp(plan, indicator))
                .forEach(indicator -> stages.add(known -> Benchmarks.stage(plan, known, indicator)));
        if (Scored.needsFilling(plan)) {
            stages.add(known -> Scored.withoutTotal(plan, known));
            stages.add(known -> Scored.filling(plan, known));
        }
        stages.add(known -> Scored.withTotal(plan, known));
        stages.add(known -> Classes.stage(plan));
        stages.add(known -> Graded.stage(plan, known));
        stages.add(known -> Results.stage(plan, known));
        return stages;
    }
}
