package guatu.runner.pack;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Firms of a case, by code.
 *
 * @param usual what holds for all that say nothing else
 * @param series many firms that differ by a step
 */
public record Given(
        @Entry(value = "各企业都一样的", example = "{land: 40, size: 规上}") Map<String, String> usual,
        @Entry(value = "各企业", example = "{甲: {tax: 1200}}") Map<String, Map<String, String>> firms,
        @Entry(value = "成批的企业", example = "[{prefix: 企业, count: 265, steps: {tax: 1}}]") List<Series> series,
        Place place) {

    private static final int MOST_FIRMS = 100_000;

    /** Firms {@code prefix1} to {@code prefixN}; the column of a step is 1, 2, 3 times the step. */
    public record Series(
            @Entry(value = "代码的开头", example = "企业") String prefix,
            @Entry(value = "家数", example = "265") int count,
            @Entry(value = "各家都一样的", example = "{land: 40}") Map<String, String> values,
            @Entry(value = "逐家递增的", example = "{tax: 1}") Map<String, BigDecimal> steps) {

        public Series {
            if (count < 1 || count > MOST_FIRMS) {
                throw new IllegalArgumentException("count 在 1 到 " + MOST_FIRMS + " 之间");
            }
        }
    }

    /** Every firm with all that is said of it. */
    Map<String, Map<String, String>> all() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        firms.forEach((code, values) -> all.put(code, with(values)));
        for (var batch : series) {
            for (var i = 1; i <= batch.count(); i++) {
                var values = with(batch.values());
                var number = BigDecimal.valueOf(i);
                batch.steps().forEach((column, step) -> values.put(column, step.multiply(number).toPlainString()));
                all.put(batch.prefix() + i, values);
            }
        }
        return all;
    }

    private Map<String, String> with(Map<String, String> own) {
        var values = new LinkedHashMap<>(usual);
        values.putAll(own);
        return values;
    }
}
