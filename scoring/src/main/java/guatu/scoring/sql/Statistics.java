package guatu.scoring.sql;

import guatu.kernel.expression.Type;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Smallest and largest value, mean and deviation of the indicators, by group and by the columns within which they are
 * compared: one table for each set of columns. Sums of doubles are taken in the order of the values, so that neither the
 * order of the rows nor the number of threads shows.
 */
final class Statistics {

    private Statistics() {}

    /** The distinct sets of columns for which there is a table. */
    static List<List<String>> sets(Plan plan) {
        return plan.method().indicators().stream().filter(indicator -> needs(plan, indicator))
                .map(indicator -> plan.method().family(indicator).within()).distinct().toList();
    }

    static boolean needs(Plan plan, Indicator indicator) {
        var family = plan.method().family(indicator);
        return family instanceof Family.MinMax minMax && minMax.bounds().isEmpty() || family instanceof Family.Z;
    }

    static String table(int set) {
        return "statistic." + set;
    }

    static Stage stage(Plan plan, Known known, int set) {
        var within = sets(plan).get(set);
        var columns = new ArrayList<String>(List.of("\"group\""));
        within.forEach(column -> columns.add(Select.quoted(Plan.by(column))));
        var types = new HashMap<String, Type>();
        var deviations = new ArrayList<String>();
        for (var indicator : plan.method().indicators()) {
            var family = plan.method().family(indicator);
            if (!needs(plan, indicator) || !family.within().equals(within)) {
                continue;
            }
            var type = known.type("evaluated", Plan.value(indicator));
            var value = Select.quoted(Plan.value(indicator));
            if (family instanceof Family.Z) {
                columns.add("sum(" + value + " order by " + value + ") / count(" + value + ") as " + Select.quoted("mean." + indicator.id()));
                deviations.add(indicator.id());
            } else {
                columns.add("min(" + value + ") as " + Select.quoted("min." + indicator.id()));
                columns.add("max(" + value + ") as " + Select.quoted("max." + indicator.id()));
                if (plan.method().isReal()) {
                    columns.add("nullif(max(" + value + ") - min(" + value + "), 0) as " + Select.quoted("span." + indicator.id()));
                }
                types.put("min." + indicator.id(), type);
                types.put("max." + indicator.id(), type);
            }
        }
        var keys = 1 + within.size();
        var select = isOne(plan, within)
                ? "select 0 as \"group\", " + Select.list(columns.stream().skip(1)) + "\nfrom evaluated where " + Plan.isRanked("\"state\"")
                : "select " + Select.list(columns.stream()) + "\nfrom evaluated where " + Plan.isRanked("\"state\"")
                + "\ngroup by " + Select.list(columns.stream().limit(keys));
        return Stage.table(table(set), deviations.isEmpty() ? select : withDeviations(select, within, deviations), types);
    }

    /** Everybody is compared with everybody: the table has one row, which needs no looking up. */
    private static boolean isOne(Plan plan, List<String> within) {
        return plan.method().allGroups().size() == 1 && within.isEmpty();
    }

    private static String withDeviations(String means, List<String> within, List<String> indicators) {
        var keys = new ArrayList<String>(List.of("\"group\""));
        within.forEach(column -> keys.add(Select.quoted(Plan.by(column))));
        var deviations = indicators.stream().map(id -> {
            var value = Select.qualified("e", "value." + id);
            var distance = "(" + value + " - " + Select.qualified("m", "mean." + id) + ")";
            return "sqrt(sum(" + distance + " * " + distance + " order by " + value + ") / nullif(count(" + value + ") - 1, 0)) as "
                    + Select.quoted("deviation." + id);
        });
        var select = "select " + Select.list(keys.stream().map(key -> "e." + key)) + ",\n  " + Select.list(deviations)
                + "\nfrom evaluated as e join means as m on " + on(keys, "e", "m") + " where " + Plan.isRanked("e.\"state\"")
                + "\ngroup by " + Select.list(keys.stream().map(key -> "e." + key));
        return "with means as (" + means + "),\n deviations as (" + select + ")\nselect m.*, "
                + Select.list(indicators.stream().map(id -> Select.qualified("d", "deviation." + id)))
                + "\nfrom means as m join deviations as d on " + on(keys, "m", "d");
    }

    private static String on(List<String> keys, String one, String other) {
        return String.join(" and ", keys.stream().map(key -> one + "." + key + " = " + other + "." + key).toList());
    }

    /** The join behind a table with the alias e; adds what it gives to the columns. */
    static String join(Plan plan, int set, List<String> columns) {
        var alias = Select.quoted(table(set));
        var keys = new ArrayList<String>(List.of("\"group\""));
        sets(plan).get(set).forEach(column -> keys.add(Select.quoted(Plan.by(column))));
        plan.method().indicators().stream().filter(indicator -> needs(plan, indicator)
                && plan.method().family(indicator).within().equals(sets(plan).get(set))).forEach(indicator -> {
                    var names = plan.method().family(indicator) instanceof Family.Z
                            ? List.of("mean.", "deviation.") : plan.method().isReal() ? List.of("min.", "max.", "span.") : List.of("min.", "max.");
                    names.forEach(name -> columns.add(alias + "." + Select.quoted(name + indicator.id())));
                });
        return isOne(plan, sets(plan).get(set)) ? "\n  cross join " + alias : "\n  left join " + alias + " on " + on(keys, "e", alias);
    }
}
