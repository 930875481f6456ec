package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query built in levels: each level adds columns computed from those of the levels below, so that a value is written and
 * computed once, however often it is used.
 */
final class Select {

    private final Dialect dialect;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private String from;
    private List<String> pending = new ArrayList<>();

    Select(Dialect dialect, String from) {
        this.dialect = dialect;
        this.from = from;
    }

    static String quoted(String name) {
        return Dialect.quoted(name);
    }

    static String qualified(String alias, String name) {
        return alias + "." + quoted(name);
    }

    static String list(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    /** Adds a column to the present level and gives the reference to it, for the levels above. */
    Term add(String name, Term term) {
        add(name, SqlText.of(term, dialect), term.type());
        return guatu.kernel.expression.Terms.reference(name, term.type());
    }

    /** Adds a column that is no term. */
    Term add(String name, String sql, Type type) {
        pending.add(sql + " as " + quoted(name));
        types.put(name, type);
        return guatu.kernel.expression.Terms.reference(name, type);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Closes the present level; what was added can be used from now on. */
    void level() {
        if (!pending.isEmpty()) {
            from = "(select *, " + String.join(",\n  ", pending) + "\nfrom " + from + ") as t";
            pending = new ArrayList<>();
        }
    }

    /** Closes the present level and goes on with these columns only. */
    void narrow(List<String> columns) {
        level();
        from = "(select " + list(columns.stream().map(Select::quoted)) + "\nfrom " + from + ") as t";
    }

    /** The query, with these columns. */
    String columns(List<String> columns) {
        level();
        return "select " + list(columns.stream().map(Select::quoted)) + "\nfrom " + from;
    }

    /** The types of what was added. */
    Map<String, Type> types() {
        return types;
    }
}
