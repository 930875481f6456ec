package guatu.kernel.expression;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scope of a few columns, and rows for it. */
final class Columns implements Scope {

    private static final Range RANGE = Range.of(-1_000_000_000_000L, 1_000_000_000_000L);

    private final Map<String, Named> columns = new LinkedHashMap<>();
    private @Nullable Division division;
    private long rows = 1000;

    static Columns ofAFirm() {
        return new Columns().number("tax", "评价税收", "万元", 4).number("land", "用地面积", "亩", 2)
                .number("staff", "职工人数", "人", 0).text("industry", "行业代码").text("size", "规模")
                .real("speed", "网速");
    }

    Columns number(String name, String title, String unit, int decimals) {
        return put(name, title, new Type.Number(Unit.parse(unit), decimals, RANGE));
    }

    Columns text(String name, String title) {
        return put(name, title, Type.TEXT);
    }

    Columns real(String name, String title) {
        return put(name, title, new Type.Real(Unit.NONE));
    }

    private Columns put(String name, String title, Type type) {
        columns.put(name, new Named(Terms.reference(name, type), title));
        columns.put(title, new Named(Terms.reference(name, type), title));
        return this;
    }

    Columns dividing(int decimals, Rounding rounding) {
        division = new Division(decimals, rounding);
        return this;
    }

    Columns withoutGroups() {
        rows = 0;
        return this;
    }

    /** Values in the order name, value, …; a number as a decimal text. */
    Row row(@Nullable Object... pairs) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var name = (String) pairs[i];
            var value = pairs[i + 1];
            if (value != null) {
                var type = columns.get(name).term().type();
                values.put(name, type instanceof Type.Number number
                        ? new BigDecimal((String) value).movePointRight(number.decimals()).toBigIntegerExact() : value);
            }
        }
        return values::get;
    }

    /** The value of an expression for a row, as a decimal, a text or a truth. */
    @Nullable Object value(String text, Row row) {
        return value(text, row, List.of(row));
    }

    @Nullable Object value(String text, Row row, List<Row> rows) {
        var term = Expressions.compile(text, this, "公式").term();
        var value = Plain.evaluation(term, rows).of(row);
        return value instanceof java.math.BigInteger integer && term.type() instanceof Type.Number number
                ? new BigDecimal(integer, number.decimals()) : value;
    }

    @Override
    public Optional<Named> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    @Override
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Optional<Division> division() {
        return Optional.ofNullable(division);
    }

    @Override
    public long rows() {
        return rows;
    }
}
