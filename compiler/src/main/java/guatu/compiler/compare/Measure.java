package guatu.compiler.compare;

import guatu.compiler.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value in its bare unit, so that 1.2亿元 and 12000万元 are equal.
 *
 * @param unit without its scale: 元, 亩, 台
 */
record Measure(@Nullable BigDecimal value, @Nullable BigDecimal max, String unit) {

    private static final String[] SCALES = {"万亿", "千亿", "百亿", "亿", "千万", "百万", "万"};
    private static final int[] ZEROS = {12, 11, 10, 8, 7, 6, 4};

    static Measure of(Target target) {
        String unit = target.unit() == null ? "" : target.unit().replace('％', '%');
        for (int i = 0; i < SCALES.length; i++) {
            if (unit.startsWith(SCALES[i]) && unit.length() > SCALES[i].length()) {
                return new Measure(scaled(target.value(), ZEROS[i]), scaled(target.valueMax(), ZEROS[i]),
                        unit.substring(SCALES[i].length()));
            }
        }
        return new Measure(scaled(target.value(), 0), scaled(target.valueMax(), 0), unit);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int zeros) {
        return value == null ? null : value.scaleByPowerOfTen(zeros).stripTrailingZeros();
    }
}
