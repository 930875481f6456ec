package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Division;
import guatu.kernel.expression.Range;
import guatu.kernel.expression.Rounding;
import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables in which benchmarks are looked up: level (how many characters), group, key, value. */
final class Benchmarks {

    private final Plan plan;
    private final Known known;
    private final Indicator indicator;

    private Benchmarks(Plan plan, Known known, Indicator indicator) {
        this.plan = plan;
        this.known = known;
        this.indicator = indicator;
    }

    /** Whether there is a table for it; otherwise the method gives the number. */
    static boolean isLookedUp(Plan plan, Indicator indicator) {
        return plan.method().family(indicator) instanceof Family.Ratio ratio && !(ratio.benchmark() instanceof Benchmark.Given);
    }

    static Stage stage(Plan plan, Known known, Indicator indicator) {
        var benchmark = ((Family.Ratio) plan.method().family(indicator)).benchmark();
        var benchmarks = new Benchmarks(plan, known, indicator);
        if (benchmark instanceof Benchmark.Table table) {
            return benchmarks.table(table);
        }
        return benchmark instanceof Benchmark.Mean mean ? benchmarks.mean(mean) : benchmarks.percentile((Benchmark.Percentile) benchmark);
    }

    static String table(Indicator indicator) {
        return "benchmark." + indicator.id();
    }

    /** The characters that are tried in turn; -1 is the whole text. */
    static List<Integer> levels(Benchmark benchmark) {
        var digits = benchmark instanceof Benchmark.Table table ? table.digits()
                : benchmark instanceof Benchmark.Mean mean ? mean.digits()
                : benchmark instanceof Benchmark.Percentile percentile ? percentile.digits() : List.<Integer>of();
        return digits.isEmpty() ? List.of(-1) : digits;
    }

    static String key(@Nullable String by, int level) {
        return by == null ? "''" : level < 0 ? Select.quoted(Plan.by(by)) : "left(" + Select.quoted(Plan.by(by)) + ", " + level + ")";
    }

    private Stage table(Benchmark.Table table) {
        var unit = unit();
        var decimals = table.values().values().stream().mapToInt(value -> Math.max(value.scale(), 0)).max().orElse(0);
        var real = plan.method().isReal();
        var values = table.values().entrySet().stream().map(entry -> "(" + Dialect.literal(entry.getKey()) + ", " + (real
                ? SqlText.of(Terms.toReal(Terms.constant(entry.getValue(), unit)), plan.dialect())
                : "bigint '" + entry.getValue().movePointRight(decimals).toBigIntegerExact() + "'") + ")")
                .collect(Collectors.joining(", "));
        var bound = table.values().values().stream().map(value -> value.movePointRight(decimals).toBigIntegerExact().abs())
                .reduce(BigInteger.ZERO, BigInteger::max);
        return Stage.table(table(indicator), "select * from (values " + values + ") as v(\"key\", \"value\")",
                Map.of("value", real ? new Type.Real(unit) : new Type.Number(unit, decimals, new Range(bound.negate(), bound))));
    }

    private Unit unit() {
        var type = known.type("evaluated", Plan.value(indicator));
        return type instanceof Type.Number number ? number.unit() : ((Type.Real) type).unit();
    }

    private String source(Benchmark.Year year, String column) {
        return switch (year) {
            case CURRENT -> "evaluated";
            case PREVIOUS -> "previous";
            case PREVIOUS_OR_CURRENT -> known.has("previous", column) ? "previous" : "evaluated";
        };
    }

    private Stage mean(Benchmark.Mean mean) {
        var weighted = mean.of() != null;
        var dividend = weighted ? "of." + indicator.id() : Plan.value(indicator);
        var source = source(mean.year(), dividend);
        var divisor = weighted ? "over." + indicator.id() : Plan.value(indicator);
        var both = Select.quoted(dividend) + " is not null and " + Select.quoted(divisor) + " is not null";
        var sum = sum(source, dividend);
        var count = weighted ? sum(source, divisor) : Plan.INTEGER;
        var value = Terms.multiply(Terms.divide(Terms.reference("sum", sum), Terms.reference("parts", count),
                new Division(mean.decimals(), Rounding.HALF_UP)), Terms.constant(mean.times(), Unit.NONE));
        var parts = weighted ? cast("sum(" + Select.quoted(divisor) + ")", count) : "count(*)";
        var selects = levels(mean).stream().map(level -> "select " + level + " as \"level\", \"group\", " + key(mean.by(), level)
                + " as \"key\", " + cast("sum(" + Select.quoted(dividend) + ")", sum) + " as \"sum\", " + parts + " as \"parts\""
                + "\n  from " + source + " where " + among(mean.among()) + " and " + both
                + "\n  group by 1, 2, 3 having count(*) >= " + mean.atLeast()).collect(Collectors.joining("\n  union all "));
        return Stage.table(table(indicator), "select \"level\", \"group\", \"key\", " + SqlText.of(value, plan.dialect())
                + " as \"value\"\nfrom (" + selects + ") as s", Map.of("value", value.type()));
    }

    private Stage percentile(Benchmark.Percentile percentile) {
        var source = source(percentile.year(), Plan.value(indicator));
        var name = Select.quoted(Plan.value(indicator));
        var share = percentile.share().toPlainString();
        var order = plan.dialect() == Dialect.DUCKDB ? "quantile_disc(" + name + ", " + share + ")"
                : "percentile_disc(" + share + ") within group (order by " + name + ")";
        var value = Terms.reference("order", known.type(source, Plan.value(indicator)));
        var result = percentile.times().compareTo(BigDecimal.ONE) == 0 ? value
                : Terms.multiply(value, plan.constant(percentile.times(), Unit.NONE));
        var selects = levels(percentile).stream().map(level -> "select " + level + " as \"level\", \"group\", "
                + key(percentile.by(), level) + " as \"key\", " + order + " as \"order\""
                + "\n  from " + source + " where " + among(percentile.among()) + " and " + name + " is not null"
                + "\n  group by 1, 2, 3 having count(*) >= " + percentile.atLeast()).collect(Collectors.joining("\n  union all "));
        return Stage.table(table(indicator), "select \"level\", \"group\", \"key\", " + SqlText.of(result, plan.dialect())
                + " as \"value\"\nfrom (" + selects + ") as s", Map.of("value", result.type()));
    }

    private static String among(Benchmark.Over over) {
        return over == Benchmark.Over.GRADED ? Plan.isRanked("\"state\"") : "\"state\" < " + Plan.UNGRADED;
    }

    private Type.Number sum(String source, String column) {
        var type = (Type.Number) known.type(source, column);
        var rows = BigInteger.valueOf(known.rows());
        return new Type.Number(type.unit(), type.decimals(), type.range().or(new Range(
                type.range().low().multiply(rows).min(type.range().low()), type.range().high().multiply(rows).max(type.range().high()))));
    }

    private String cast(String sql, Type.Number type) {
        return "cast(" + sql + " as " + plan.dialect().columnType(type) + ")";
    }

    /** The benchmark of an indicator as a column of a level of {@code select}, after the joins were made. */
    static Term column(Plan plan, Known known, Indicator indicator, Benchmark benchmark, Unit unit) {
        if (benchmark instanceof Benchmark.Given given) {
            return plan.perGroup(given.value(), unit);
        }
        Term term = Terms.reference(joined(indicator, 0), known.type(table(indicator), "value"));
        for (var i = 1; i < levels(benchmark).size(); i++) {
            term = Terms.otherwise(term, Terms.reference(joined(indicator, i), known.type(table(indicator), "value")));
        }
        return benchmark instanceof Benchmark.Table table && table.otherwise() != null
                ? Terms.otherwise(term, plan.constant(table.otherwise(), unit)) : term;
    }

    private static String joined(Indicator indicator, int level) {
        return "found." + indicator.id() + "." + level;
    }

    /** The joins that fetch it, to stand behind a table with the alias e; adds what they give to the columns. */
    static String joins(Indicator indicator, Benchmark benchmark, @Nullable String by, List<String> columns) {
        var joins = new StringBuilder();
        var levels = levels(benchmark);
        for (var i = 0; i < levels.size(); i++) {
            var alias = Select.quoted(joined(indicator, i));
            columns.add(alias + ".\"value\" as " + alias);
            joins.append("\n  left join ").append(Select.quoted(table(indicator))).append(" as ").append(alias).append(" on ");
            if (!(benchmark instanceof Benchmark.Table)) {
                joins.append(alias).append(".\"level\" = ").append(levels.get(i)).append(" and ")
                        .append(alias).append(".\"group\" = e.\"group\" and ");
            }
            joins.append(alias).append(".\"key\" = ").append(key(by, levels.get(i)));
        }
        return joins.toString();
    }
}
