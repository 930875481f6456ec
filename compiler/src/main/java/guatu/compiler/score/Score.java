package guatu.compiler.score;

import java.util.List;
import java.util.function.Consumer;

/**
 * How near a result comes to an annotation made by hand. Targets are matched on source line and value: "detected" asks
 * for line, value and unit; "exact" also for comparator, kind, due year, scope and a similar indicator phrase.
 * Offices are scored as triples of clause, role and office.
 */
public record Score(TargetScore targets, OfficeScore offices) {

    /** @param errors is handed one line for each thing missed, wrong or too much */
    public static Score of(Gold gold, Result result, Consumer<String> errors) {
        return new Score(
                TargetScore.of(gold.targets(), result.targets(), errors),
                OfficeScore.of(gold.tasks(), result.tasks(), errors));
    }

    /** Two scores pooled: counts are added, so that a miss in a short plan weighs no more than one in a long plan. */
    public Score plus(Score other) {
        return new Score(targets.plus(other.targets), offices.plus(other.offices));
    }

    public Tally detected() {
        return targets.detected();
    }

    public Tally exact() {
        return targets.exact();
    }

    /** Four lines, figure for figure as the reference scorer prints them. */
    public List<String> report(String name) {
        Tally found = targets.detected();
        return List.of(
                name,
                "targets  gold " + (found.right() + found.missed()) + " predicted " + targets.predicted()
                        + " | detected " + found + " | exact " + targets.exact(),
                "fields   " + targets.fields(),
                "units    gold " + offices.gold() + " predicted " + offices.predicted() + " | " + offices.offices());
    }
}
