package guatu.compiler.output;

import guatu.compiler.NumberUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many numbers stand in each class. */
public record NumberAccount(int total, Map<NumberUse.Use, Integer> byUse) {

    public static NumberAccount of(List<NumberUse> numbers) {
        Map<NumberUse.Use, Integer> byUse = new EnumMap<>(NumberUse.Use.class);
        numbers.forEach(number -> byUse.merge(number.use(), 1, Integer::sum));
        return new NumberAccount(numbers.size(), byUse);
    }

    public int other() {
        return byUse.getOrDefault(NumberUse.Use.OTHER, 0);
    }

    /** Share of the numbers that no rule could class, in percent with one decimal: 3.7%. */
    public String shareOfOther() {
        return total == 0 ? "0%" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * other() / total);
    }
}
