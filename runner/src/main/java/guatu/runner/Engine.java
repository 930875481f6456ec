package guatu.runner;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A DuckDB in memory that a run has to itself: no extensions, no network, bounded memory. */
public final class Engine implements AutoCloseable {

    private static final String USUAL_MEMORY = "4GB";

    private final Connection connection;

    private Engine(Connection connection) {
        this.connection = connection;
    }

    public static Engine open() {
        return open(Runtime.getRuntime().availableProcessors());
    }

    /** The number of threads changes no result. */
    public static Engine open(int threads) {
        try {
            var engine = new Engine(DriverManager.getConnection("jdbc:duckdb:"));
            engine.execute("set threads = " + threads);
            engine.execute("set memory_limit = '" + USUAL_MEMORY + "'");
            engine.execute("set temp_directory = " + text(System.getProperty("java.io.tmpdir") + "/guatu-duckdb"));
            engine.execute("set autoload_known_extensions = false");
            engine.execute("set autoinstall_known_extensions = false");
            engine.execute("set preserve_insertion_order = false");
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DuckDB closes a statement that failed, so each gets its own. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** Removes a table or view, if there is one of this name. */
    void drop(String name) {
        rows("select table_type from information_schema.tables where table_name = " + text(name)).forEach(kind ->
                execute("drop " + ("VIEW".equals(kind.get(0)) ? "view " : "table ") + guatu.kernel.expression.Dialect.quoted(name)));
    }

    /** The rows of a query, values as the driver gives them. */
    public List<List<@Nullable Object>> rows(String sql) {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<@Nullable Object>>();
            var width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<@Nullable Object>(width);
                for (var i = 1; i <= width; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        return ((Number) java.util.Objects.requireNonNull(rows(sql).get(0).get(0))).longValue();
    }

    static @Nullable BigInteger integer(@Nullable Object value) {
        return value == null ? null : value instanceof BigInteger integer ? integer : BigInteger.valueOf(((Number) value).longValue());
    }

    public Connection connection() {
        return connection;
    }

    static String text(Object text) {
        return guatu.kernel.expression.Dialect.literal(text.toString());
    }

    static String file(Path path) {
        return text(path.toAbsolutePath());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
