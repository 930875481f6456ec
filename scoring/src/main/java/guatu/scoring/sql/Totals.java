package guatu.scoring.sql;

import guatu.kernel.expression.Range;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.method.Missing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Adds the total to a query that has the scores: their sum, or the root of the tree; bonus and deduction. */
final class Totals {

    private static final Term ZERO = Terms.constant(BigDecimal.ZERO, Unit.NONE);

    private final Plan plan;
    private final Method method;
    private final Select select;

    Totals(Plan plan, Select select) {
        this.plan = plan;
        this.method = plan.method();
        this.select = select;
    }

    /** The columns that it added. */
    List<String> write() {
        var columns = new ArrayList<String>();
        var sum = method.nodes().isEmpty() ? sum() : new Tree(plan, select, columns).write();
        select.level();
        select.add("total", method.isReal() ? rounded(sum) : total(sum));
        columns.add("total");
        select.level();
        return columns;
    }

    /** The sum of the scores; where some do not count, enlarged to the weight of all. */
    private Term sum() {
        Term sum = method.isReal() ? Terms.real(0) : ZERO;
        for (var indicator : method.indicators()) {
            sum = Terms.add(sum, isRefused(indicator) ? countedOrNothing(indicator) : Terms.otherwise(weighted(indicator), zero()));
        }
        if (method.indicators().stream().noneMatch(this::mayBeExcluded)) {
            return select.add("sum", sum);
        }
        var all = weights(false);
        var counted = weights(true);
        sum = select.add("sum", sum);
        var allOfThem = select.add("weights", all);
        var present = select.add("weights.present", counted);
        select.level();
        return select.add("sum.rescaled", Terms.divide(Terms.multiply(sum, allOfThem), present, method.precision().ofScores()));
    }

    /** In real arithmetic a score has no weight yet, and runs up to the full score of its family. */
    private Term weighted(Indicator indicator) {
        var score = score(indicator);
        if (!method.isReal()) {
            return score;
        }
        var weighted = Terms.multiply(score, plan.weight(indicator));
        var family = method.family(indicator);
        var full = family instanceof Family.MinMax minMax ? minMax.to().get(1)
                : family instanceof Family.Percentile percentile ? percentile.to().get(1) : BigDecimal.ONE;
        return full.compareTo(BigDecimal.ONE) == 0 ? weighted
                : Terms.divide(weighted, Terms.real(full.doubleValue()), method.precision().ofScores());
    }

    private Term weights(boolean ofPresent) {
        Term sum = method.isReal() ? Terms.real(0) : ZERO;
        for (var indicator : method.indicators()) {
            var weight = plan.weight(indicator);
            var counts = ofPresent && mayBeExcluded(indicator)
                    ? Terms.choose(Terms.present(score(indicator)), weight, method.isReal() ? Terms.real(0) : ZERO) : weight;
            sum = Terms.add(sum, counts);
        }
        return sum;
    }

    private Term zero() {
        return method.isReal() ? Terms.real(0) : ZERO;
    }

    private boolean isRefused(Indicator indicator) {
        return method.missing(indicator).contains(Missing.REFUSE);
    }

    /** A score that is missing, be it for want of a benchmark, leaves no total; where the indicator has no weight it counts nothing. */
    private Term countedOrNothing(Indicator indicator) {
        var weight = plan.weight(indicator);
        return Terms.choose(Terms.compare(Term.Relation.MORE, weight, zero()), weighted(indicator), zero());
    }

    private boolean mayBeExcluded(Indicator indicator) {
        return method.missing(indicator).contains(Missing.EXCLUDE);
    }

    private Term score(Indicator indicator) {
        return Terms.reference(Plan.score(indicator), Objects.requireNonNull(select.types().get(Plan.score(indicator))));
    }

    private Term total(Term sum) {
        var total = sum;
        for (var name : List.of("bonus", "deduction")) {
            var type = select.types().get(name);
            if (type != null) {
                var points = Terms.reference(name, type);
                total = name.equals("bonus") ? Terms.add(total, points) : Terms.subtract(total, points);
            }
        }
        return Terms.round(total, method.precision().ofScores());
    }

    /** From a double to an integer scaled as totals are; bonus and deduction are exact and join afterwards. */
    private Term rounded(Term sum) {
        var division = method.precision().ofScores();
        var name = Select.quoted(((Term.Reference) sum).column());
        var scaled = "(" + name + " * cast('1e" + division.decimals() + "' as double precision))";
        var half = division.rounding() == guatu.kernel.expression.Rounding.HALF_UP ? "0.5" : "0";
        var magnitude = "floor(abs" + scaled + " + cast('" + half + "' as double precision))";
        var limit = BigInteger.valueOf(Long.MAX_VALUE / 4);
        var type = new Type.Number(Unit.NONE, division.decimals(), new Range(limit.negate(), limit));
        var integer = select.add("sum.rounded", "cast(case when " + name + " < 0 then -" + magnitude + " else " + magnitude + " end as bigint)", type);
        select.level();
        return total(integer);
    }
}
