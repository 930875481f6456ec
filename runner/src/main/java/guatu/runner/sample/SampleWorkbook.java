package guatu.runner.sample;

import guatu.kernel.expression.Dialect;
import guatu.runner.Engine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sample as a workbook of one sheet; written as it is read, so that a million rows need no memory. */
final class SampleWorkbook {

    private static final int AT_A_TIME = 20_000;

    private final Engine engine;
    private final int firms;

    SampleWorkbook(Engine engine, int firms) {
        this.engine = engine;
        this.firms = firms;
    }

    void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "guatu", "1.0")) {
            var sheet = workbook.newWorksheet("演示数据");
            for (var column : SampleColumn.values()) {
                sheet.value(0, column.ordinal(), column.header());
                sheet.width(column.ordinal(), column.isText() ? 20 : 14);
            }
            sheet.freezePane(2, 1);
            var columns = Arrays.stream(SampleColumn.values()).map(column -> Dialect.quoted(column.id())).collect(Collectors.joining(", "));
            for (var from = 1; from <= firms; from += AT_A_TIME) {
                var row = from;
                for (var values : engine.rows("select " + columns + " from sample where \"number\" between " + from + " and "
                        + (from + AT_A_TIME - 1) + " order by \"number\"")) {
                    row(sheet, row++, values);
                }
                sheet.flush();
            }
            sheet.finish();
        }
    }

    private static void row(Worksheet sheet, int row, List<@Nullable Object> values) {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof BigDecimal decimal) {
                sheet.value(row, i, decimal.stripTrailingZeros());
            } else if (value instanceof Number number) {
                sheet.value(row, i, number);
            } else if (value != null) {
                sheet.inlineString(row, i, value.toString());
            }
        }
    }
}
