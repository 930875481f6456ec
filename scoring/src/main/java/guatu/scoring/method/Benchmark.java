package guatu.scoring.method;

import guatu.scoring.yaml.Choice;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.PerGroup;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a value is divided by. */
@Choice("from")
public sealed interface Benchmark {

    Place place();

    /** A number of the method, for all or by group. */
    record Given(
            @Entry(value = "基准值", example = "{above: 24.097, below: 11.5932}") PerGroup value,
            Place place) implements Benchmark {}

    /** A number by the value of a column; with digits, of its first four, three, two characters in turn. */
    record Table(
            @Entry(value = "按哪一列查", example = "industry") String by,
            @Entry(value = "依次按前几位查", example = "[4, 3, 2]") List<Integer> digits,
            @Entry(value = "表", example = "{'3611': 20.5, '36': 18}") Map<String, BigDecimal> values,
            @Entry(value = "都查不到时", example = "15") @Nullable BigDecimal otherwise,
            Place place) implements Benchmark {}

    /** The mean of the values that are present, or the quotient of two sums. */
    record Mean(
            @Entry(value = "分子，加权平均时写", example = "评价税收") @Nullable Written of,
            @Entry(value = "分母，加权平均时写", example = "用地面积") @Nullable Written over,
            @Entry(value = "按哪一列分别算", example = "industry") @Nullable String by,
            @Entry(value = "依次按前几位算", example = "[4, 3, 2]") List<Integer> digits,
            @Entry(value = "至少几家才算", example = "3", orElse = "1") int atLeast,
            @Entry(value = "乘以", example = "2", orElse = "1") BigDecimal times,
            @Entry(value = "哪一年的数据", example = "previous", orElse = "current") Year year,
            @Entry(value = "哪些企业", example = "graded", orElse = "graded") Over among,
            @Entry(value = "精度：小数位数", example = "6", orElse = "6") int decimals,
            Place place) implements Benchmark {

        public Mean {
            if ((of == null) != (over == null)) {
                throw new IllegalArgumentException("加权平均要同时写分子 of 和分母 over");
            }
        }
    }

    /** The smallest value that so large a share of the values does not exceed. */
    record Percentile(
            @Entry(value = "分位", example = "80%") BigDecimal share,
            @Entry(value = "按哪一列分别算", example = "industry") @Nullable String by,
            @Entry(value = "依次按前几位算", example = "[4, 3, 2]") List<Integer> digits,
            @Entry(value = "至少几家才算", example = "3", orElse = "1") int atLeast,
            @Entry(value = "乘以", example = "1", orElse = "1") BigDecimal times,
            @Entry(value = "哪一年的数据", example = "previous", orElse = "current") Year year,
            @Entry(value = "哪些企业", example = "graded", orElse = "graded") Over among,
            Place place) implements Benchmark {

        public Percentile {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("分位 share 在 0 到 100% 之间；例 share: 80%");
            }
        }
    }

    /** This year's firms, last year's, or last year's unless there was none. */
    enum Year { CURRENT, PREVIOUS, PREVIOUS_OR_CURRENT }

    /** Those who are ranked, or also those in transition. */
    enum Over { GRADED, ALL }
}
