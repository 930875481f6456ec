package guatu.scoring.sql;

import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Method;
import guatu.scoring.method.Node;
import guatu.scoring.yaml.PerGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tree of means in doubles, level by level from below. A node's children are taken in the order of the file, indicators
 * before nodes; those that are missing, or have no weight in the group, are left out with their weight.
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
        Term weighted = Terms.real(0);
        Term weights = Terms.real(0);
        var signs = new ArrayList<Term>();
        for (var child : children(node)) {
            var score = Terms.reference(child.column(), REAL);
            var weight = plan.perGroup(child.weight(), Unit.NONE);
            var counts = Terms.present(score);
            weighted = Terms.add(weighted, Terms.choose(counts, part(node, score, weight), Terms.real(0)));
            weights = Terms.add(weights, Terms.choose(counts, weight, Terms.real(0)));
            signs.add(score);
        }
        var mean = node.mean() == Node.Mean.HARMONIC ? quotient(weights, weighted) : quotient(weighted, weights);
        var result = node.mean() == Node.Mean.ARITHMETIC ? mean : wherePositive(signs, mean);
        var name = node.mean() == Node.Mean.GEOMETRIC ? Logarithms.of(node.id()) : column(node);
        select.add(name, result);
        columns.add(column(node));
    }

    private static Term part(Node node, Term score, Term weight) {
        return switch (node.mean()) {
            case ARITHMETIC -> Terms.multiply(score, weight);
            case GEOMETRIC -> Terms.multiply(Terms.reference(Logarithms.of(((Term.Reference) score).column()), REAL), weight);
            case HARMONIC -> quotient(weight, score);
        };
    }

    private static Term quotient(Term dividend, Term divisor) {
        return Terms.divide(dividend, divisor, new guatu.kernel.expression.Division(0, guatu.kernel.expression.Rounding.TRUNCATE));
    }

    /** Geometric and harmonic means are of positive numbers; with any other there is none. */
    private static Term wherePositive(List<Term> scores, Term mean) {
        Term bad = Terms.constant(false);
        for (var score : scores) {
            bad = Terms.or(bad, Terms.compare(Term.Relation.AT_MOST, score, Terms.real(0)));
        }
        return Terms.choose(bad, Terms.missing(REAL), mean);
    }
}
