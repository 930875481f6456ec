package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Term.Relation;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Grading;
import guatu.scoring.method.Method;
import guatu.scoring.method.Population;
import guatu.scoring.method.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rank and grade of every firm: by rank or score, then held up by protection and down by vetoes. */
final class Graded {

    private final Plan plan;
    private final Method method;
    private final Known known;
    private final boolean needsEvaluated;

    private Graded(Plan plan, Known known) {
        this.plan = plan;
        this.method = plan.method();
        this.known = known;
        this.needsEvaluated = known.has("evaluated", "ceiling") || !method.order().ties().isEmpty() || known.has("previous")
                || method.population() != null && !method.population().ungraded().isEmpty();
    }

    static Stage stage(Plan plan, Known known) {
        return new Graded(plan, known).stage();
    }

    private Stage stage() {
        var select = new Select(plan.dialect(), ranked());
        var columns = new ArrayList<String>(List.of("id", "total"));
        var total = known.column("scored", "total");
        select.add("published", Terms.round(total, method.precision().ofPublication()));
        select.add("rank", "case when \"ranked\" then \"place\" end", Plan.INTEGER);
        columns.addAll(List.of("published", "rank", "graded"));
        select.level();
        var grading = method.grading();
        if (grading != null) {
            grades(grading, select, columns);
        }
        var types = new HashMap<String, Type>(select.types());
        types.put("total", total.type());
        types.keySet().retainAll(List.of("total", "published", "rank"));
        return Stage.table("graded", select.columns(columns), types);
    }

    /** Everyone with a place: the ranked among themselves, and the others among themselves, which nobody reads. */
    private String ranked() {
        var isRanked = Plan.isRanked("s.\"state\"") + " and s.\"total\" is not null";
        var partition = new ArrayList<String>(List.of(isRanked));
        Classes.keys(plan).forEach(key -> partition.add("s." + Select.quoted(key)));
        var order = new ArrayList<String>();
        order.add("s.\"total\"" + (method.order().order() == Ranking.Order.HIGH ? " desc" : " asc"));
        var ties = method.order().ties();
        for (var i = 0; i < ties.size(); i++) {
            order.add("e." + Select.quoted("tie." + (i + 1)) + (ties.get(i).order() == Ranking.Order.HIGH ? " desc" : " asc") + " nulls last");
        }
        var by = "(partition by " + String.join(", ", partition) + " order by " + String.join(", ", order);
        var columns = new ArrayList<String>(List.of("s.id", "s.\"group\"", "s.\"state\"", "s.\"total\"", isRanked + " as \"ranked\"",
                "rank() over " + by + ") as \"place\""));
        method.order().within().forEach(column -> columns.add("s." + Select.quoted(Plan.by(column))));
        switch (method.order().atCut()) {
            case BETTER -> { }
            case WORSE -> columns.add("count(*) over " + by + " range between unbounded preceding and current row) as \"position\"");
            case CODE -> columns.add("row_number() over " + by + ", s.id) as \"position\"");
        }
        if (needsEvaluated) {
            columns.addAll(evaluated());
        }
        var from = "(select " + String.join(",\n  ", columns) + "\nfrom scored as s"
                + (needsEvaluated ? " join evaluated as e on e.id = s.id" : "") + ") as r";
        return "(select r.*, c.\"graded\"" + cuts() + "\nfrom " + from + " left join \"class\" as c on "
                + String.join(" and ", Classes.keys(plan).stream().map(Select::quoted).map(key -> "c." + key + " = r." + key).toList()) + ") as t";
    }

    private List<String> evaluated() {
        var columns = new ArrayList<String>();
        if (known.has("evaluated", "ceiling")) {
            columns.add("e.\"ceiling\"");
        }
        if (known.has("previous")) {
            columns.addAll(List.of("e.\"last.grade\"", "e.\"last.years\""));
        }
        if (method.population() != null && !method.population().ungraded().isEmpty()) {
            columns.add("e.\"reason\"");
        }
        return columns;
    }

    private String cuts() {
        var grading = method.grading();
        if (grading == null || !grading.isByShare()) {
            return "";
        }
        var cuts = new StringBuilder();
        for (var i = 0; i < grading.grades().size(); i++) {
            if (!grading.grades().get(i).rest()) {
                cuts.append(", c.").append(Select.quoted(Classes.cut(i)));
            }
        }
        return cuts.toString();
    }

    private void grades(Grading grading, Select select, List<String> columns) {
        select.add("cut", grading.isByShare() ? byShare(grading) : byScore(grading), Plan.INTEGER);
        select.level();
        select.add("standing", standing(grading), Plan.INTEGER);
        select.level();
        select.add("by_rank", name(grading, "\"cut\"", ""), Type.TEXT);
        select.add("grade", name(grading, "\"standing\"", others()), Type.TEXT);
        select.level();
        select.add("years", known.has("previous")
                ? "case when \"grade\" is null then null when \"grade\" = \"last.grade\" then coalesce(\"last.years\", 1) + 1 else 1 end"
                : "case when \"grade\" is not null then 1 end", Plan.INTEGER);
        columns.addAll(List.of("by_rank", "grade", "years"));
    }

    private String byShare(Grading grading) {
        var position = method.order().atCut() == Ranking.AtCut.BETTER ? "\"place\"" : "\"position\"";
        var cases = new StringBuilder("case when not \"ranked\" then null");
        var grades = grading.grades();
        for (var i = 0; i < grades.size(); i++) {
            if (grades.get(i).top() != null) {
                cases.append(" when ").append(position).append(" <= ").append(Select.quoted(Classes.cut(i))).append(" then ").append(i);
            }
        }
        for (var i = grades.size() - 1; i >= 0; i--) {
            if (grades.get(i).bottom() != null) {
                cases.append(" when ").append(position).append(" > ").append(Select.quoted(Classes.cut(i))).append(" then ").append(i);
            }
        }
        return cases + " else " + rest(grading) + " end";
    }

    private String byScore(Grading grading) {
        var total = grading.compare() == Grading.Compared.EXACT ? known.column("scored", "total")
                : Terms.round(known.column("scored", "total"), method.precision().ofPublication());
        var cases = new StringBuilder("case when not \"ranked\" then null");
        for (var i = 0; i < grading.grades().size(); i++) {
            var grade = grading.grades().get(i);
            var condition = condition(total, grade);
            if (condition != null) {
                cases.append(" when ").append(SqlText.of(condition, plan.dialect())).append(" then ").append(i);
            }
        }
        return cases + " else " + rest(grading) + " end";
    }

    private static @Nullable Term condition(Term total, Grading.Grade grade) {
        if (grade.atLeast() != null) {
            return compare(Relation.AT_LEAST, total, grade.atLeast());
        }
        if (grade.above() != null) {
            return compare(Relation.MORE, total, grade.above());
        }
        if (grade.atMost() != null) {
            return compare(Relation.AT_MOST, total, grade.atMost());
        }
        return grade.below() == null ? null : compare(Relation.LESS, total, grade.below());
    }

    private static Term compare(Relation relation, Term total, BigDecimal bound) {
        return Terms.compare(relation, total, Terms.constant(bound, Unit.NONE));
    }

    private static int rest(Grading grading) {
        return grading.grades().stream().map(Grading.Grade::rest).toList().indexOf(true);
    }

    /** After protection and vetoes; a veto is stronger. */
    private String standing(Grading grading) {
        var hasCeiling = known.has("evaluated", "ceiling");
        var standing = hasCeiling ? "greatest(\"cut\", \"ceiling\")" : "\"cut\"";
        if (method.population() == null || !(method.population().transition() instanceof Population.Transition.Protected shelter)) {
            return "case when \"ranked\" then " + standing + " end";
        }
        var without = hasCeiling ? " and \"ceiling\" = 0" : "";
        return "case when \"ranked\" and \"state\" = " + Plan.PROTECTED + without + " then least(\"cut\", "
                + grading.indexOf(shelter.notBelow()) + ") when \"ranked\" then " + standing + " end";
    }

    private static String name(Grading grading, String index, String others) {
        var cases = new StringBuilder("case");
        for (var i = 0; i < grading.grades().size(); i++) {
            cases.append(" when ").append(index).append(" = ").append(i).append(" then ").append(Dialect.literal(grading.grades().get(i).grade()));
        }
        return cases + others + " end";
    }

    /** Those who are not ranked: the class of transition, and what the ungraded are managed as. */
    private String others() {
        var population = method.population();
        if (population == null) {
            return "";
        }
        var cases = new StringBuilder();
        if (population.transition() instanceof Population.Transition.Apart apart) {
            cases.append(" when \"state\" = ").append(Plan.APART).append(" then ").append(Dialect.literal(apart.grade()));
        }
        population.ungraded().stream().filter(ungraded -> ungraded.managedAs() != null).forEach(ungraded ->
                cases.append(" when \"reason\" = ").append(Dialect.literal(ungraded.name())).append(" then ")
                        .append(Dialect.literal(String.valueOf(ungraded.managedAs()))));
        return cases.toString();
    }
}
