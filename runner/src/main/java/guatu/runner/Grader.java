package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Computation;
import guatu.scoring.sql.Known;
import guatu.scoring.sql.Measurement;
import guatu.scoring.sql.Stage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes a method over the table {@code firm} (and {@code previous}) of an engine, stage by stage. It may be run again over
 * the same snapshot, with the same method or another.
 */
public final class Grader {

    private final Engine engine;

    public Grader(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param snapshot the columns of {@code firm} and, if there is one, of {@code previous}
     * @return the same, and every table that was made
     */
    public Known run(Method method, Known snapshot) {
        var known = snapshot;
        for (var next : Computation.of(method, Dialect.DUCKDB)) {
            var stage = next.write(known);
            make(stage);
            known = known.with(stage.table(), measured(stage));
        }
        return known;
    }

    private void make(Stage stage) {
        engine.drop(stage.table());
        engine.execute(stage.statement());
    }

    private Map<String, Type> measured(Stage stage) {
        return stage.table().equals("result") ? stage.columns() : measure(stage.table(), stage.columns());
    }

    /** The columns of a table with the ranges that their numbers have. */
    Map<String, Type> measure(String table, Map<String, Type> columns) {
        var numbers = Measurement.numbers(columns);
        if (numbers.isEmpty()) {
            return columns;
        }
        List<@Nullable BigInteger> bounds = new ArrayList<>();
        engine.rows(Measurement.of(table, numbers)).get(0).forEach(bound -> bounds.add(Engine.integer(bound)));
        return Measurement.narrowed(columns, bounds);
    }

    /** A snapshot's columns as declared, narrowed to what is in the table. */
    public Known known(Method method) {
        var columns = new java.util.LinkedHashMap<String, Type>();
        method.columns().forEach(column -> columns.put(column.id(), guatu.scoring.Formulas.declared(column)));
        return Known.of(engine.number("select count(*) from firm"), measure("firm", columns));
    }
}
