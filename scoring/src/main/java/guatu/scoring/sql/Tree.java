package guatu.scoring.sql;

import guatu.kernel.expression.SqlText;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Method;
import guatu.scoring.method.Node;
import guatu.scoring.yaml.PerGroup;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tree of means in doubles, level by level from below. A node's children are taken in the order of the file, indicators
 * before nodes; those that are missing are left out with their weight. Geometric and harmonic means are of positive numbers;
 * with any other there is none.
 */
final class Tree {

    private static final Type REAL = new Type.Real(Unit.NONE);

    private final Plan plan;
    private final Method method;
    private final Select select;
    private final List<String> columns;

    Tree(Plan plan, Select select, List<String> columns) {
        this.plan = plan;
        this.method = plan.method();
        this.select = select;
        this.columns = columns;
    }

    private record Child(String column, PerGroup weight) {}

    /** The column of the root. */
    Term write() {
        var done = new HashSet<String>();
        while (done.size() < method.nodes().size()) {
            var ready = method.nodes().stream().filter(node -> !done.contains(node.id()) && method.nodes().stream()
                    .allMatch(below -> !node.id().equals(below.under()) || done.contains(below.id()))).toList();
            new Logarithms(select).of(ready.stream().filter(node -> node.mean() == Node.Mean.GEOMETRIC)
                    .flatMap(node -> children(node).stream()).map(Child::column).distinct().toList());
            ready.forEach(this::node);
            select.level();
            ready.forEach(this::mean);
            select.level();
            new Logarithms(select).exponentialsOf(ready.stream().filter(node -> node.mean() == Node.Mean.GEOMETRIC).map(Node::id).toList());
            ready.forEach(node -> done.add(node.id()));
        }
        var root = method.nodes().stream().filter(node -> node.under() == null).findFirst().orElseThrow();
        return Terms.reference(column(root), REAL);
    }

    static String column(Node node) {
        return "node." + node.id();
    }

    private List<Child> children(Node node) {
        return Stream.concat(
                method.indicators().stream().filter(indicator -> node.id().equals(indicator.under()))
                        .map(indicator -> new Child(Plan.score(indicator), indicator.weight())),
                method.nodes().stream().filter(below -> node.id().equals(below.under()))
                        .map(below -> new Child(column(below), below.weight()))).toList();
    }

    private void node(Node node) {
        var weighted = new StringBuilder("0.0");
        var weights = new StringBuilder("0.0");
        var children = children(node);
        for (var child : children) {
            var score = Select.quoted(child.column());
            var term = plan.perGroup(child.weight(), Unit.NONE);
            var weight = SqlText.of(term, plan.dialect());
            var times = isOne(term) ? "" : " * " + weight;
            weighted.append(" + coalesce(").append(part(node, child.column(), weight, times)).append(", 0.0)");
            weights.append(" + cast(cast(").append(score).append(" is not null as integer) as double precision)").append(times);
        }
        var isHarmonic = node.mean() == Node.Mean.HARMONIC;
        select.add("sum." + node.id(), real(isHarmonic ? weights : weighted), REAL);
        select.add("over." + node.id(), real(isHarmonic ? weighted : weights), REAL);
        if (node.mean() != Node.Mean.ARITHMETIC) {
            select.add("positive." + node.id(), "least(" + Select.list(children.stream().map(child -> Select.quoted(child.column()))) + ") > 0", Type.TRUTH);
        }
        columns.add(column(node));
    }

    /** The means, when sums and weights are there. */
    private void mean(Node node) {
        var quotient = Select.quoted("sum." + node.id()) + " / nullif(" + Select.quoted("over." + node.id()) + ", 0)";
        var mean = node.mean() == Node.Mean.ARITHMETIC ? quotient
                : "case when " + Select.quoted("positive." + node.id()) + " then " + quotient + " end";
        select.add(node.mean() == Node.Mean.GEOMETRIC ? Logarithms.of(node.id()) : column(node), mean, REAL);
    }

    private static String real(StringBuilder sum) {
        return "(" + sum.toString().replaceFirst("^0\\.0", "cast('0' as double precision)") + ")";
    }

    private static boolean isOne(Term weight) {
        return weight instanceof Term.Constant constant && Double.valueOf(1).equals(constant.value());
    }

    private static String part(Node node, String score, String weight, String times) {
        return switch (node.mean()) {
            case ARITHMETIC -> Select.quoted(score) + times;
            case GEOMETRIC -> Select.quoted(Logarithms.of(score)) + times;
            case HARMONIC -> weight + " / nullif(" + Select.quoted(score) + ", 0)";
        };
    }
}
