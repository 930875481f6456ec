package guatu.runner;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook; its first row that is not empty holds the headers. Streams. */
final class Workbook {

    private final Engine engine;
    private final Path file;
    private final Map<String, Integer> headers = new LinkedHashMap<>();

    Workbook(Engine engine, Path file) {
        this.engine = engine;
        this.file = file;
    }

    void read() throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
            var iterator = rows.iterator();
            while (iterator.hasNext() && headers.isEmpty()) {
                headers(iterator.next());
            }
            engine.execute("create table raw (\"row\" bigint" + headers.keySet().stream()
                    .map(header -> ", " + guatu.kernel.expression.Dialect.quoted(header) + " varchar").collect(Collectors.joining()) + ")");
            append(iterator);
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (RuntimeException e) {
            throw new IOException("不是合格的 .xlsx", e);
        }
    }

    private void headers(Row row) {
        IntStream.range(0, row.getCellCount()).forEach(i -> {
            var header = text(row.getCell(i));
            if (header != null && !header.isBlank()) {
                headers.putIfAbsent(unique(header.strip()), i);
            }
        });
    }

    private String unique(String header) {
        return header.equalsIgnoreCase("row") ? header + "_" : header;
    }

    private void append(java.util.Iterator<Row> rows) throws SQLException {
        var connection = engine.connection().unwrap(DuckDBConnection.class);
        var at = new ArrayList<>(headers.values());
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
            while (rows.hasNext()) {
                var row = rows.next();
                var values = values(row, at);
                if (values.stream().anyMatch(value -> value != null && !value.isBlank())) {
                    appender.beginRow();
                    appender.append((long) row.getRowNum());
                    for (var value : values) {
                        if (value == null) {
                            appender.appendNull();
                        } else {
                            appender.append(value);
                        }
                    }
                    appender.endRow();
                }
            }
        }
    }

    private static List<@Nullable String> values(Row row, List<Integer> at) {
        var values = new ArrayList<@Nullable String>(at.size());
        at.forEach(i -> values.add(i < row.getCellCount() ? text(row.getCell(i)) : null));
        return values;
    }

    /** A number as the shortest decimal that stands for it: the file may say 0.30199999999999999 where the sheet shows 0.302. */
    private static @Nullable String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return null;
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal) {
            return BigDecimal.valueOf(Double.parseDouble(cell.getRawValue())).stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
    }
}
