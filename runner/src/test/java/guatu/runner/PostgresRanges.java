package guatu.runner;

import guatu.kernel.expression.Type;
import guatu.scoring.sql.Measurement;
import guatu.scoring.sql.Stage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;

/** What {@link Grader} measures, in PostgreSQL. */
final class PostgresRanges {

    private PostgresRanges() {}

    static Map<String, Type> measured(Connection connection, Stage stage) throws SQLException {
        if (stage.isView() || stage.numbers().isEmpty()) {
            return stage.columns();
        }
        try (var statement = connection.createStatement(); var row = statement.executeQuery(stage.measurement())) {
            row.next();
            var bounds = new ArrayList<BigInteger>();
            for (var i = 1; i <= 2 * stage.numbers().size(); i++) {
                var value = row.getObject(i);
                bounds.add(value == null ? null : value instanceof BigDecimal decimal ? decimal.toBigIntegerExact()
                        : BigInteger.valueOf(((Number) value).longValue()));
            }
            return Measurement.narrowed(stage.columns(), bounds);
        }
    }
}
