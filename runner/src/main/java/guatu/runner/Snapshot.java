package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.scoring.Formulas;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import java.util.ArrayList;
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

    /**
     * Makes the table {@code converted}: {@code row}, {@code code}, and for every column what was found ({@code found.x}) and
     * the value it is computed with ({@code value.x}); text is read once, for the check of the data and for the snapshot.
     */
    void convert() {
        var columns = new ArrayList<String>();
        method.columns().stream().filter(column -> !column.id().equals(method.key()) && header(column) != null).forEach(column -> {
            var header = java.util.Objects.requireNonNull(header(column));
            columns.add((isText(header) ? text(header) : name(header)) + " as " + found(column));
            columns.add(value(column) + " as " + converted(column));
        });
        engine.drop("converted");
        engine.execute("create table converted as select \"row\", " + value(key()) + " as code"
                + columns.stream().map(column -> ",\n  " + column).collect(Collectors.joining()) + "\nfrom raw");
    }

    static String found(Column column) {
        return Dialect.quoted("found." + column.id());
    }

    static String converted(Column column) {
        return Dialect.quoted("value." + column.id());
    }

    private Column key() {
        return method.columns().stream().filter(column -> column.id().equals(method.key())).findFirst().orElseThrow();
    }

    /** Of several rows with one code, the first; rows without a code are left out. From {@code converted}, if it was made. */
    void freeze() {
        var isConverted = !engine.rows("select 1 from information_schema.tables where table_name = 'converted'").isEmpty();
        var from = isConverted ? "converted" : "raw";
        var columns = method.columns().stream().filter(column -> !column.id().equals(method.key()))
                .map(column -> ",\n  " + (isConverted && header(column) != null ? converted(column) : value(column)) + " as " + Dialect.quoted(column.id()))
                .collect(Collectors.joining());
        engine.execute("create or replace temp table numbered as select row_number() over (order by code) as id, min(\"row\") as \"row\", code\n"
                + "from (select \"row\", " + (isConverted ? "code" : value(key())) + " as code from " + from + ") as t where code is not null group by code");
        engine.execute("create or replace table firm as select n.id, n.code as " + Dialect.quoted(method.key()) + columns
                + "\nfrom " + from + " join numbered as n on n.\"row\" = " + from + ".\"row\"");
        engine.execute("drop table numbered");
        engine.drop("converted");
    }

    /** A column's value as it is computed with. */
    private String value(Column column) {
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
    private String text(String header) {
        return "nullif(trim(cast(" + name(header) + " as varchar), ' \u3000\t'), '')";
    }

    /** Text of a number without separators of thousands. */
    private String digits(String header) {
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
