package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes tables as CSV: UTF-8, LF, numbers as plain decimals with all their digits, missing values empty. */
final class Export {

    private final Engine engine;

    Export(Engine engine) {
        this.engine = engine;
    }

    /** @param types of the columns whose integers stand for decimals */
    void write(String table, List<String> columns, Map<String, Type> types, String order, Path file) {
        var select = columns.stream().map(column -> decimal(column, types.get(column)) + " as " + Dialect.quoted(column)).collect(Collectors.joining(", "));
        engine.execute("copy (select " + select + " from " + Dialect.quoted(table) + " order by " + order + ") to " + Engine.file(file)
                + " (format csv, header true, delimiter ',', quote '\"', nullstr '')");
    }

    List<String> columns(String table) {
        return engine.rows("select column_name from (describe " + Dialect.quoted(table) + ")").stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    private static String decimal(String column, @org.jspecify.annotations.Nullable Type type) {
        var name = Dialect.quoted(column);
        if (!(type instanceof Type.Number number) || number.decimals() == 0) {
            return name;
        }
        var part = (number.range().isNarrow() ? "bigint '1" : "hugeint '1") + "0".repeat(number.decimals()) + "'";
        return "case when " + name + " < 0 then '-' else '' end || (abs(" + name + ") // " + part + ") || '.' || lpad(cast(abs(" + name + ") % " + part
                + " as varchar), " + number.decimals() + ", '0')";
    }
}
