package guatu.scoring.yaml;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number that is one for all groups ({@code 30}) or differs by group ({@code {above: 30, below: 50}}). */
public record PerGroup(Map<String, BigDecimal> values, Place place) {

    /** Stands for every group. */
    public static final String ANY = "";

    public PerGroup {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    /** Empty where the group has none. */
    public Optional<BigDecimal> in(String group) {
        return Optional.ofNullable(values.getOrDefault(group, values.get(ANY)));
    }

    public boolean isUniform() {
        return values.containsKey(ANY);
    }
}
