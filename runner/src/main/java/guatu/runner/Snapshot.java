package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.scoring.Formulas;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the table {@code raw}, as it was read, into {@code firm}, as it is computed with: the columns that the method names,
 * numbers as scaled integers, sorted and numbered by code. Text that is no number becomes missing here; the check of the data
 * has listed it before.
 */
final class Snapshot {

    private final Engine engine;
    private final Method method;
    private final Mapping mapping;
    private final Map<String, String> rawTypes = new LinkedHashMap<>();

    Snapshot(Engine engine, Method method, Mapping mapping) {
        this.engine = engine;
        this.method = method;
        this.mapping = mapping;
        engine.rows("select column_name, column_type from (describe raw)").forEach(row ->
                rawTypes.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
    }

    /** Of several rows with one code, the first; rows without a code are left out. */
    void freeze() {
        engine.execute("drop table if exists firm");
        var columns = method.columns().stream().filter(column -> !column.id().equals(method.key()))
                .map(column -> value(column) + " as " + Dialect.quoted(column.id())).collect(Collectors.joining(",\n  "));
        var key = Dialect.quoted(method.key());
        var code = value(method.columns().stream().filter(column -> column.id().equals(method.key())).findFirst().orElseThrow());
        engine.execute("create temp table numbered as select row_number() over (order by code) as id, min(\"row\") as \"row\", code\n"
                + "from (select \"row\", " + code + " as code from raw) as t where code is not null group by code");
        engine.execute("create table firm as select n.id, n.code as " + key + (columns.isEmpty() ? "" : ",\n  " + columns)
                + "\nfrom raw join numbered as n on n.\"row\" = raw.\"row\"");
        engine.execute("drop table numbered");
    }

    /** A column's value as it is computed with. */
    String value(Column column) {
        var header = mapping.header(column.id());
        var type = Dialect.DUCKDB.columnType(Formulas.declared(column));
        if (header == null) {
            return "cast(null as " + type + ")";
        }
        return switch (column.kind()) {
            case TEXT -> text(header);
            case REAL -> isText(header) ? "try_cast(" + digits(header) + " as double)"
                    : "case when isfinite(cast(" + name(header) + " as double)) then cast(" + name(header) + " as double) end";
            case NUMBER -> "try_cast(" + scaled(header, column.digits()) + " as " + type + ")";
        };
    }

    /** The number × 10^decimals, rounded to a whole one; missing where there is none. */
    private String scaled(String header, int decimals) {
        if (isText(header)) {
            return "try_cast(" + digits(header) + " || 'e" + decimals + "' as decimal(38, 0))";
        }
        return switch (java.util.Objects.requireNonNull(rawTypes.get(header))) {
            case "DOUBLE", "FLOAT" -> "try_cast(round(cast(" + name(header) + " as double) * 1e" + decimals + ") as hugeint)";
            default -> "try_cast(cast(" + name(header) + " as varchar) || 'e" + decimals + "' as decimal(38, 0))";
        };
    }

    /** Text with blanks around it, or nothing but blanks, is missing. */
    String text(String header) {
        return "nullif(trim(cast(" + name(header) + " as varchar), ' \u3000\t'), '')";
    }

    /** Text of a number without separators of thousands. */
    String digits(String header) {
        return "replace(replace(" + text(header) + ", ',', ''), '，', '')";
    }

    boolean isText(String header) {
        return "VARCHAR".equals(rawTypes.get(header));
    }

    @Nullable String header(Column column) {
        return mapping.header(column.id());
    }

    private static String name(String header) {
        return "raw." + Dialect.quoted(header);
    }
}
