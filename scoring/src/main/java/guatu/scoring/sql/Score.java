package guatu.scoring.sql;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Term.Relation;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Type;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Direction;
import guatu.scoring.method.Family;
import guatu.scoring.method.Indicator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator's value becomes its score. In exact arithmetic the score carries the weight, so that there is one
 * division and one rounding; in real arithmetic it does not, so that means can weigh it.
 */
final class Score {

    private final Plan plan;
    private final Known known;
    private final Indicator indicator;
    private final Family family;
    private final Division division;
    private final boolean lessIsBetter;

    Score(Plan plan, Known known, Indicator indicator) {
        this.plan = plan;
        this.known = known;
        this.indicator = indicator;
        this.family = plan.method().family(indicator);
        this.division = plan.method().precision().ofScores();
        this.lessIsBetter = plan.method().direction(indicator) == Direction.LESS;
    }

    /** The first level: the benchmark, ranks. */
    void benchmark(Select select) {
        if (plan.hasBenchmarkColumn(indicator) && family instanceof Family.Ratio ratio) {
            select.add(Plan.benchmark(indicator), Benchmarks.column(plan, known, indicator, ratio.benchmark(), Terms.unit(value())));
        } else if (family instanceof Family.Rank || family instanceof Family.Percentile) {
            ranks(select);
        }
    }

    private void ranks(Select select) {
        var value = Select.quoted(Plan.value(indicator));
        var partition = "partition by " + (plan.method().population() == null ? "" : "\"state\" >= " + Plan.UNGRADED + ", \"state\" = "
                + Plan.APART + ", ") + "\"group\"" + String.join("", family.within().stream().map(c -> ", " + Select.quoted(Plan.by(c))).toList());
        select.add("rank." + indicator.id(), "case when " + value + " is not null then rank() over (" + partition + " order by " + value
                + (lessIsBetter ? " desc" : "") + " nulls last) end", Plan.INTEGER);
        select.add("present." + indicator.id(), "count(" + value + ") over (" + partition + ")", Plan.INTEGER);
    }

    /** The second level: the score, or what cap and floor will bound. */
    void raw(Select select) {
        if (isReal() && family instanceof Family.MinMax minMax && !mayBeOutside(minMax)) {
            select.add(Plan.score(indicator), interval(minMax), new Type.Real(Unit.NONE));
            return;
        }
        select.add(isBounded() ? "raw." + indicator.id() : Plan.score(indicator), rawTerm(select));
    }

    /** The third level. */
    void bounded(Select select) {
        if (isBounded() && family instanceof Family.Ratio ratio) {
            var raw = "raw." + indicator.id();
            var term = Terms.reference(raw, java.util.Objects.requireNonNull(select.types().get(raw)));
            select.add(Plan.score(indicator), bounded(term, ratio.cap(), ratio.floor()));
        }
    }

    private boolean isBounded() {
        return family instanceof Family.Ratio ratio && (ratio.cap() != null || ratio.floor() != null);
    }

    private Term bounded(Term raw, @Nullable BigDecimal cap, @Nullable BigDecimal floor) {
        var term = cap == null ? raw : Terms.least(raw, times(cap));
        return floor == null ? term : Terms.greatest(term, times(floor));
    }

    /** A multiple of the weight; in real arithmetic, where scores carry no weight, the multiple itself. */
    private Term times(BigDecimal multiple) {
        var constant = plan.constant(multiple, Unit.NONE);
        return isReal() ? constant : Terms.multiply(plan.weight(indicator), constant);
    }

    private boolean isReal() {
        return plan.method().isReal();
    }

    private Term value() {
        return known.column("evaluated", Plan.value(indicator));
    }

    private Term rawTerm(Select select) {
        if (family instanceof Family.Ratio ratio) {
            var given = select.types().get(Plan.benchmark(indicator));
            return ratio(ratio, given == null ? Benchmarks.column(plan, known, indicator, ratio.benchmark(), Unit.NONE)
                    : plain(Terms.reference(Plan.benchmark(indicator), given)));
        }
        if (family instanceof Family.MinMax minMax) {
            return minMax(minMax);
        }
        if (family instanceof Family.Percentile percentile) {
            return percentile(percentile);
        }
        if (family instanceof Family.Z z) {
            return z(z);
        }
        if (family instanceof Family.Piecewise piecewise) {
            return new Curve(plan, piecewise).score(plain(value()), weight(), division);
        }
        var own = family instanceof Family.Rank ? column("rank.", Plan.INTEGER) : plain(value());
        return Terms.multiply(own, weight());
    }

    /** Without its unit: scores are plain numbers. */
    private Term plain(Term value) {
        var name = ((Term.Reference) value).column();
        return Terms.reference(name, value.type() instanceof Type.Number number
                ? new Type.Number(Unit.NONE, number.decimals(), number.range()) : new Type.Real(Unit.NONE));
    }

    private Term column(String prefix, Type type) {
        var reference = Terms.reference(prefix + indicator.id(), type);
        return isReal() ? Terms.toReal(reference) : reference;
    }

    /** What the score is multiplied with here: the weight, or one. */
    private Term weight() {
        return isReal() ? Terms.real(1) : plan.weight(indicator);
    }

    private Term ratio(Family.Ratio ratio, Term benchmark) {
        var value = plain(value());
        if (!lessIsBetter || !ratio.inverse()) {
            return Terms.divide(Terms.multiply(value, weight()), benchmark, division);
        }
        var inverse = Terms.divide(Terms.multiply(benchmark, weight()), value, division);
        if (ratio.cap() == null) {
            return inverse;
        }
        var isZero = Terms.compare(Relation.EQUAL, value, Terms.constant(BigDecimal.ZERO, Unit.NONE));
        return Terms.choose(isZero, isReal() ? times(ratio.cap()) : Terms.round(times(ratio.cap()), division), inverse);
    }

    private Term minMax(Family.MinMax family) {
        var value = plain(value());
        var low = family.bounds().isEmpty() ? bound("min.") : plan.constant(family.bounds().get(0), Unit.NONE);
        var high = family.bounds().isEmpty() ? bound("max.") : plan.constant(family.bounds().get(1), Unit.NONE);
        var inside = mayBeOutside(family) ? Terms.greatest(Terms.least(value, high), low) : value;
        var distance = lessIsBetter ? Terms.subtract(high, inside) : Terms.subtract(inside, low);
        return inInterval(distance, Terms.subtract(high, low), family.to(), Terms.compare(Relation.EQUAL, low, high), family.whenEqual(), value);
    }

    /** The commonest of real scores, without a test for zero in every row: the span is missing where it would be zero. */
    private String interval(Family.MinMax family) {
        var value = Select.quoted(Plan.value(indicator));
        var distance = lessIsBetter ? Select.quoted("max." + indicator.id()) + " - " + value : value + " - " + Select.quoted("min." + indicator.id());
        var low = real(family.to().get(0));
        var score = "(" + distance + ") / " + Select.quoted("span." + indicator.id()) + " * " + real(family.to().get(1).subtract(family.to().get(0)))
                + (family.to().get(0).signum() == 0 ? "" : " + " + low);
        return family.whenEqual() == Family.WhenEqual.MISSING ? score : "coalesce(" + score + ", case when " + value + " is not null then "
                + (family.whenEqual() == Family.WhenEqual.FULL ? real(family.to().get(1)) : low) + " end)";
    }

    private static String real(BigDecimal number) {
        return "cast('" + number.doubleValue() + "' as double precision)";
    }

    /** Given bounds may be passed; those of the ranked may be by firms in transition. */
    private boolean mayBeOutside(Family.MinMax family) {
        var population = plan.method().population();
        return !family.bounds().isEmpty() || population != null && (population.transition() != null || !population.ungraded().isEmpty());
    }

    private Term bound(String prefix) {
        var set = Statistics.sets(plan).indexOf(family.within());
        return plain(known.column(Statistics.table(set), prefix + indicator.id()));
    }

    private Term percentile(Family.Percentile family) {
        var one = plan.constant(BigDecimal.ONE, Unit.NONE);
        var rank = column("rank.", Plan.INTEGER);
        var present = column("present.", Plan.INTEGER);
        return inInterval(Terms.subtract(rank, one), Terms.subtract(present, one), family.to(),
                Terms.compare(Relation.EQUAL, present, one), family.whenEqual(), rank);
    }

    /** Part ÷ whole, moved into the interval; exact: one division of everything, weight included. */
    private Term inInterval(Term part, Term whole, List<BigDecimal> to, Term isEqual, Family.WhenEqual whenEqual, Term value) {
        var low = plan.constant(to.get(0), Unit.NONE);
        var high = plan.constant(to.get(1), Unit.NONE);
        var width = plan.constant(to.get(1).subtract(to.get(0)), Unit.NONE);
        if (isReal()) {
            var score = Terms.add(Terms.multiply(Terms.divide(part, whole, division), width), low);
            return whenEqual(isEqual, whenEqual, value, score, low, high);
        }
        var dividend = Terms.add(Terms.multiply(low, whole), Terms.multiply(width, part));
        var score = Terms.divide(Terms.multiply(dividend, weight()), Terms.multiply(high, whole), division);
        return whenEqual(isEqual, whenEqual, value, score,
                Terms.divide(Terms.multiply(low, weight()), high, division), Terms.round(weight(), division));
    }

    private static Term whenEqual(Term isEqual, Family.WhenEqual rule, Term value, Term score, Term lowest, Term full) {
        var isSo = Terms.and(isEqual, Terms.present(value));
        return rule == Family.WhenEqual.MISSING ? score : Terms.otherwise(score,
                Terms.choose(isSo, rule == Family.WhenEqual.FULL ? full : lowest, Terms.missing(lowest.type())));
    }

    private Term z(Family.Z family) {
        var value = plain(value());
        var mean = Terms.reference("mean." + indicator.id(), new Type.Real(Unit.NONE));
        var deviation = Terms.reference("deviation." + indicator.id(), new Type.Real(Unit.NONE));
        var distance = lessIsBetter ? Terms.subtract(mean, value) : Terms.subtract(value, mean);
        var centre = Terms.real(family.mean().doubleValue());
        var scale = Terms.real(family.deviation().doubleValue());
        var score = Terms.add(Terms.multiply(Terms.divide(distance, deviation, division), scale), centre);
        var isEqual = Terms.compare(Relation.EQUAL, deviation, Terms.real(0));
        return whenEqual(isEqual, family.whenEqual(), value, score, centre, centre);
    }
}
