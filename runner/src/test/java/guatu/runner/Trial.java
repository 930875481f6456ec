package guatu.runner;

import guatu.kernel.expression.Type;
import guatu.scoring.Methods;
import guatu.scoring.sql.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method over a small table: results as decimals, by code. */
final class Trial {

    private final Map<String, Map<String, Object>> results = new LinkedHashMap<>();

    private Trial() {}

    /** @param table as a .csv has it */
    static Trial of(String method, String table) {
        try {
            var file = Files.createTempFile("firms", ".csv");
            try {
                Files.writeString(file, table);
                return of(method, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Trial of(String text, Path table) {
        var method = Methods.read(text, "方法.yaml");
        try (var engine = Engine.open(2)) {
            var headers = Table.read(engine, table);
            new Snapshot(engine, method, Mapping.propose(method, headers, "表")).freeze();
            var grader = new Grader(engine);
            return new Trial().read(engine, grader.run(method, grader.known(method)));
        }
    }

    private Trial read(Engine engine, Known known) {
        var names = engine.rows("select column_name from (describe result)").stream().map(row -> String.valueOf(row.get(0))).toList();
        for (var row : engine.rows("select * from result order by id")) {
            var values = new LinkedHashMap<String, Object>();
            for (var i = 0; i < names.size(); i++) {
                values.put(names.get(i), decimal(row.get(i), known.columns("result").get(names.get(i))));
            }
            results.put(String.valueOf(values.get("code")), values);
        }
        return this;
    }

    private static Object decimal(Object value, Type type) {
        return value != null && type instanceof Type.Number number
                ? new BigDecimal(Engine.integer(value), number.decimals()) : value;
    }

    Object value(String code, String column) {
        return results.get(code).get(column);
    }

    List<Object> column(String column) {
        var values = new ArrayList<>();
        results.values().forEach(row -> values.add(row.get(column)));
        return values;
    }

    List<String> codes() {
        return List.copyOf(results.keySet());
    }

    Map<Object, Long> counts(String column) {
        var counts = new LinkedHashMap<Object, Long>();
        results.values().forEach(row -> counts.merge(String.valueOf(row.get(column)), 1L, Long::sum));
        return counts;
    }
}
