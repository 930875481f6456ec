package guatu.scoring.sql;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Rounding;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Grading;
import guatu.scoring.method.Grading.Counts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Each ranking: how many stand in it, how many in those before it, and up to or from which position each grade reaches. All
 * rankings are sorted in one go; a place among all, less those before, is the place in the ranking.
 */
final class Classes {

    private Classes() {}

    static List<String> keys(Plan plan) {
        var keys = new ArrayList<String>(List.of("group"));
        plan.method().order().within().forEach(column -> keys.add(Plan.by(column)));
        return keys;
    }

    static String cut(int grade) {
        return "cut." + grade;
    }

    static Stage stage(Plan plan) {
        var keys = Select.list(keys(plan).stream().map(Select::quoted));
        var counts = "(select " + keys + ", count(*) filter (where " + Plan.isRanked("\"state\"") + " and \"total\" is not null) as \"graded\",\n"
                + "  count(*) filter (where \"state\" = " + Plan.APART + ") as \"transition\"\n"
                + "from scored where \"state\" < " + Plan.UNGRADED + " group by " + keys + ") as c";
        var numbered = "(select c.*, row_number() over (order by " + keys + ") - 1 as \"number\",\n  cast(coalesce(sum(\"graded\") over (order by "
                + keys + " rows between unbounded preceding and 1 preceding), 0) as bigint) as \"before\"\nfrom " + counts + ") as c";
        var select = new Select(plan.dialect(), numbered);
        var columns = new ArrayList<>(keys(plan));
        columns.addAll(List.of("number", "before", "graded", "transition"));
        var grading = plan.method().grading();
        if (grading != null && grading.isByShare()) {
            cuts(grading, select, columns);
        }
        var types = new HashMap<>(select.types());
        types.put("number", Plan.INTEGER);
        return Stage.table("class", select.columns(columns), types);
    }

    private static void cuts(Grading grading, Select select, List<String> columns) {
        var graded = Terms.reference("graded", Plan.INTEGER);
        var base = grading.base() == Grading.Base.GRADED ? graded
                : Terms.add(graded, Terms.reference("transition", Plan.INTEGER));
        Term reached = Terms.constant(BigDecimal.ZERO, Unit.NONE);
        var grades = grading.grades();
        for (var i = 0; i < grades.size(); i++) {
            var top = grades.get(i).top();
            if (top != null) {
                var count = count(base, top, rounding(grading, grades.get(i)));
                reached = grading.shares() == Grading.Shares.CUMULATIVE ? count : Terms.add(reached, count);
                select.add(cut(i), reached);
                columns.add(cut(i));
            }
        }
        Term left = graded;
        for (var i = grades.size() - 1; i >= 0; i--) {
            var bottom = grades.get(i).bottom();
            if (bottom != null) {
                left = Terms.subtract(left, count(base, bottom, rounding(grading, grades.get(i))));
                select.add(cut(i), left);
                columns.add(cut(i));
            }
        }
    }

    private static Counts rounding(Grading grading, Grading.Grade grade) {
        return grade.rounding() == null ? grading.rounding() : grade.rounding();
    }

    private static Term count(Term base, BigDecimal share, Counts counts) {
        var product = Terms.multiply(base, Terms.constant(share, Unit.NONE));
        var decimals = Math.max(share.scale(), 0);
        var almostOne = BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(decimals));
        return switch (counts) {
            case UP -> Terms.round(Terms.add(product, Terms.constant(almostOne, Unit.NONE)), new Division(0, Rounding.TRUNCATE));
            case DOWN -> Terms.round(product, new Division(0, Rounding.TRUNCATE));
            case HALF_UP -> Terms.round(product, new Division(0, Rounding.HALF_UP));
        };
    }
}
