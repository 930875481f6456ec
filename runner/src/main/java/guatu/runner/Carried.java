package guatu.runner;

import guatu.kernel.ProblemException;
import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Known;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.StrictYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one year hands on to the next: values, grade, years running and vetoes of every firm, in {@code carried.csv}, and what
 * the columns mean, in {@code carried.yaml}. Read back it is the table {@code previous}.
 */
final class Carried {

    private static final String VALUES = "carried.csv";
    private static final String MEANING = "carried.yaml";

    private final Engine engine;

    Carried(Engine engine) {
        this.engine = engine;
    }

    record File(
            @Entry(value = "方法代号", example = "mu-2023") String method,
            @Entry(value = "方法版本", example = "2023.1") String version,
            @Entry(value = "年度", example = "2023") int year,
            @Entry(value = "数的列", example = "[{column: value.tax_per_mu, unit: 万元/亩, decimals: 8}]") List<Number> numbers) {

        record Number(
                @Entry(value = "列", example = "value.tax_per_mu") String column,
                @Entry(value = "计量单位", example = "万元/亩") Unit unit,
                @Entry(value = "小数位数", example = "8") int decimals) {}
    }

    void write(Method method, Known known, Path folder) throws IOException {
        var types = new LinkedHashMap<String, Type>();
        known.columns("evaluated").forEach((column, type) -> {
            if (!column.equals("id") && !column.startsWith("last.") && !column.startsWith("tie.")) {
                types.put(column, type);
            }
        });
        var names = types.keySet().stream().sorted().map(name -> "e." + Dialect.quoted(name)).collect(Collectors.joining(", "));
        var graded = method.grading() == null ? "null as \"grade\", null as \"years\"" : "g.\"grade\", g.\"years\"";
        engine.execute("create or replace view carried as select f." + Dialect.quoted(method.key()) + " as \"code\", " + graded + ", " + names
                + " from firm as f join evaluated as e on e.id = f.id join graded as g on g.id = f.id");
        new Export(engine).write("carried", new Export(engine).columns("carried"), types, "\"code\"", folder.resolve(VALUES));
        engine.execute("drop view carried");
        Files.writeString(folder.resolve(MEANING), meaning(method, types));
    }

    private static String meaning(Method method, Map<String, Type> types) {
        var text = new StringBuilder("method: ").append(method.method()).append("\nversion: \"").append(method.version()).append("\"\nyear: ")
                .append(method.year()).append("\nnumbers:\n");
        types.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            if (entry.getValue() instanceof Type.Number number) {
                text.append("  - {column: ").append(entry.getKey()).append(", unit: \"").append(number.unit()).append("\", decimals: ")
                        .append(number.decimals()).append("}\n");
            }
        });
        return text.toString();
    }

    /** Makes the table {@code previous} and adds it to what is known. */
    Known read(Path folder, Known known, Grader grader) {
        var values = folder.resolve(VALUES);
        var meaning = folder.resolve(MEANING);
        if (!Files.isReadable(values) || !Files.isReadable(meaning)) {
            throw new ProblemException(RunError.BAD_PREVIOUS, folder.toString(), "", "这里没有上年的结果（" + VALUES + "、" + MEANING + "）；请给上年 --out 的文件夹");
        }
        try {
            var file = StrictYaml.read(Files.readString(meaning), meaning.toString(), File.class);
            engine.execute("create or replace table carried_text as select * from read_csv(" + Engine.file(values) + ", header = true, all_varchar = true, nullstr = '')");
            var types = new LinkedHashMap<String, Type>();
            file.numbers().forEach(number -> types.put(number.column(), new Type.Number(number.unit(), number.decimals(),
                    guatu.kernel.expression.Range.of(-Long.MAX_VALUE, Long.MAX_VALUE))));
            create(types);
            var columns = new LinkedHashMap<>(types);
            columns.put("years", new Type.Number(Unit.NONE, 0, guatu.kernel.expression.Range.of(0, 1000)));
            return known.with("previous", grader.measure("previous", columns));
        } catch (IOException | IllegalStateException e) {
            throw new ProblemException(RunError.BAD_PREVIOUS, folder.toString(), String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "上年的结果读不懂；请不要改动 " + VALUES);
        }
    }

    private void create(Map<String, Type> types) {
        var selects = new ArrayList<String>();
        new Export(engine).columns("carried_text").forEach(column -> {
            var name = Dialect.quoted(column);
            var type = types.get(column);
            selects.add(type instanceof Type.Number number
                    ? "cast(cast(" + name + " || 'e" + number.decimals() + "' as decimal(38, 0)) as bigint) as " + name
                    : column.equals("years") ? "cast(" + name + " as bigint) as " + name
                    : column.startsWith("value.") ? "cast(" + name + " as double) as " + name : name);
        });
        engine.execute("create or replace table previous as select " + String.join(", ", selects) + " from carried_text");
        engine.execute("drop table carried_text");
    }
}
