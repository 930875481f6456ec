package guatu.scoring.method;

import guatu.scoring.yaml.Choice;
import guatu.scoring.yaml.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of an indicator becomes a score. */
@Choice("family")
public sealed interface Family {

    /** Further columns within which values are compared, beside the group. */
    default List<String> within() {
        return List.of();
    }

    /** Value ÷ benchmark, or benchmark ÷ value where less is better, × weight; between floor and cap, in multiples of the weight. */
    record Ratio(
            @Entry(value = "基准值", example = "{from: given, value: 24.097}") Benchmark benchmark,
            @Entry(value = "上限，为权重的倍数", example = "1.5") @Nullable BigDecimal cap,
            @Entry(value = "下限，为权重的倍数", example = "0") @Nullable BigDecimal floor,
            @Entry(value = "越小越好的是否取基准值 ÷ 指标值", example = "false", orElse = "true") boolean inverse) implements Family {

        public Ratio {
            if (cap != null && floor != null && cap.compareTo(floor) < 0) {
                throw new IllegalArgumentException("上限 cap 不能低于下限 floor；请改其中一个");
            }
        }
    }

    /** From the smallest and largest value, or given bounds, to an interval. */
    record MinMax(
            @Entry(value = "得分区间", example = "[20, 100]", orElse = "0, 100") List<BigDecimal> to,
            @Entry(value = "给定的最小值和最大值", example = "[0, 50]") List<BigDecimal> bounds,
            @Entry(value = "都相等时", example = "full", orElse = "full") WhenEqual whenEqual,
            @Entry(value = "在哪些列之内比较", example = "[industry]") List<String> within) implements Family {

        public MinMax {
            requireInterval("to", to);
            if (!bounds.isEmpty()) {
                requireInterval("bounds", bounds);
            }
        }
    }

    /** What a score is where the largest value is the smallest. */
    enum WhenEqual {
        FULL("满分"), ZERO("最低分"), MISSING("按缺数");

        private final String title;

        WhenEqual(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** (Rank − 1) ÷ (values present − 1), the best highest, to an interval. */
    record Percentile(
            @Entry(value = "得分区间", example = "[0, 100]", orElse = "0, 1") List<BigDecimal> to,
            @Entry(value = "只有一个值时", example = "full", orElse = "full") WhenEqual whenEqual,
            @Entry(value = "在哪些列之内比较", example = "[industry]") List<String> within) implements Family {

        public Percentile {
            requireInterval("to", to);
        }
    }

    /** 1 + the number of worse values. */
    record Rank(@Entry(value = "在哪些列之内比较", example = "[industry]") List<String> within) implements Family {}

    /** Distance from the mean in standard deviations (n − 1). In real arithmetic only. */
    record Z(
            @Entry(value = "换算后的平均值", example = "50", orElse = "0") BigDecimal mean,
            @Entry(value = "换算后的标准差", example = "10", orElse = "1") BigDecimal deviation,
            @Entry(value = "都相等时", example = "zero", orElse = "zero") WhenEqual whenEqual,
            @Entry(value = "在哪些列之内比较", example = "[industry]") List<String> within) implements Family {}

    /** Points of a curve: straight lines between them, or steps up at them; constant outside. */
    record Piecewise(
            @Entry(value = "折点：指标值, 得分", example = "[[0, 0], [10, 60], [50, 100]]") List<List<BigDecimal>> points,
            @Entry(value = "折线还是台阶", example = "steps", orElse = "linear") Shape shape,
            @Entry(value = "满分对应的得分", example = "100", orElse = "100") BigDecimal full) implements Family {

        public enum Shape { LINEAR, STEPS }

        public Piecewise {
            if (points.isEmpty() || points.stream().anyMatch(point -> point.size() != 2)) {
                throw new IllegalArgumentException("每个折点写两个数：指标值, 得分；例 points: [[0, 0], [50, 100]]");
            }
            for (var i = 1; i < points.size(); i++) {
                if (points.get(i).get(0).compareTo(points.get(i - 1).get(0)) <= 0) {
                    throw new IllegalArgumentException("折点的指标值要从小到大，不能相同");
                }
            }
        }
    }

    /** The value itself. */
    record Direct() implements Family {}

    private static void requireInterval(String key, List<BigDecimal> interval) {
        if (interval.size() != 2 || interval.get(0).compareTo(interval.get(1)) >= 0) {
            throw new IllegalArgumentException(key + " 写两个数，先小后大；例 " + key + ": [0, 100]");
        }
    }
}
