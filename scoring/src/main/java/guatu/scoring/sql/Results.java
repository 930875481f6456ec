package guatu.scoring.sql;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The view of one row per firm of the snapshot; what is scored as one shows its leader's result. */
final class Results {

    private Results() {}

    static Stage stage(Plan plan, Known known) {
        var columns = new ArrayList<String>();
        var types = new HashMap<String, Type>();
        var method = plan.method();
        columns.add("f.id");
        columns.add("f." + Select.quoted(method.key()) + " as \"code\"");
        columns.add((method.label() == null ? "null" : "f." + Select.quoted(method.label())) + " as \"name\"");
        columns.add("case e.\"group\" " + groups(method) + " end as \"group\"");
        columns.add("case when e.id is null then '" + State.OUTSIDE.title() + "' when e.\"state\" = 1 then '" + State.TRANSITION.title()
                + "' when e.\"state\" = 2 then '" + State.PROTECTED.title() + "' when e.\"state\" = 3 then '" + State.UNGRADED.title()
                + "' when s.\"total\" is null then '" + State.UNGRADED.title() + "' else '" + State.GRADED.title() + "' end as \"state\"");
        columns.add("case when e.\"reason\" is null and e.\"state\" < 3 and s.\"total\" is null then '缺数，不能计算总分' else e.\"reason\" end as \"reason\"");
        method.order().within().forEach(column -> columns.add("e." + Select.quoted(Plan.by(column))));
        method.indicators().forEach(indicator -> indicator(plan, known, indicator, columns, types));
        method.nodes().forEach(node -> columns.add("s." + Select.quoted(Tree.column(node))));
        List.of("bonus", "deduction").stream().filter(name -> known.has("evaluated", name)).forEach(name -> {
            columns.add("e." + Select.quoted(name));
            types.put(name, known.type("evaluated", name));
        });
        method.vetoes().forEach(veto -> columns.add("e." + Select.quoted("veto." + veto.id())));
        List.of("total", "published").forEach(name -> {
            columns.add("g." + Select.quoted(name));
            types.put(name, known.type("graded", name));
        });
        columns.addAll(List.of("g.\"rank\"", "g.\"graded\" as \"of\""));
        if (method.grading() != null) {
            columns.addAll(List.of("g.\"by_rank\"", "g.\"grade\"", "g.\"years\""));
        }
        if (known.has("previous")) {
            columns.add("e.\"last.grade\"");
        }
        var id = known.has("joined") ? "j.\"leader\"" : "f.id";
        var from = "firm as f" + (known.has("joined") ? " join joined as j on j.id = f.id" : "") + " left join evaluated as e on e.id = " + id
                + " left join scored as s on s.id = " + id + " left join graded as g on g.id = " + id;
        return new Stage("result", "select " + String.join(",\n  ", columns) + "\nfrom " + from, Map.copyOf(types), true);
    }

    private static void indicator(Plan plan, Known known, Indicator indicator, List<String> columns, Map<String, Type> types) {
        columns.add("e." + Select.quoted(Plan.value(indicator)));
        types.put(Plan.value(indicator), known.type("evaluated", Plan.value(indicator)));
        if (plan.method().family(indicator) instanceof Family.Ratio ratio && !plan.hasBenchmarkColumn(indicator)) {
            var given = Benchmarks.column(plan, known, indicator, ratio.benchmark(), guatu.kernel.expression.Unit.NONE);
            columns.add(guatu.kernel.expression.SqlText.of(given, plan.dialect()) + " as " + Select.quoted(Plan.benchmark(indicator)));
            types.put(Plan.benchmark(indicator), given.type());
        } else if (plan.method().family(indicator) instanceof Family.Ratio) {
            columns.add("s." + Select.quoted(Plan.benchmark(indicator)));
            types.put(Plan.benchmark(indicator), known.type("scored", Plan.benchmark(indicator)));
        }
        columns.add("s." + Select.quoted(Plan.score(indicator)));
        types.put(Plan.score(indicator), known.type("scored", Plan.score(indicator)));
    }

    private static String groups(Method method) {
        var cases = new StringBuilder();
        for (var i = 0; i < method.allGroups().size(); i++) {
            cases.append(" when ").append(i).append(" then ").append(Dialect.literal(method.allGroups().get(i).name()));
        }
        return cases.toString();
    }
}
