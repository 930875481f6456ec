package guatu.scoring.sql;

import guatu.kernel.expression.Range;
import guatu.kernel.expression.Type;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between which bounds the numbers of a table really lie. */
public final class Measurement {

    private Measurement() {}

    /** The exact numbers among columns, in a fixed order. */
    public static Map<String, Type.Number> numbers(Map<String, Type> columns) {
        var numbers = new TreeMap<String, Type.Number>();
        columns.forEach((name, type) -> {
            if (type instanceof Type.Number number) {
                numbers.put(name, number);
            }
        });
        return numbers;
    }

    /** A query of one row: smallest and largest of each, missing where a column is empty. */
    public static String of(String table, Map<String, Type.Number> numbers) {
        return numbers.keySet().stream().map(Select::quoted).map(name -> "min(" + name + "), max(" + name + ")")
                .collect(Collectors.joining(", ", "select ", " from " + Select.quoted(table)));
    }

    /**
     * The types with the bounds that the query gave.
     *
     * @param bounds two for each number; null for an empty column
     */
    public static Map<String, Type> narrowed(Map<String, Type> columns, List<@Nullable BigInteger> bounds) {
        var narrowed = new HashMap<>(columns);
        var at = 0;
        for (var entry : numbers(columns).entrySet()) {
            var low = bounds.get(at++);
            var high = bounds.get(at++);
            var range = low == null || high == null ? Range.of(0, 0) : new Range(low, high);
            narrowed.put(entry.getKey(), new Type.Number(entry.getValue().unit(), entry.getValue().decimals(), range));
        }
        return narrowed;
    }
}
