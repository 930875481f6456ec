package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.scoring.Methods;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Computation;
import guatu.scoring.sql.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

/** A million firms, by the bare and by the full method, in DuckDB and, with the same statements, in PostgreSQL. */
final class GradingBenchmark {

    private static final int ROUNDS = 7;

    private GradingBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var firms = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        var withPostgres = arguments.length < 2 || !arguments[1].equals("duckdb");
        System.out.println("processors " + Runtime.getRuntime().availableProcessors() + ", firms " + firms);
        for (var name : new String[] {"bare", "full"}) {
            var method = method(name);
            var duck = duckdb(method, firms);
            System.out.printf("%-5s DuckDB      median %.3f s%n", name, duck);
            if (withPostgres) {
                var postgres = postgres(method, firms);
                System.out.printf("%-5s PostgreSQL  median %.3f s, ratio %.1f%n", name, postgres, postgres / duck);
            }
        }
    }

    static Method method(String name) throws IOException {
        try (var in = GradingBenchmark.class.getResourceAsStream(name + ".yaml")) {
            return Methods.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8), name + ".yaml");
        }
    }

    private static double duckdb(Method method, long firms) {
        try (var engine = Engine.open()) {
            engine.execute(Firms.table(firms));
            var grader = new Grader(engine);
            var known = grader.known(method);
            var seconds = new double[ROUNDS];
            for (var round = -2; round < ROUNDS; round++) {
                var start = System.nanoTime();
                grader.run(method, known);
                seconds[Math.max(round, 0)] = (System.nanoTime() - start) / 1e9;
            }
            stages(engine, method, known);
            return median(seconds);
        }
    }

    /** Where the time goes, once. */
    static void stages(Engine engine, Method method, Known snapshot) {
        var known = snapshot;
        var grader = new Grader(engine);
        for (var next : Computation.of(method, Dialect.DUCKDB)) {
            var start = System.nanoTime();
            var busy = cpu();
            var stage = next.write(known);
            engine.drop(stage.table());
            engine.execute(stage.statement());
            var made = System.nanoTime();
            known = known.with(stage.table(), stage.table().equals("result") ? stage.columns() : grader.measure(stage.table(), stage.columns()));
            System.out.printf("      %-30s %.3f s, measured in %.3f s, processor %.3f s%n", stage.table(), (made - start) / 1e9,
                    (System.nanoTime() - made) / 1e9, (cpu() - busy) / 1e9);
        }
    }

    private static double postgres(Method method, long firms) throws SQLException {
        try (var server = PostgresServer.start("work_mem=128MB", "shared_buffers=512MB", "max_wal_size=8GB"); var connection = server.connect()) {
            execute(connection, Firms.table(firms));
            execute(connection, "alter table firm add primary key (id)");
            execute(connection, "analyze firm");
            try (var engine = Engine.open()) {
                engine.execute(Firms.table(firms));
                var known = new Grader(engine).known(method);
                var seconds = new double[3];
                for (var round = -1; round < seconds.length; round++) {
                    execute(connection, "drop view if exists result");
                    var start = System.nanoTime();
                    run(connection, method, known, engine);
                    seconds[Math.max(round, 0)] = (System.nanoTime() - start) / 1e9;
                }
                return median(seconds);
            }
        }
    }

    private static void run(Connection connection, Method method, Known snapshot, Engine engine) throws SQLException {
        var known = snapshot;
        for (var next : Computation.of(method, Dialect.POSTGRESQL)) {
            var stage = next.write(known);
            execute(connection, "drop " + (stage.isView() ? "view" : "table") + " if exists " + Dialect.quoted(stage.table()) + " cascade");
            execute(connection, stage.statement());
            if (!stage.isView()) {
                execute(connection, "analyze " + Dialect.quoted(stage.table()));
            }
            known = known.with(stage.table(), PostgresRanges.measured(connection, stage));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(double[] seconds) {
        var sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
