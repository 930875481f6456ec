package guatu.scoring.sql;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Formula;
import guatu.kernel.expression.Rounding;
import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.Formulas;
import guatu.scoring.method.Adjustment;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.method.Missing;
import guatu.scoring.method.Population;
import guatu.scoring.method.Veto;
import guatu.scoring.yaml.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who belongs where, and what every firm has: values of the indicators, points, vetoes, tie keys. */
final class Evaluated {

    private final Plan plan;
    private final Method method;
    private final Known known;
    private final Formulas formulas;
    private final Select select;
    private final List<String> columns = new ArrayList<>(List.of("id"));

    private Evaluated(Plan plan, Known known) {
        this.plan = plan;
        this.method = plan.method();
        this.known = known;
        var source = known.has("joined") ? "joined" : "firm";
        this.formulas = Formulas.of(method, known.columns(source), known.rows());
        this.select = new Select(plan.dialect(), source(source));
    }

    static Stage stage(Plan plan, Known known) {
        return new Evaluated(plan, known).stage();
    }

    /** Those whom the method includes; of firms that count as one, the leader. */
    private String source(String table) {
        var population = method.population();
        var conditions = new ArrayList<String>();
        if (population != null && !population.include().text().equals("true")) {
            conditions.add(sql(population.include()));
        }
        if (population != null && population.merge() != null && population.merge().as() == Population.Merge.Counting.ONE) {
            conditions.add("id = \"leader\"");
        }
        var from = "(select * from " + table + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + ") as f";
        return known.has("previous") ? "(select f.*, " + lastYears() + "\nfrom " + from + " left join previous as p on p.\"code\" = f."
                + Select.quoted(method.key()) + ") as f" : from;
    }

    private String lastYears() {
        var columns = new ArrayList<String>(List.of("p.\"grade\" as \"last.grade\"", "p.\"years\" as \"last.years\""));
        method.indicators().stream().filter(this::usesPrevious).forEach(indicator ->
                columns.add(Select.qualified("p", Plan.value(indicator)) + " as " + Select.quoted("last." + indicator.id())));
        method.vetoes().stream().filter(veto -> known.has("previous", "veto." + veto.id())).forEach(veto ->
                columns.add(Select.qualified("p", "veto." + veto.id()) + " as " + Select.quoted("last.veto." + veto.id())));
        return String.join(", ", columns);
    }

    private Stage stage() {
        definitions();
        var group = select.add("group", cases(method.allGroups().stream().map(g -> g.when()).toList()), Plan.INTEGER);
        plan.splitting().forEach(column -> keep(select.add(Plan.by(column), "coalesce(" + Select.quoted(column) + ", '')", Type.TEXT)));
        method.indicators().forEach(this::value);
        adjustment("bonus", method.bonus());
        adjustment("deduction", method.deduction());
        ties();
        method.vetoes().forEach(this::veto);
        select.level();
        method.indicators().forEach(this::weighted);
        reason();
        select.level();
        state();
        keep(group);
        if (known.has("previous")) {
            columns.addAll(List.of("last.grade", "last.years"));
        }
        ceiling();
        var types = new HashMap<String, Type>();
        columns.forEach(column -> types.put(column, select.types().getOrDefault(column, Plan.INTEGER)));
        types.computeIfPresent("last.grade", (name, type) -> Type.TEXT);
        return new Stage("evaluated", select.columns(columns), types, isOnlySelected());
    }

    /** Doubles as they stand in the snapshot are not copied. */
    private boolean isOnlySelected() {
        return method.isReal() && !known.has("joined") && !known.has("previous") && method.quantities().isEmpty() && method.groups().isEmpty()
                && method.indicators().stream().allMatch(indicator -> formulas.formula(indicator.value()).term() instanceof Term.Reference);
    }

    /** Quantities and indicators, each level from those below. */
    private void definitions() {
        var defined = new HashMap<String, Integer>();
        var byLevel = new ArrayList<List<Map.Entry<String, Formula>>>();
        method.quantities().forEach(quantity -> place(quantity.id(), quantity.value(), defined, byLevel));
        method.indicators().forEach(indicator -> place(indicator.id(), indicator.value(), defined, byLevel));
        for (var level : byLevel) {
            level.forEach(entry -> select.add(entry.getKey(), entry.getValue().term()));
            select.level();
        }
    }

    private void place(String id, Written value, Map<String, Integer> defined, List<List<Map.Entry<String, Formula>>> byLevel) {
        var formula = formulas.formula(value);
        var level = formula.columns().stream().mapToInt(column -> defined.getOrDefault(column, -1) + 1).max().orElse(0);
        defined.put(id, level);
        while (byLevel.size() <= level) {
            byLevel.add(new ArrayList<>());
        }
        byLevel.get(level).add(Map.entry(id, formula));
    }

    private void value(Indicator indicator) {
        var term = formulas.formula(indicator.value()).term();
        Term value = Terms.reference(indicator.id(), term.type());
        if (usesPrevious(indicator)) {
            value = Terms.otherwise(value, Terms.reference("last." + indicator.id(), known.type("previous", Plan.value(indicator))));
        }
        keep(select.add(Plan.value(indicator), method.isReal() ? Terms.toReal(value) : value));
    }

    private boolean usesPrevious(Indicator indicator) {
        return method.missing(indicator).contains(Missing.PREVIOUS) && known.has("previous", Plan.value(indicator));
    }

    /** Points of each item up to its cap, all of them up to theirs; a missing item counts nothing. */
    private void adjustment(String name, @Nullable Adjustment adjustment) {
        if (adjustment == null) {
            return;
        }
        var decimals = method.precision().ofScores();
        Term sum = Terms.constant(BigDecimal.ZERO, Unit.NONE);
        for (var item : adjustment.items()) {
            var points = Terms.otherwise(formulas.formula(item.points()).term(), Terms.constant(BigDecimal.ZERO, Unit.NONE));
            sum = Terms.add(sum, item.cap() == null ? points : Terms.least(points, Terms.constant(item.cap(), Unit.NONE)));
        }
        if (adjustment.cap() != null) {
            sum = Terms.least(sum, Terms.constant(adjustment.cap(), Unit.NONE));
        }
        keep(select.add(name, Terms.round(sum, new Division(decimals.decimals(), Rounding.HALF_UP))));
    }

    private void ties() {
        var keys = method.order().ties();
        for (var i = 0; i < keys.size(); i++) {
            keep(select.add("tie." + (i + 1), formulas.formula(keys.get(i).value()).term()));
        }
    }

    /** For how many years running it applies; 0 where it does not. */
    private void veto(Veto veto) {
        var before = known.has("previous", "veto." + veto.id()) ? "coalesce(" + Select.quoted("last.veto." + veto.id()) + ", 0)" : "0";
        keep(select.add("veto." + veto.id(), "case when " + sql(veto.when()) + " then " + before + " + 1 else 0 end", Plan.INTEGER));
    }

    private void weighted(Indicator indicator) {
        if (method.family(indicator) instanceof Family.Ratio ratio && ratio.benchmark() instanceof Benchmark.Mean mean
                && mean.of() != null && mean.over() != null) {
            keep(select.add("of." + indicator.id(), formulas.formula(mean.of()).term()));
            keep(select.add("over." + indicator.id(), formulas.formula(mean.over()).term()));
        }
    }

    /** Why a firm is not graded; missing for those that are. */
    private void reason() {
        var cases = new StringBuilder("case when \"group\" is null then '不属于任何组'");
        var population = method.population();
        if (population != null) {
            population.ungraded().forEach(ungraded -> cases.append(" when ").append(sql(ungraded.when())).append(" then ")
                    .append(guatu.kernel.expression.Dialect.literal(ungraded.name())));
        }
        method.indicators().stream().filter(indicator -> method.missing(indicator).contains(Missing.REFUSE)).forEach(indicator ->
                cases.append(" when ").append(Select.quoted(Plan.value(indicator))).append(" is null and ")
                        .append(SqlText.of(plan.weight(indicator), plan.dialect())).append(" > 0 then ")
                        .append(guatu.kernel.expression.Dialect.literal(indicator.name() + "缺数")));
        keep(select.add("reason", cases + " end", Type.TEXT));
    }

    private void state() {
        var population = method.population();
        var transition = population == null ? null : population.transition();
        var in = transition == null ? "" : " when " + sql(transition.when()) + " then "
                + (transition instanceof Population.Transition.Apart ? Plan.APART : Plan.PROTECTED);
        keep(select.add("state", "case when \"reason\" is not null then " + Plan.UNGRADED + in + " else " + Plan.GRADED + " end", Plan.INTEGER));
    }

    /** The number of the best grade that vetoes leave open: 0, the best of all, where there is none. */
    private void ceiling() {
        var grading = method.grading();
        if (grading == null || method.vetoes().isEmpty()) {
            return;
        }
        var ceilings = method.vetoes().stream().map(veto -> {
            var name = Select.quoted("veto." + veto.id());
            var cases = new StringBuilder("case");
            veto.consecutive().entrySet().stream().sorted(Map.Entry.<Integer, String>comparingByKey().reversed()).forEach(entry ->
                    cases.append(" when ").append(name).append(" >= ").append(entry.getKey()).append(" then ").append(grading.indexOf(entry.getValue())));
            return cases.append(" when ").append(name).append(" >= 1 then ").append(grading.indexOf(veto.ceiling())).append(" else 0 end").toString();
        }).toList();
        keep(select.add("ceiling", "greatest(" + String.join(", ", ceilings) + ", 0)", Plan.INTEGER));
    }

    private String cases(List<Written> conditions) {
        var cases = new StringBuilder("case");
        for (var i = 0; i < conditions.size(); i++) {
            cases.append(" when ").append(sql(conditions.get(i))).append(" then ").append(i);
        }
        return cases + " end";
    }

    private String sql(Written text) {
        return SqlText.of(formulas.formula(text).term(), plan.dialect());
    }

    private void keep(Term column) {
        columns.add(((Term.Reference) column).column());
    }
}
