package guatu.scoring.sql;

import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the tables so far: the types of their columns, with the ranges that their numbers really have.
 *
 * @param rows of the snapshot
 */
public record Known(long rows, Map<String, Map<String, Type>> tables) {

    public Known {
        tables = Map.copyOf(tables);
    }

    /** @param firm the columns of the snapshot */
    public static Known of(long rows, Map<String, Type> firm) {
        return new Known(rows, Map.of("firm", firm));
    }

    public Known with(String table, Map<String, Type> columns) {
        var more = new HashMap<>(tables);
        more.put(table, Map.copyOf(columns));
        return new Known(rows, more);
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    public boolean has(String table, String column) {
        return has(table) && columns(table).containsKey(column);
    }

    public Map<String, Type> columns(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    Type type(String table, String column) {
        return Objects.requireNonNull(columns(table).get(column), () -> table + "." + column);
    }

    Term column(String table, String column) {
        return Terms.reference(column, type(table, column));
    }
}
