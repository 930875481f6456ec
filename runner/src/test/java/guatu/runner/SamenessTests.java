package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.expression.Dialect;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Computation;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same grades, whatever the number of threads, the database and the order of the rows. */
class SamenessTests {

    private static final long FIRMS = 150_000;
    private static final String ALL = "select * from graded order by id";

    private static List<List<Object>> graded(Method method, int threads, String order) {
        try (var engine = Engine.open(threads)) {
            engine.execute(Firms.table(FIRMS));
            engine.execute("create table shuffled as select * from firm order by " + order);
            engine.execute("drop table firm");
            engine.execute("alter table shuffled rename to firm");
            var grader = new Grader(engine);
            grader.run(method, grader.known(method));
            return engine.rows(ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "full"})
    void threadsAndOrderOfRowsChangeNothing(String name) throws IOException {
        var method = GradingBenchmark.method(name);
        var one = graded(method, 1, "id");
        assertThat(one).hasSizeGreaterThan(100_000);
        assertThat(graded(method, 2, "hash(id)")).isEqualTo(one);
        assertThat(graded(method, 4, "hash(id + 1)")).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "full"})
    void postgresGivesTheSame(String name) throws IOException, SQLException {
        var method = GradingBenchmark.method(name);
        var duck = graded(method, 2, "id").stream().map(SamenessTests::plain).toList();
        try (var server = PostgresServer.start(); var connection = server.connect()) {
            execute(connection, Firms.table(FIRMS));
            try (var engine = Engine.open()) {
                engine.execute(Firms.table(FIRMS));
                var known = new Grader(engine).known(method);
                for (var next : Computation.of(method, Dialect.POSTGRESQL)) {
                    var stage = next.write(known);
                    execute(connection, stage.statement());
                    known = known.with(stage.table(), PostgresRanges.measured(connection, stage));
                }
            }
            assertThat(rows(connection)).isEqualTo(duck);
        }
    }

    private static List<List<Object>> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        try (var statement = connection.createStatement(); var result = statement.executeQuery(ALL)) {
            while (result.next()) {
                var row = new ArrayList<>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(plain(row));
            }
        }
        return rows;
    }

    private static List<Object> plain(List<Object> row) {
        var plain = new ArrayList<>();
        row.forEach(value -> plain.add(value instanceof Number number ? new BigDecimal(number.toString()).toBigIntegerExact() : value));
        return plain;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
