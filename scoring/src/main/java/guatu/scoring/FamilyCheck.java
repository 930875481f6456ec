package guatu.scoring;

import guatu.kernel.Problems;
import guatu.kernel.expression.Formula;
import guatu.kernel.expression.Nearest;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Column;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.method.Missing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an indicator can be scored as it says. */
final class FamilyCheck {

    private final Method method;
    private final Map<String, Column> columns;
    private final Problems problems;

    FamilyCheck(Method method, Map<String, Column> columns, Problems problems) {
        this.method = method;
        this.columns = columns;
        this.problems = problems;
    }

    void check(Indicator indicator, Formulas formulas) {
        if (indicator.score() == null && (method.defaults() == null || method.defaults().score() == null)) {
            add(MethodError.FAMILY, indicator, "", "缺少计分方法 score；例 score: {family: ratio, benchmark: {from: given, value: 24.097}}，或写在 defaults 里");
            return;
        }
        var family = method.family(indicator);
        family.within().forEach(column -> textColumn(indicator, "within", column));
        if (family instanceof Family.Z && !method.isReal()) {
            add(MethodError.FAMILY, indicator, "z", "标准分要开方，只能用实数计算；请写 arithmetic: {mode: real}");
        }
        if (!method.isReal()) {
            formulas.find(indicator.value()).filter(formula -> formula.term().type() instanceof Type.Real)
                    .ifPresent(formula -> add(MethodError.FAMILY, indicator, formula.source(),
                            "用到了实数列；请给列写小数位数 decimals，或写 arithmetic: {mode: real}"));
        }
        if (family instanceof Family.Ratio ratio) {
            benchmark(indicator, ratio.benchmark(), formulas);
        }
        missing(indicator);
    }

    private void missing(Indicator indicator) {
        var policies = method.missing(indicator);
        if (method.isReal() && policies.contains(Missing.CLASS_MEAN)) {
            add(MethodError.MISSING, indicator, "class-mean", "实数计算时不能取同组平均；可写 exclude 或 zero");
        }
        if (policies.get(policies.size() - 1) == Missing.PREVIOUS) {
            add(MethodError.MISSING, indicator, "previous", "上年也可能缺数；请再写一个办法，例 missing: [previous, zero]");
        }
        if (policies.stream().filter(policy -> policy != Missing.PREVIOUS).count() > 1
                || policies.stream().distinct().count() < policies.size()) {
            add(MethodError.MISSING, indicator, policies.toString().toLowerCase(java.util.Locale.ROOT), "后面的办法用不到；previous 之后只写一个，例 [previous, zero]");
        }
    }

    private void benchmark(Indicator indicator, Benchmark benchmark, Formulas formulas) {
        if (benchmark instanceof Benchmark.Given given) {
            given.value().values().forEach((group, value) -> {
                if (value.signum() == 0) {
                    add(MethodError.BENCHMARK, indicator, "0", "基准值不能是0");
                }
            });
            method.allGroups().stream().filter(group -> indicator.weight().in(group.id()).isPresent()
                    && given.value().in(group.id()).isEmpty()).forEach(group ->
                    add(MethodError.BENCHMARK, indicator, group.id(), "这一组没有基准值；请补上，例 value: {" + group.id() + ": 24.097}"));
        } else if (benchmark instanceof Benchmark.Table table) {
            lookup(indicator, table.by(), table.digits());
            if (table.values().isEmpty() || table.values().values().stream().anyMatch(value -> value.signum() == 0)) {
                add(MethodError.BENCHMARK, indicator, "values", "基准值表不能是空的，也不能有0");
            }
        } else if (benchmark instanceof Benchmark.Mean mean) {
            lookup(indicator, mean.by(), mean.digits());
            weighted(indicator, mean, formulas);
            if (method.isReal()) {
                add(MethodError.BENCHMARK, indicator, "mean", "实数计算时基准值只能给定；请写 from: given，或给列写 decimals");
            }
        } else if (benchmark instanceof Benchmark.Percentile percentile) {
            lookup(indicator, percentile.by(), percentile.digits());
        }
    }

    private void weighted(Indicator indicator, Benchmark.Mean mean, Formulas formulas) {
        if (mean.of() == null || mean.over() == null) {
            return;
        }
        var of = formulas.find(mean.of()).filter(FamilyCheck::isNumber);
        var over = formulas.find(mean.over()).filter(FamilyCheck::isNumber);
        var value = formulas.find(indicator.value()).filter(FamilyCheck::isNumber);
        if (of.isPresent() && over.isPresent() && value.isPresent()
                && !Terms.unit(of.get().term()).over(Terms.unit(over.get().term())).equals(Terms.unit(value.get().term()))) {
            add(MethodError.BENCHMARK, indicator, mean.of() + " ÷ " + mean.over(), "分子除以分母的单位与指标不同；请核对 of 和 over");
        }
    }

    /** One that is none has been named before. */
    private static boolean isNumber(Formula formula) {
        return formula.term().type() instanceof Type.Number || formula.term().type() instanceof Type.Real;
    }

    private void lookup(Indicator indicator, @Nullable String by, List<Integer> digits) {
        if (by != null) {
            textColumn(indicator, "by", by);
        } else if (!digits.isEmpty()) {
            add(MethodError.BENCHMARK, indicator, digits.toString(), "写了 digits 就要写按哪一列 by；例 by: industry");
        }
        if (digits.stream().anyMatch(digit -> digit < 0 || digit > 18)) {
            add(MethodError.BENCHMARK, indicator, digits.toString(), "digits 是 0 到 18 的整数，从多到少，0 是不分；例 [4, 3, 2]");
        }
    }

    private void textColumn(Indicator indicator, String key, String id) {
        var column = columns.get(id);
        if (column == null || column.kind() != Column.Kind.TEXT) {
            add(MethodError.UNKNOWN_NAME, indicator, key + ": " + id, column == null
                    ? "columns 里没有这一列；" + Nearest.proposal(id, columns.keySet().stream().sorted().toList())
                    : "这里要一个文字列（type: text）");
        }
    }

    private void add(MethodError error, Indicator indicator, String found, String remedy) {
        problems.add(error, indicator.place() + " " + indicator.id(), found, remedy);
    }
}
