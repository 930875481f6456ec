package guatu.scoring;

import guatu.kernel.ProblemException;
import guatu.kernel.Problems;
import guatu.kernel.expression.Expressions;
import guatu.kernel.expression.Formula;
import guatu.kernel.expression.Range;
import guatu.kernel.expression.Scope;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Column;
import guatu.scoring.method.Family;
import guatu.scoring.method.Method;
import guatu.scoring.method.Population;
import guatu.scoring.yaml.Written;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every formula of a method, compiled. With the ranges that the method declares it is the check of the method; with the
 * ranges that a snapshot has it is what gets computed, in 64 bits wherever that snapshot allows.
 */
public final class Formulas {

    /** More firms than any country has. */
    public static final long MOST_ROWS = 100_000_000;
    private static final BigDecimal USUAL_BOUND = BigDecimal.valueOf(1_000_000_000_000L);

    private final Map<Written, Formula> compiled = new LinkedHashMap<>();
    private final Method method;
    private final Problems problems;
    private final Names names;

    private Formulas(Method method, Map<String, Type> types, long rows, Problems problems) {
        this.method = method;
        this.problems = problems;
        this.names = Names.of(method, types, rows);
        compileAll();
    }

    /** @param problems receives what is wrong */
    static Formulas check(Method method, Problems problems) {
        var types = method.columns().stream().collect(Collectors.toMap(Column::id, Formulas::declared, (a, b) -> a));
        return new Formulas(method, types, MOST_ROWS, problems);
    }

    /** As the method declares it. */
    public static Formulas of(Method method) {
        var problems = new Problems();
        var formulas = check(method, problems);
        problems.throwIfAny();
        return formulas;
    }

    /**
     * For a given snapshot.
     *
     * @param types of the columns, with the ranges that their values really have
     */
    public static Formulas of(Method method, Map<String, Type> types, long rows) {
        var problems = new Problems();
        var formulas = new Formulas(method, types, Math.max(rows, 1), problems);
        problems.throwIfAny();
        return formulas;
    }

    /** The type of a column's values, in the range that the method declares. */
    public static Type declared(Column column) {
        return switch (column.kind()) {
            case TEXT -> Type.TEXT;
            case REAL -> new Type.Real(column.measure());
            case NUMBER -> number(column);
        };
    }

    /** Also of a column whose declaration is wrong, so that the check can go on and find the rest. */
    private static Type number(Column column) {
        var low = scaled(column, 0, USUAL_BOUND.negate());
        var high = scaled(column, 1, USUAL_BOUND);
        return new Type.Number(column.measure(), Math.max(column.digits(), 0), new Range(low.min(high), high.max(low)));
    }

    private static BigInteger scaled(Column column, int end, BigDecimal usual) {
        var bound = column.range().size() == 2 ? column.range().get(end) : usual;
        return bound.movePointRight(column.digits()).setScale(0, end == 0 ? java.math.RoundingMode.FLOOR : java.math.RoundingMode.CEILING)
                .toBigInteger();
    }

    /** Of a text of the method. */
    public Formula formula(Written text) {
        return java.util.Objects.requireNonNull(compiled.get(text), text.place().toString());
    }

    /** Empty where its text did not compile. */
    Optional<Formula> find(Written text) {
        return Optional.ofNullable(compiled.get(text));
    }

    private void compileAll() {
        var population = method.population();
        if (population != null) {
            condition(population.include(), names.withoutSums());
        }
        method.quantities().forEach(quantity -> define(quantity.id(), quantity.name(), quantity.unit(), quantity.value()));
        method.indicators().forEach(indicator -> define(indicator.id(), indicator.name(), indicator.unit(), indicator.value()));
        method.allGroups().forEach(group -> condition(group.when(), names));
        if (population != null) {
            population.ungraded().forEach(ungraded -> condition(ungraded.when(), names));
            Stream.ofNullable(population.transition()).map(Population.Transition::when).forEach(when -> condition(when, names));
        }
        method.vetoes().forEach(veto -> condition(veto.when(), names));
        Stream.of(method.bonus(), method.deduction()).filter(java.util.Objects::nonNull)
                .flatMap(adjustment -> adjustment.items().stream()).forEach(item -> points(item.points()));
        method.order().ties().forEach(key -> number(key.value(), null));
        method.indicators().stream().map(indicator -> benchmark(indicator)).flatMap(Optional::stream).forEach(mean -> {
            Stream.of(mean.of(), mean.over()).filter(java.util.Objects::nonNull).forEach(text -> number(text, null));
        });
    }

    private Optional<Benchmark.Mean> benchmark(guatu.scoring.method.Indicator indicator) {
        return indicator.score() instanceof Family.Ratio ratio && ratio.benchmark() instanceof Benchmark.Mean mean
                ? Optional.of(mean) : Optional.empty();
    }

    private void define(String id, String title, @Nullable Unit unit, Written text) {
        var type = number(text, unit);
        if (type != null) {
            names.define(id, title, type);
        }
    }

    private @Nullable Type number(Written text, @Nullable Unit unit) {
        var formula = compile(text, names);
        if (formula == null) {
            return null;
        }
        var type = formula.term().type();
        if (type instanceof Type.Text || type instanceof Type.Truth) {
            problems.add(MethodError.UNIT, text.place().toString(), text.text(), "这里要一个数，公式得到的是" + type.title());
            return null;
        }
        var found = Terms.unit(formula.term());
        if (unit != null && !found.equals(unit)) {
            problems.add(MethodError.UNIT, text.place().toString(), "公式的单位是“" + (found.isNone() ? "无" : found) + "”",
                    "与写明的单位“" + (unit.isNone() ? "无" : unit) + "”不符；请核对公式，或用 换算(…, 单位)");
        }
        return type;
    }

    private void points(Written text) {
        if (number(text, Unit.NONE) instanceof Type.Real) {
            problems.add(MethodError.UNIT, text.place().toString(), text.text(), "加分、减分要用写明小数位数的列；请给列写 decimals");
        }
    }

    private void condition(Written text, Scope scope) {
        var formula = compile(text, scope);
        if (formula != null && !(formula.term().type() instanceof Type.Truth)) {
            problems.add(MethodError.CONDITION, text.place().toString(), text.text(), "这里要一个条件，如 用地面积 >= 3亩");
        }
    }

    private @Nullable Formula compile(Written text, Scope scope) {
        try {
            var formula = Expressions.compile(text.text(), scope, text.place().toString());
            compiled.put(text, formula);
            return formula;
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(problem.code(), problem.place(), problem.value(), problem.remedy()));
            return null;
        }
    }
}
