package guatu.scoring.sql;

import guatu.kernel.expression.Type;
import java.util.Map;

/**
 * One table of a computation.
 *
 * @param table that it makes
 * @param select the query that fills it
 * @param columns the types of its columns as far as later stages compute with them; ranges are bounds, to be measured
 * @param isView whether it is to be a view, for reading only
 */
public record Stage(String table, String select, Map<String, Type> columns, boolean isView) {

    public Stage {
        columns = Map.copyOf(columns);
    }

    static Stage table(String table, String select, Map<String, Type> columns) {
        return new Stage(table, select, columns, false);
    }

    /** The statement that makes the table. */
    public String statement() {
        return "create " + (isView ? "view " : "table ") + Select.quoted(table) + " as\n" + select;
    }

    /** A query of one row: for each number among the columns, smallest and largest value, in the order of {@link #numbers}. */
    public String measurement() {
        return Measurement.of(table, numbers());
    }

    /** The exact numbers among the columns. */
    public Map<String, Type.Number> numbers() {
        return Measurement.numbers(columns);
    }
}
