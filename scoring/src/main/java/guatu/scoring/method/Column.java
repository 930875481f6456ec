package guatu.scoring.method;

import guatu.kernel.expression.Unit;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of the data: a text, an exact number with so many decimals, or a double. */
public record Column(
        @Entry(value = "代号", example = "tax") String id,
        @Entry(value = "名称，即表头", example = "评价税收") String name,
        @Entry(value = "其他可能的表头", example = "[税收, 实缴税收]") List<String> also,
        @Entry(value = "类型", example = "text") @Nullable Kind type,
        @Entry(value = "计量单位", example = "万元") @Nullable Unit unit,
        @Entry(value = "小数位数", example = "4") @Nullable Integer decimals,
        @Entry(value = "取值范围，两端都含", example = "[0, 1000000]") List<BigDecimal> range,
        @Entry(value = "可否为空", example = "false", orElse = "true") boolean optional,
        @Entry(value = "来源", example = "税务局") @Nullable String source,
        @Entry(value = "合并时怎么合", example = "sum", orElse = "sum") Joining joining,
        Place place) {

    public enum Kind { TEXT, NUMBER, REAL }

    /** What becomes of the numbers of several firms that are scored as one. Texts are those of the first by code. */
    public enum Joining { SUM, MOST, FIRST }

    /** A column with a unit or decimals is a number; any other without a type is a text. */
    public Kind kind() {
        return type != null ? type : unit != null || decimals != null ? Kind.NUMBER : Kind.TEXT;
    }

    public Unit measure() {
        return unit == null ? Unit.NONE : unit;
    }

    public int digits() {
        return decimals == null ? 4 : decimals;
    }
}
