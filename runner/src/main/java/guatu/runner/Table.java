package guatu.runner;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A table of firms in a file, read into the table {@code raw}: its columns by their headers, and {@code row}, the row in the file. */
final class Table {

    private static final int MOST_COLUMNS = 1000;

    private Table() {}

    /** The headers, in their order. */
    static List<String> read(Engine engine, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ProblemException(RunError.UNREADABLE, file.toString(), "", "读不到这个文件；请检查路径和权限");
        }
        engine.drop("raw");
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".xlsx")) {
                new Workbook(engine, file).read();
            } else if (name.endsWith(".csv")) {
                csv(engine, file);
            } else if (name.endsWith(".parquet")) {
                engine.execute("create view raw as select * exclude (file_row_number), file_row_number + 1 as \"row\" from read_parquet("
                        + Engine.file(file) + ", file_row_number = true)");
            } else {
                throw new ProblemException(RunError.UNKNOWN_FORMAT, file.toString(), name, "只读 .xlsx、.csv、.parquet；旧的 .xls 请另存为 .xlsx");
            }
        } catch (IOException | IllegalStateException e) {
            throw new ProblemException(RunError.UNREADABLE, file.toString(), firstLine(e), "文件读不懂；请用表格软件打开后重新另存");
        }
        if (engine.number("select count(*) from raw") == 0) {
            throw new ProblemException(RunError.EMPTY, file.toString(), "", "表里没有数据行；第一行是表头，从第二行起是企业");
        }
        return engine.rows("select column_name from (describe raw)").stream().map(row -> String.valueOf(row.get(0)))
                .filter(header -> !header.equals("row")).toList();
    }

    /** UTF-8, or GB 18030 as spreadsheets write it. */
    private static void csv(Engine engine, Path file) throws IOException {
        var utf8 = Encoding.asUtf8(file);
        try {
            engine.execute("create table raw as select row_number() over () + 1 as \"row\", * from read_csv(" + Engine.file(utf8)
                    + ", header = true, all_varchar = true, strict_mode = true, quote = '\"', escape = '\"', parallel = false, nullstr = '')");
        } finally {
            if (!utf8.equals(file)) {
                Files.delete(utf8);
            }
        }
        if (engine.number("select count(*) from (describe raw)") > MOST_COLUMNS) {
            throw new ProblemException(RunError.UNREADABLE, file.toString(), "", "列太多；最多" + MOST_COLUMNS + "列");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
