package guatu.scoring;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Scope;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the formulas of a method can name: its columns and constants and, one after the other, what was defined before. */
final class Names implements Scope {

    private final Map<String, Named> names = new LinkedHashMap<>();
    private final Division division;
    private final long rows;
    private final boolean sums;

    private Names(Map<String, Named> names, Division division, long rows, boolean sums) {
        this.names.putAll(names);
        this.division = division;
        this.rows = rows;
        this.sums = sums;
    }

    /** @param types of the columns, by id */
    static Names of(Method method, Map<String, Type> types, long rows) {
        var names = new Names(Map.of(), method.precision().ofFormulas(), rows, true);
        for (var column : method.columns()) {
            var type = types.get(column.id());
            if (type != null) {
                names.put(column.id(), column.name(), Terms.reference(column.id(), type));
            }
        }
        for (var constant : method.constants()) {
            constant.in(method.year()).ifPresent(value ->
                    names.put(constant.id(), constant.name(), Terms.constant(value.value(), constant.measure())));
        }
        return names;
    }

    /** The same names, but about one firm at a time. */
    Names withoutSums() {
        return new Names(names, division, rows, false);
    }

    /** What is defined here can be named from now on. */
    void define(String id, String title, Type type) {
        put(id, title, Terms.reference(id, type));
    }

    private void put(String id, String title, Term term) {
        names.put(id, new Named(term, title));
        names.putIfAbsent(title, new Named(term, title));
    }

    @Override
    public Optional<Named> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(names.keySet());
    }

    @Override
    public Optional<Division> division() {
        return Optional.of(division);
    }

    @Override
    public long rows() {
        return sums ? rows : 0;
    }
}
