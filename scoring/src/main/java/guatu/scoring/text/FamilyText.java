package guatu.scoring.text;

import guatu.scoring.Formulas;
import guatu.scoring.method.Benchmark;
import guatu.scoring.method.Direction;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.PerGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an indicator is scored, as a sentence. */
record FamilyText(Method method, Formulas formulas, Function<PerGroup, String> perGroup, Function<String, String> column) {

    String of(Indicator indicator) {
        var family = method.family(indicator);
        var weight = method.nodes().isEmpty() ? " × 权重" : "";
        if (family instanceof Family.Ratio ratio) {
            var inverse = ratio.inverse() && method.direction(indicator) == Direction.LESS;
            return "得分 = " + (inverse ? "基准值 ÷ 指标值" : "指标值 ÷ 基准值") + weight + bounds(ratio) + "；基准值：" + benchmark(ratio.benchmark()) + "。";
        }
        if (family instanceof Family.MinMax minMax) {
            var between = minMax.bounds().isEmpty() ? "最小值和最大值取" + among(family) : "最小值" + plain(minMax.bounds().get(0)) + "，最大值" + plain(minMax.bounds().get(1));
            return "得分 = " + interval(minMax.to(), method.direction(indicator) == Direction.MORE ? "（指标值 − 最小值）÷（最大值 − 最小值）" : "（最大值 − 指标值）÷（最大值 − 最小值）")
                    + (weight.isEmpty() ? "" : " ÷ " + plain(minMax.to().get(1)) + weight) + "；" + between + "；都相等时" + minMax.whenEqual().title() + "。";
        }
        if (family instanceof Family.Percentile percentile) {
            return "得分 = " + interval(percentile.to(), "（从差到好的名次 − 1）÷（有值的家数 − 1）")
                    + (weight.isEmpty() ? "" : " ÷ " + plain(percentile.to().get(1)) + weight) + "；名次按" + among(family) + "。";
        }
        if (family instanceof Family.Rank) {
            return "得分 = 从差到好的名次" + weight + "；名次按" + among(family) + "。";
        }
        if (family instanceof Family.Z z) {
            return "得分 = （指标值 − 平均值）÷ 标准差" + (z.deviation().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(z.deviation()))
                    + (z.mean().signum() == 0 ? "" : " + " + plain(z.mean())) + (method.direction(indicator) == Direction.LESS ? "，取负号" : "") + weight
                    + "；平均值和标准差（n − 1）按" + among(family) + "。";
        }
        if (family instanceof Family.Piecewise piecewise) {
            var points = piecewise.points().stream().map(point -> plain(point.get(0)) + "→" + plain(point.get(1))).collect(Collectors.joining("，"));
            return "得分按" + (piecewise.shape() == Family.Piecewise.Shape.LINEAR ? "折线" : "台阶") + "（" + points + "）"
                    + (weight.isEmpty() ? "" : " ÷ " + plain(piecewise.full()) + weight) + "。";
        }
        return "得分 = 指标值" + weight + "。";
    }

    private static String bounds(Family.Ratio ratio) {
        return (ratio.cap() == null ? "" : "，最高为权重的" + plain(ratio.cap()) + "倍")
                + (ratio.floor() == null ? "" : ratio.floor().signum() == 0 ? "，最低为0" : "，最低为权重的" + plain(ratio.floor()) + "倍");
    }

    private static String interval(List<BigDecimal> to, String part) {
        var low = to.get(0);
        return (low.signum() == 0 ? "" : plain(low) + " + ") + plain(to.get(1).subtract(low)) + " × " + part;
    }

    private String among(Family family) {
        return "同组" + family.within().stream().map(c -> "、同" + column.apply(c)).collect(Collectors.joining()) + "的参评企业";
    }

    private String benchmark(Benchmark benchmark) {
        if (benchmark instanceof Benchmark.Given given) {
            return perGroup.apply(given.value());
        }
        if (benchmark instanceof Benchmark.Table table) {
            return "按“" + column.apply(table.by()) + "”" + digits(table.digits()) + "查表（" + table.values().size() + "个值）"
                    + (table.otherwise() == null ? "" : "，查不到的取" + plain(table.otherwise()));
        }
        if (benchmark instanceof Benchmark.Mean mean) {
            var what = mean.of() == null || mean.over() == null ? "平均值"
                    : "合计（" + formulas.formula(mean.of()).reading() + "）÷ 合计（" + formulas.formula(mean.over()).reading() + "）";
            return source(mean.year(), mean.among(), mean.by(), mean.digits(), mean.atLeast()) + what + times(mean.times());
        }
        var percentile = (Benchmark.Percentile) benchmark;
        return source(percentile.year(), percentile.among(), percentile.by(), percentile.digits(), percentile.atLeast())
                + MethodText.percent(percentile.share()) + "分位值" + times(percentile.times());
    }

    private String source(Benchmark.Year year, Benchmark.Over among, @Nullable String by, List<Integer> digits, int atLeast) {
        return switch (year) {
            case CURRENT -> "本年";
            case PREVIOUS -> "上年";
            case PREVIOUS_OR_CURRENT -> "上年（没有上年结果的取本年）";
        } + "同组" + (by == null ? "" : "、同“" + column.apply(by) + "”" + digits(digits))
                + (among == Benchmark.Over.GRADED ? "参评企业" : "企业（含过渡类）") + (atLeast > 1 ? "（不足" + atLeast + "家的不用）" : "") + "的";
    }

    private static String digits(List<Integer> digits) {
        return digits.isEmpty() ? "" : "前" + digits.stream().map(String::valueOf).collect(Collectors.joining("、")) + "位依次";
    }

    private static String times(BigDecimal times) {
        return times.compareTo(BigDecimal.ONE) == 0 ? "" : "的" + plain(times) + "倍";
    }

    private static String plain(BigDecimal number) {
        return MethodText.plain(number);
    }
}
