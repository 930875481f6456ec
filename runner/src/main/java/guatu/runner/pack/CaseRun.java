package guatu.runner.pack;

import guatu.kernel.ProblemException;
import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Nearest;
import guatu.kernel.expression.Type;
import guatu.runner.Engine;
import guatu.runner.Grader;
import guatu.scoring.Formulas;
import guatu.scoring.Methods;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Known;
import guatu.scoring.yaml.YamlEdit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case: the method with the case's options, over the case's firms. */
final class CaseRun {

    private static final String NONE = "无";

    private final Engine engine;
    private final Case given;
    private final Method method;

    CaseRun(Engine engine, String text, Pack.Example example) {
        this.engine = engine;
        this.given = example.given();
        var options = new LinkedHashMap<>(given.options());
        if (given.period() != null) {
            options.put("year", String.valueOf(given.period()));
        }
        this.method = Methods.read(options.isEmpty() ? text : YamlEdit.set(text, example.method() + ".yaml", options), example.method() + ".yaml");
    }

    List<String> differences() {
        var grader = new Grader(engine);
        engine.execute("drop table if exists previous");
        Known lastYear = null;
        if (given.previous() != null) {
            fill(given.previous());
            lastYear = grader.run(method, grader.known(method));
            keep();
        }
        fill(given.given());
        var known = grader.known(method);
        known = grader.run(method, lastYear == null ? known : known.with("previous", carried(lastYear)));
        return compare(known);
    }

    /** This year's results become last year's. */
    private void keep() {
        var graded = method.grading() == null ? "cast(null as varchar) as \"grade\", cast(null as bigint) as \"years\"" : "g.\"grade\", g.\"years\"";
        engine.execute("create table previous as select f." + Dialect.quoted(method.key()) + " as \"code\", " + graded + ", e.* exclude (id)\n"
                + "from firm as f join evaluated as e on e.id = f.id join graded as g on g.id = f.id");
    }

    private static Map<String, Type> carried(Known lastYear) {
        var columns = new LinkedHashMap<String, Type>(lastYear.columns("evaluated"));
        columns.remove("id");
        columns.put("years", new Type.Number(guatu.kernel.expression.Unit.NONE, 0, guatu.kernel.expression.Range.of(0, 1000)));
        return columns;
    }

    private void fill(Given firms) {
        var columns = method.columns();
        engine.execute("create or replace table firm (id bigint, " + columns.stream().map(column -> Dialect.quoted(column.id()) + " "
                + Dialect.DUCKDB.columnType(Formulas.declared(column))).collect(Collectors.joining(", ")) + ")");
        var all = new TreeMap<>(firms.all());
        all.forEach((code, values) -> values.keySet().forEach(column -> requireColumn(column, code, firms)));
        var rows = new ArrayList<String>();
        all.forEach((code, values) -> rows.add("(" + (rows.size() + 1) + ", " + columns.stream()
                .map(column -> column.id().equals(method.key()) ? Dialect.literal(code) : literal(column, values.get(column.id()), code, firms))
                .collect(Collectors.joining(", ")) + ")"));
        if (!rows.isEmpty()) {
            engine.execute("insert into firm values " + String.join(",\n", rows));
        }
    }

    private void requireColumn(String id, String code, Given firms) {
        var ids = method.columns().stream().map(Column::id).toList();
        if (!ids.contains(id)) {
            throw new ProblemException(PackError.BAD_FIRM, firms.place() + " " + code, id, "方法里没有这一列；" + Nearest.proposal(id, ids));
        }
    }

    private static String literal(Column column, @Nullable String value, String code, Given firms) {
        if (value == null || value.isBlank() || value.equals(NONE)) {
            return "null";
        }
        try {
            return switch (column.kind()) {
                case TEXT -> Dialect.literal(value);
                case REAL -> new BigDecimal(value).toPlainString();
                case NUMBER -> new BigDecimal(value).movePointRight(column.digits()).toBigIntegerExact().toString();
            };
        } catch (NumberFormatException | ArithmeticException e) {
            throw new ProblemException(PackError.BAD_FIRM, firms.place() + " " + code + "." + column.id(), value,
                    "这里要一个数，小数不超过" + column.digits() + "位");
        }
    }

    private List<String> compare(Known known) {
        var names = engine.rows("select column_name from (describe result)").stream().map(row -> String.valueOf(row.get(0))).toList();
        var results = new LinkedHashMap<String, List<@Nullable Object>>();
        engine.rows("select * from result order by id").forEach(row -> results.put(String.valueOf(row.get(names.indexOf("code"))), row));
        var differences = new ArrayList<String>();
        given.expect().firms().forEach((code, values) -> values.forEach((column, expected) -> {
            var row = results.get(code);
            if (row == null || !names.contains(column)) {
                differences.add(code + "." + column + "：没有这" + (row == null ? "家企业" : "一列；" + Nearest.proposal(column, names)));
            } else {
                var type = known.columns("result").get(column);
                if (!holds(row.get(names.indexOf(column)), type, expected)) {
                    differences.add(code + "." + column + "：应为 " + expected + "，算得 " + shown(row.get(names.indexOf(column)), type));
                }
            }
        }));
        counts(names, results, differences);
        return differences;
    }

    private void counts(List<String> names, Map<String, List<@Nullable Object>> results, List<String> differences) {
        if (!given.expect().grades().isEmpty()) {
            var counts = new TreeMap<String, Integer>();
            results.values().forEach(row -> counts.merge(row.get(names.indexOf("grade")) == null ? NONE : String.valueOf(row.get(names.indexOf("grade"))), 1, Integer::sum));
            if (!counts.equals(new TreeMap<>(given.expect().grades()))) {
                differences.add("各档家数：应为 " + new TreeMap<>(given.expect().grades()) + "，算得 " + counts);
            }
        }
    }

    private static boolean holds(@Nullable Object value, @Nullable Type type, String expected) {
        if (value == null || expected.equals(NONE)) {
            return value == null && expected.equals(NONE);
        }
        var number = number(value, type);
        if (number == null) {
            return value.toString().equals(expected);
        }
        try {
            var wanted = new BigDecimal(expected);
            return number.setScale(Math.max(wanted.scale(), 0), RoundingMode.HALF_UP).compareTo(wanted) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String shown(@Nullable Object value, @Nullable Type type) {
        var number = value == null ? null : number(value, type);
        return value == null ? NONE : number == null ? value.toString() : number.toPlainString();
    }

    private static @Nullable BigDecimal number(Object value, @Nullable Type type) {
        if (value instanceof Double real) {
            return BigDecimal.valueOf(real);
        }
        if (!(value instanceof Number number)) {
            return null;
        }
        var integer = number instanceof BigInteger wide ? wide : BigInteger.valueOf(number.longValue());
        return new BigDecimal(integer, type instanceof Type.Number scaled ? scaled.decimals() : 0);
    }
}
