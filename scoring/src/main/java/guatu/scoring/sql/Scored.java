package guatu.scoring.sql;

import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Benchmark and score of every indicator; in the tree, those of the nodes; the total. */
final class Scored {

    private final Plan plan;
    private final Known known;

    private Scored(Plan plan, Known known) {
        this.plan = plan;
        this.known = known;
    }

    /** Scores of the indicators only, where others wait for the means of those. */
    static Stage withoutTotal(Plan plan, Known known) {
        var scored = new Scored(plan, known);
        var select = scored.scores();
        return scored.stage("unfilled", select, scored.kept());
    }

    /** With the total, which needs {@code unfilled} and {@code filling} if a mean stands for missing scores. */
    static Stage withTotal(Plan plan, Known known) {
        var scored = new Scored(plan, known);
        var select = needsFilling(plan) ? scored.filled() : scored.scores();
        var columns = scored.kept();
        columns.addAll(new Totals(plan, select).write());
        return scored.stage("scored", select, columns);
    }

    static boolean needsFilling(Plan plan) {
        return plan.method().indicators().stream().anyMatch(indicator -> isFilled(plan, indicator));
    }

    private static boolean isFilled(Plan plan, Indicator indicator) {
        return plan.method().missing(indicator).contains(Missing.CLASS_MEAN);
    }

    /** The means of the scores that are there, by group. */
    static Stage filling(Plan plan, Known known) {
        var indicators = plan.method().indicators().stream().filter(indicator -> isFilled(plan, indicator)).toList();
        var sums = new ArrayList<String>(List.of("\"group\""));
        indicators.forEach(indicator -> {
            var name = Select.quoted(Plan.score(indicator));
            sums.add("cast(sum(" + name + ") as " + plan.dialect().columnType(sum(known, indicator)) + ") as " + Select.quoted("sum." + indicator.id()));
            sums.add("count(" + name + ") as " + Select.quoted("parts." + indicator.id()));
        });
        var select = new Select(plan.dialect(), "(select " + String.join(",\n  ", sums) + "\nfrom unfilled where "
                + Plan.isRanked("\"state\"") + " group by \"group\") as s");
        var columns = new ArrayList<String>(List.of("group"));
        indicators.forEach(indicator -> columns.add(((Term.Reference) select.add("mean." + indicator.id(),
                Terms.divide(Terms.reference("sum." + indicator.id(), sum(known, indicator)),
                        Terms.reference("parts." + indicator.id(), Plan.INTEGER), plan.method().precision().ofScores()))).column()));
        return Stage.table("filling", select.columns(columns), select.types());
    }

    private static Type sum(Known known, Indicator indicator) {
        return Terms.sum(known.column("unfilled", Plan.score(indicator)), List.of(), known.rows()).type();
    }

    private Stage stage(String table, Select select, List<String> columns) {
        var types = new HashMap<String, Type>();
        columns.forEach(column -> {
            var type = select.types().get(column);
            if (type != null) {
                types.put(column, type);
            }
        });
        return Stage.table(table, select.columns(columns), types);
    }

    private List<String> kept() {
        var columns = new ArrayList<>(List.of("id", "group", "state"));
        plan.method().order().within().forEach(column -> columns.add(Plan.by(column)));
        columns.addAll(carried());
        for (var indicator : plan.method().indicators()) {
            if (plan.hasBenchmarkColumn(indicator)) {
                columns.add(Plan.benchmark(indicator));
            }
            columns.add(Plan.score(indicator));
        }
        return columns;
    }

    /** What grading will need, so that it has one table to read. */
    private List<String> carried() {
        var population = plan.method().population();
        var columns = new ArrayList<String>(List.of("bonus", "deduction", "ceiling", "last.grade", "last.years"));
        if (population != null && population.ungraded().stream().anyMatch(ungraded -> ungraded.managedAs() != null)) {
            columns.add("reason");
        }
        for (var i = 1; i <= plan.method().order().ties().size(); i++) {
            columns.add("tie." + i);
        }
        return columns.stream().filter(column -> known.has("evaluated", column)).toList();
    }

    private Select scores() {
        var columns = new ArrayList<String>(List.of("e.*"));
        var joins = new StringBuilder();
        for (var set = 0; set < Statistics.sets(plan).size(); set++) {
            joins.append(Statistics.join(plan, set, columns));
        }
        for (var indicator : plan.method().indicators()) {
            if (plan.method().family(indicator) instanceof Family.Ratio ratio && known.has(Benchmarks.table(indicator))) {
                joins.append(Benchmarks.joins(indicator, ratio.benchmark(), plan.benchmarkColumn(indicator), columns));
            }
        }
        var select = new Select(plan.dialect(), columns.size() == 1 ? "evaluated as e"
                : "(select " + String.join(",\n  ", columns) + "\nfrom evaluated as e" + joins + ") as e");
        carry(select, "evaluated", carried());
        var scores = plan.method().indicators().stream().map(indicator -> new Score(plan, known, indicator)).toList();
        scores.forEach(score -> score.benchmark(select));
        select.level();
        scores.forEach(score -> score.raw(select));
        select.level();
        scores.forEach(score -> score.bounded(select));
        select.narrow(kept());
        return select;
    }

    private Select filled() {
        var columns = new ArrayList<String>(List.of("u.id", "u.\"group\"", "u.\"state\""));
        var kept = kept();
        kept.subList(3, kept.size()).forEach(column -> columns.add(column(column)));
        var select = new Select(plan.dialect(), "(select " + String.join(",\n  ", columns)
                + "\nfrom unfilled as u left join filling as f on f.\"group\" = u.\"group\") as u");
        carry(select, "unfilled", kept);
        return select;
    }

    private String column(String column) {
        return plan.method().indicators().stream().filter(indicator -> isFilled(plan, indicator) && Plan.score(indicator).equals(column))
                .findFirst().map(indicator -> "coalesce(" + Select.qualified("u", column) + ", "
                        + Select.qualified("f", "mean." + indicator.id()) + ") as " + Select.quoted(column))
                .orElse(Select.qualified("u", column));
    }

    private void carry(Select select, String table, List<String> columns) {
        columns.stream().filter(column -> known.has(table, column))
                .forEach(column -> select.types().put(column, known.type(table, column)));
    }
}
