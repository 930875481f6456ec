package guatu.compiler.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in the text, with its unit if one follows.
 *
 * @param start of its first digit, in the folded text
 * @param digitsEnd after its last digit, scale words included
 * @param end after its unit; equals {@code digitsEnd} where it has none
 * @param value with 万 folded into counts
 * @param max the upper end of a range, else null
 * @param unit its type and bare name, null where none follows
 * @param unitShown the unit as it is reported, with the scale that was not folded: 亿元, 万亩
 * @param han written in Chinese numerals
 * @param scaleOnly nothing but scale words, such as 百亿 or 千亿: a size class rather than a figure
 */
record Numeral(
        int start,
        int digitsEnd,
        int end,
        BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable Unit unit,
        @Nullable String unitShown,
        boolean han,
        boolean scaleOnly) {

    boolean hasUnit(Unit.Type type) {
        return unit != null && unit.type() == type;
    }

    boolean isCount() {
        return hasUnit(Unit.Type.COUNT);
    }

    boolean isPercent() {
        return unit != null && (unit.name().equals("%") || unit.name().equals("‰"));
    }

    boolean isPoints() {
        return unit != null && unit.name().endsWith("百分点");
    }
}
