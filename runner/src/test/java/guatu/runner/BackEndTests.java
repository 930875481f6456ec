package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.ProblemException;
import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Division;
import guatu.kernel.expression.Expressions;
import guatu.kernel.expression.Plain;
import guatu.kernel.expression.Range;
import guatu.kernel.expression.Rounding;
import guatu.kernel.expression.Row;
import guatu.kernel.expression.Scope;
import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Java, DuckDB and PostgreSQL give the same digits for whatever the language can say. */
class BackEndTests {

    private static final int ROWS = 60;
    private static final Map<String, Type> COLUMNS = new LinkedHashMap<>();
    private static final List<Row> VALUES = new ArrayList<>();
    private static PostgresServer server;
    private static Connection postgres;
    private static Connection duck;

    static {
        column("a", 0, -1000, 1000);
        column("b", 4, 0, 1_000_000_000L);
        column("c", 2, -1_000_000_000_000L, 1_000_000_000_000L);
        column("d", 6, 1, 5_000_000L);
        column("e", 0, -3, 3);
        COLUMNS.put("x", new Type.Real(Unit.NONE));
        COLUMNS.put("g", Type.TEXT);
        COLUMNS.put("h", Type.TEXT);
    }

    private static void column(String name, int decimals, long low, long high) {
        COLUMNS.put(name, new Type.Number(Unit.NONE, decimals, Range.of(low, high)));
    }

    @BeforeContainer
    static void fillBothDatabases() throws SQLException {
        var random = new Random(4711);
        for (var i = 0; i < ROWS; i++) {
            var row = new LinkedHashMap<String, Object>();
            COLUMNS.forEach((name, type) -> {
                if (random.nextInt(8) != 0) {
                    row.put(name, value(type, random));
                }
            });
            VALUES.add(row::get);
        }
        server = PostgresServer.start();
        postgres = server.connect();
        duck = DriverManager.getConnection("jdbc:duckdb:");
        fill(postgres, Dialect.POSTGRESQL);
        fill(duck, Dialect.DUCKDB);
    }

    @AfterContainer
    static void stop() throws SQLException {
        duck.close();
        postgres.close();
        server.close();
    }

    private static Object value(Type type, Random random) {
        if (type instanceof Type.Number number) {
            var low = number.range().low().longValueExact();
            var high = number.range().high().longValueExact();
            return BigInteger.valueOf(switch (random.nextInt(6)) {
                case 0 -> low;
                case 1 -> high;
                case 2 -> Math.max(low, 0);
                default -> random.nextLong(low, high + 1);
            });
        }
        if (type instanceof Type.Real) {
            return random.nextInt(-1000, 1000) / 64.0 + random.nextDouble();
        }
        return List.of("甲", "乙", "甲乙", "o'hara").get(random.nextInt(4));
    }

    private static void fill(Connection connection, Dialect dialect) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table firm (id bigint, " + COLUMNS.entrySet().stream()
                    .map(c -> Dialect.quoted(c.getKey()) + " " + dialect.columnType(c.getValue()))
                    .collect(Collectors.joining(", ")) + ")");
        }
        var marks = COLUMNS.keySet().stream().map(c -> "?").collect(Collectors.joining(", ", "?, ", ""));
        try (var insert = connection.prepareStatement("insert into firm values (" + marks + ")")) {
            for (var i = 0; i < ROWS; i++) {
                insert.setLong(1, i);
                var at = 2;
                for (var name : COLUMNS.keySet()) {
                    var value = VALUES.get(i).get(name);
                    insert.setObject(at++, value instanceof BigInteger integer ? (Object) integer.longValueExact() : value);
                }
                insert.execute();
            }
        }
    }

    @Property(tries = 600)
    void agreeToTheDigit(@ForAll("expressions") String text) throws SQLException {
        Term term;
        try {
            term = Expressions.compile(text, new Names(), "公式").term();
        } catch (ProblemException e) {
            assertThat(e).hasMessageContaining("[expression.").hasMessageNotContaining("syntax");
            Statistics.label("terms").collect("refused");
            return;
        }
        Statistics.label("terms").coverage(coverage -> coverage.check("compared").percentage(share -> share > 50));
        Statistics.label("terms").collect("compared");
        var plain = new ArrayList<Object>();
        var evaluation = Plain.evaluation(term, VALUES);
        VALUES.forEach(row -> plain.add(unsignedZero(evaluation.of(row))));
        assertThat(values(duck, SqlText.of(term, Dialect.DUCKDB))).as("DuckDB: " + text).isEqualTo(plain);
        assertThat(values(postgres, SqlText.of(term, Dialect.POSTGRESQL))).as("PostgreSQL: " + text).isEqualTo(plain);
    }

    private static List<Object> values(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<Object>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + sql + " from firm order by id")) {
            while (rows.next()) {
                var value = rows.getObject(1);
                values.add(value instanceof BigDecimal decimal ? decimal.toBigIntegerExact()
                        : value instanceof Long integer ? BigInteger.valueOf(integer) : unsignedZero(value));
            }
        }
        return values;
    }

    /** The language has one zero. */
    private static Object unsignedZero(Object value) {
        return value instanceof Double real && real == 0 ? Double.valueOf(0) : value;
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.oneOf(number(4), condition(3));
    }

    private static Arbitrary<String> number(int depth) {
        var leaf = Arbitraries.of("a", "b", "c", "d", "e", "0", "1", "2.5", "0.0302", "7", "1000", "5%");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> below = Arbitraries.lazy(() -> number(depth - 1));
        Arbitrary<String> test = Arbitraries.lazy(() -> condition(depth - 1));
        var decimals = Arbitraries.integers().between(0, 8);
        var rounding = Arbitraries.of("half_up", "truncate");
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf),
                Tuple.of(4, Combinators.combine(below, Arbitraries.of("+", "-", "*", "/"), below)
                        .as((l, o, r) -> "(" + l + " " + o + " " + r + ")")),
                Tuple.of(3, Combinators.combine(below, below, decimals, rounding)
                        .as((l, r, d, m) -> "divide(" + l + ", " + r + ", " + d + ", " + m + ")")),
                Tuple.of(2, Combinators.combine(below, decimals, rounding)
                        .as((n, d, m) -> "round(" + n + ", " + d + ", " + m + ")")),
                Tuple.of(2, Combinators.combine(Arbitraries.of("min", "max", "default"), below, below)
                        .as((f, l, r) -> f + "(" + l + ", " + r + ")")),
                Tuple.of(2, Combinators.combine(test, below, below)
                        .as((c, l, r) -> "if(" + c + ", " + l + ", " + r + ")")),
                Tuple.of(1, below.map(n -> "-" + n)),
                Tuple.of(1, Combinators.combine(Arbitraries.of("+", "-", "*", "/"), leaf)
                        .as((o, n) -> "(x " + o + " " + n + ")")),
                Tuple.of(2, Combinators.combine(Arbitraries.of("sum", "mean", "count"), leaf,
                        Arbitraries.of("", " by g", " by g, h")).as((f, n, g) -> f + "(" + n + g + ")")));
    }

    private static Arbitrary<String> condition(int depth) {
        var leaf = Arbitraries.of("g = \"甲\"", "g = h", "g in (\"乙\", \"o'hara\")", "starts(h, \"甲\")", "true",
                "present(c)", "x > 3", "x <= a");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> below = Arbitraries.lazy(() -> condition(depth - 1));
        Arbitrary<String> value = Arbitraries.lazy(() -> number(depth - 1));
        return Arbitraries.oneOf(leaf,
                Combinators.combine(value, Arbitraries.of("=", "<>", "<", "<=", ">", ">="), value)
                        .as((l, o, r) -> "(" + l + " " + o + " " + r + ")"),
                Combinators.combine(below, Arbitraries.of("and", "or"), below)
                        .as((l, o, r) -> "(" + l + " " + o + " " + r + ")"),
                below.map(c -> "(not " + c + ")"));
    }

    private static final class Names implements Scope {
        @Override
        public Optional<Named> find(String name) {
            return Optional.ofNullable(COLUMNS.get(name)).map(type -> new Named(Terms.reference(name, type), name));
        }

        @Override
        public List<String> names() {
            return List.copyOf(COLUMNS.keySet());
        }

        @Override
        public Optional<Division> division() {
            return Optional.of(new Division(4, Rounding.HALF_UP));
        }

        @Override
        public long rows() {
            return ROWS;
        }
    }
}
