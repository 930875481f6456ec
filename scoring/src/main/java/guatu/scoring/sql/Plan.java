package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Range;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.Formulas;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Family;
import guatu.scoring.method.Group;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.PerGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the stages share: the method, the dialect, the names of columns, numbers that differ by group. */
record Plan(Method method, Dialect dialect) {

    static final Type.Number INTEGER = new Type.Number(Unit.NONE, 0, Range.of(0, Formulas.MOST_ROWS));

    /** States in the order of their numbers. */
    static final int GRADED = 0;
    static final int APART = 1;
    static final int PROTECTED = 2;
    static final int UNGRADED = 3;

    static String value(Indicator indicator) {
        return "value." + indicator.id();
    }

    static String benchmark(Indicator indicator) {
        return "benchmark." + indicator.id();
    }

    static String score(Indicator indicator) {
        return "score." + indicator.id();
    }

    static String by(String column) {
        return "by." + column;
    }

    /** The columns that split a ranking or a comparison; text, never missing. */
    List<String> splitting() {
        return Stream.of(method.order().within().stream(),
                        method.indicators().stream().flatMap(indicator -> method.family(indicator).within().stream()),
                        method.indicators().stream().map(this::benchmarkColumn).filter(Objects::nonNull))
                .flatMap(Function.identity()).distinct().toList();
    }

    @org.jspecify.annotations.Nullable String benchmarkColumn(Indicator indicator) {
        if (!(method.family(indicator) instanceof Family.Ratio ratio)) {
            return null;
        }
        return ratio.benchmark() instanceof Benchmark.Table table ? table.by()
                : ratio.benchmark() instanceof Benchmark.Mean mean ? mean.by()
                : ratio.benchmark() instanceof Benchmark.Percentile percentile ? percentile.by() : null;
    }

    /** Whether an indicator's benchmark differs between firms, and so has a column. */
    boolean hasBenchmarkColumn(Indicator indicator) {
        return method.family(indicator) instanceof Family.Ratio ratio
                && !(ratio.benchmark() instanceof Benchmark.Given given && given.value().isUniform());
    }

    /** The number of a firm's group. */
    Term group() {
        return Terms.reference("group", new Type.Number(Unit.NONE, 0, Range.of(0, method.allGroups().size())));
    }

    /** A number that may differ by group; zero where a group has none. */
    Term perGroup(PerGroup values, Unit unit) {
        if (values.isUniform()) {
            return constant(values.in(PerGroup.ANY).orElseThrow(), unit);
        }
        var groups = method.allGroups();
        var term = constant(in(values, groups.get(groups.size() - 1)), unit);
        for (var i = groups.size() - 2; i >= 0; i--) {
            var is = Terms.compare(Term.Relation.EQUAL, group(), Terms.constant(BigDecimal.valueOf(i), Unit.NONE));
            term = Terms.choose(is, constant(in(values, groups.get(i)), unit), term);
        }
        return term;
    }

    private static BigDecimal in(PerGroup values, Group group) {
        return values.in(group.id()).orElse(BigDecimal.ZERO);
    }

    Term constant(BigDecimal value, Unit unit) {
        var constant = Terms.constant(value, unit);
        return method.isReal() ? Terms.toReal(constant) : constant;
    }

    /** Between 0 and 1, or what the group has. */
    Term weight(Indicator indicator) {
        return perGroup(indicator.weight(), Unit.NONE);
    }

    static String isRanked(String state) {
        return state + " in (" + GRADED + ", " + PROTECTED + ")";
    }
}
