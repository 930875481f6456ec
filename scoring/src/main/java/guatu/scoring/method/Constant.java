package guatu.scoring.method;

import guatu.kernel.expression.Unit;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number with a name, a source and years in which it holds: a factor, a threshold. */
public record Constant(
        @Entry(value = "代号", example = "grid") String id,
        @Entry(value = "名称", example = "电力排放因子") String name,
        @Entry(value = "计量单位", example = "千克二氧化碳/千瓦时") @Nullable Unit unit,
        @Entry(value = "各年的值", example = "[{from: 2023, value: 0.5306, source: {title: 公告}}]") List<Value> values,
        Place place) {

    public Constant {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values 至少要有一个值；例 values: [{from: 2023, value: 0.5306}]");
        }
    }

    /** The value from a year on, until the next. */
    public record Value(
            @Entry(value = "从哪一年起", example = "2023") int from,
            @Entry(value = "值", example = "0.5306") BigDecimal value,
            @Entry(value = "出处", example = "{title: 公告}") @Nullable Citation source) {}

    /** The newest that is not later than the year. */
    public Optional<Value> in(int year) {
        return values.stream().filter(value -> value.from() <= year).max(Comparator.comparingInt(Value::from));
    }

    public Unit measure() {
        return unit == null ? Unit.NONE : unit;
    }
}
