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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rank and grade of every firm: by rank or score, then held up by protection and down by vetoes. */
final class Graded {

    private final Plan plan;
    private final Method method;
    private final Known known;

    private Graded(Plan plan, Known known) {
        this.plan = plan;
        this.method = plan.method();
        this.known = known;
    }

    static Stage stage(Plan plan, Known known) {
        return new Graded(plan, known).stage();
    }

    private Stage stage() {
        var select = new Select(plan.dialect(), ranked());
        var columns = new ArrayList<String>(List.of("id", "total"));
        var total = known.column("scored", "total");
        select.add("published", Terms.round(total, method.precision().ofPublication()));
        select.add("rank", "\"in_class\"", Plan.INTEGER);
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

    /** The ranked with their places, and behind them the others without. */
    private String ranked() {
        var isRanked = Plan.isRanked("s.\"state\"") + " and s.\"total\" is not null";
        var columns = new ArrayList<String>(List.of("id", "state", "total"));
        columns.addAll(carried());
        var names = Select.list(columns.stream().map(Select::quoted));
        var places = new ArrayList<String>(List.of("rank() over (" + order() + ") as \"place\""));
        switch (method.order().atCut()) {
            case BETTER -> { }
            case WORSE -> places.add("count(*) over (" + order() + " range between unbounded preceding and current row) as \"position\"");
            case CODE -> places.add("row_number() over (" + order() + ", id) as \"position\"");
        }
        var hasPosition = places.size() > 1;
        var keyed = "(select s.*, c.\"number\", " + key() + " as \"key\"\n  from scored as s join \"class\" as c on " + onClass()
                + "\n  where " + isRanked + ") as k";
        var placed = "(select " + names + ", \"number\", " + String.join(",\n  ", places) + "\n  from " + keyed + ") as p";
        return "(select p.*, true as \"ranked\", c.\"graded\", p.\"place\" - c.\"before\" as \"in_class\""
                + (hasPosition ? ", p.\"position\" - c.\"before\" as \"up_to\"" : "") + cuts()
                + "\nfrom " + placed + " join \"class\" as c on c.\"number\" = p.\"number\"\nunion all\nselect "
                + Select.list(columns.stream().map(column -> Select.qualified("s", column))) + ", null, null" + (hasPosition ? ", null" : "")
                + ", false, null, null" + (hasPosition ? ", null" : "") + ", null".repeat(cutCount()) + "\nfrom scored as s where not (" + isRanked + ")) as t";
    }

    private String onClass() {
        return String.join(" and ", Classes.keys(plan).stream().map(Select::quoted).map(key -> "c." + key + " = s." + key).toList());
    }

    /** Number of the class and total in one number, if 64 bits hold it; it sorts faster than two. */
    private String key() {
        var range = ((Type.Number) known.type("scored", "total")).range();
        var span = range.high().subtract(range.low()).add(BigInteger.ONE);
        var total = method.order().order() == Ranking.Order.HIGH ? "bigint '" + range.high() + "' - s.\"total\"" : "s.\"total\" - bigint '" + range.low() + "'";
        var classes = ((Type.Number) known.type("class", "number")).range().high().add(BigInteger.ONE);
        return span.multiply(classes).bitLength() < 63 && range.isNarrow() ? "c.\"number\" * bigint '" + span + "' + (" + total + ")" : "null";
    }

    private String order() {
        var packed = !key().equals("null");
        var order = new ArrayList<String>();
        order.add(packed ? "\"key\"" : "\"number\", \"total\"" + (method.order().order() == Ranking.Order.HIGH ? " desc" : " asc"));
        var ties = method.order().ties();
        for (var i = 0; i < ties.size(); i++) {
            order.add(Select.quoted("tie." + (i + 1)) + (ties.get(i).order() == Ranking.Order.HIGH ? " desc" : " asc") + " nulls last");
        }
        return "order by " + String.join(", ", order);
    }

    private List<String> carried() {
        return List.of("ceiling", "reason", "last.grade", "last.years").stream().filter(column -> known.has("scored", column)).toList();
    }

    private int cutCount() {
        var grading = method.grading();
        return grading == null || !grading.isByShare() ? 0 : grading.grades().size() - 1;
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
        var position = method.order().atCut() == Ranking.AtCut.BETTER ? "\"in_class\"" : "\"up_to\"";
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
        var hasCeiling = known.has("scored", "ceiling");
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
