package guatu.scoring.sql;

import guatu.kernel.expression.Range;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Column;
import guatu.scoring.method.Population.Merge;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** The snapshot with the numbers of firms that are scored as one joined; each knows the first of them as its leader. */
final class Joined {

    private Joined() {}

    static Stage stage(Plan plan, Merge merge, Known known) {
        var firm = known.columns("firm");
        var types = new HashMap<>(firm);
        var columns = new ArrayList<String>();
        columns.add("id");
        columns.add("\"leader\"");
        for (var column : plan.method().columns()) {
            columns.add(column(plan, column, types, known.rows()));
        }
        var by = Select.quoted(merge.by());
        var leader = "case when " + by + " is null or " + by + " = '' then id else min(id) over (partition by " + by + ") end";
        return Stage.table("joined", "select " + String.join(",\n  ", columns)
                + "\nfrom (select *, " + leader + " as \"leader\" from firm) as t", types);
    }

    private static String column(Plan plan, Column column, Map<String, Type> types, long rows) {
        var name = Select.quoted(column.id());
        var window = " over (partition by \"leader\")";
        if (column.kind() == Column.Kind.TEXT || column.joining() == Column.Joining.FIRST) {
            return column.id().equals(plan.method().key()) ? name
                    : "first_value(" + name + ") over (partition by \"leader\" order by id) as " + name;
        }
        if (column.joining() == Column.Joining.MOST || !(types.get(column.id()) instanceof Type.Number number)) {
            return "max(" + name + ")" + window + " as " + name;
        }
        var sum = new Type.Number(number.unit(), number.decimals(), times(number.range(), rows));
        types.put(column.id(), sum);
        return "cast(sum(" + name + ")" + window + " as " + plan.dialect().columnType(sum) + ") as " + name;
    }

    private static Range times(Range range, long rows) {
        var factor = BigInteger.valueOf(rows);
        return range.or(new Range(range.low().multiply(factor).min(range.low()), range.high().multiply(factor).max(range.high())));
    }
}
