package guatu.runner.sample;

import guatu.kernel.ProblemException;
import guatu.kernel.expression.Dialect;
import guatu.runner.Engine;
import guatu.runner.RunError;
import guatu.scoring.method.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The door: invented firms, in a file. The same seed and count give the same firms everywhere.
 *
 * @param firms 1 to 1,000,000
 * @param onCut a method at whose first cut firms are to stand level, or null
 * @param ties how many of them
 */
public record Sample(int firms, long seed, Faults faults, @Nullable Method onCut, int ties) {

    private static final int MOST = 1_000_000;

    public Sample {
        if (firms < 1 || firms > MOST) {
            throw new ProblemException(RunError.BAD_DATA, "--firms", String.valueOf(firms), "企业数在 1 到 " + MOST + " 之间");
        }
    }

    /** @param file .csv, .xlsx or .parquet; told by its name */
    public void write(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(csv|xlsx|parquet)")) {
            throw new ProblemException(RunError.UNKNOWN_FORMAT, file.toString(), name, "只写 .csv、.xlsx、.parquet");
        }
        try (var engine = Engine.open()) {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            fill(engine);
            if (onCut != null) {
                new OnCut(engine, onCut, ties).apply();
            }
            if (name.endsWith(".xlsx")) {
                new SampleWorkbook(engine, firms).write(file);
            } else {
                copy(engine, file, name.endsWith(".csv") ? "format csv, header true" : "format parquet");
            }
        } catch (IOException | SQLException e) {
            throw new ProblemException(RunError.NOT_WRITABLE, file.toString(), String.valueOf(e.getMessage()), "写不了这个文件；请检查路径和权限");
        }
    }

    private void fill(Engine engine) throws SQLException {
        engine.execute("create table sample (\"number\" bigint, " + Arrays.stream(SampleColumn.values())
                .map(column -> Dialect.quoted(column.id()) + " " + column.type()).collect(Collectors.joining(", ")) + ")");
        var connection = engine.connection().unwrap(DuckDBConnection.class);
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "sample")) {
            for (var number = 1L; number <= firms; number++) {
                var firm = new Firm(seed, number, faults);
                appender.beginRow();
                appender.append(number);
                for (var column : SampleColumn.values()) {
                    append(appender, firm, column);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Firm firm, SampleColumn column) throws SQLException {
        if (column.isText()) {
            appender.append(firm.text(column));
            return;
        }
        var value = firm.number(column);
        if (value == null) {
            appender.appendNull();
        } else if (column.decimals() == 0) {
            appender.append(value.longValueExact());
        } else {
            appender.append(value);
        }
    }

    private static void copy(Engine engine, Path file, String format) {
        var columns = Arrays.stream(SampleColumn.values()).map(column -> Dialect.quoted(column.id()) + " as " + Dialect.quoted(column.header()))
                .collect(Collectors.joining(", "));
        engine.execute("copy (select " + columns + " from sample order by \"number\") to " + Dialect.literal(file.toAbsolutePath().toString()) + " (" + format + ")");
    }
}
