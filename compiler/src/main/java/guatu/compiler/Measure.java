package guatu.compiler;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value in its bare unit, so that 1.2亿元 and 12000万元, 1.5万亩 and 15,000亩 are equal.
 *
 * @param unit without its scale: 元, 亩, 台
 */
public record Measure(@Nullable BigDecimal value, @Nullable BigDecimal max, String unit) {

    private static final String[] SCALES = {"万亿", "千亿", "百亿", "亿", "千万", "百万", "万"};
    private static final int[] ZEROS = {12, 11, 10, 8, 7, 6, 4};

    public static Measure of(Target target) {
        return of(target.value(), target.valueMax(), target.unit());
    }

    public static Measure of(@Nullable BigDecimal value, @Nullable BigDecimal max, @Nullable String shown) {
        String unit = shown == null ? "" : shown.replace('％', '%').replace('（', '(').replace('）', ')');
        for (int i = 0; i < SCALES.length; i++) {
            if (unit.startsWith(SCALES[i]) && unit.length() > SCALES[i].length()) {
                return new Measure(scaled(value, ZEROS[i]), scaled(max, ZEROS[i]), unit.substring(SCALES[i].length()));
            }
        }
        return new Measure(scaled(value, 0), scaled(max, 0), unit);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int zeros) {
        return value == null ? null : value.scaleByPowerOfTen(zeros).stripTrailingZeros();
    }
}
