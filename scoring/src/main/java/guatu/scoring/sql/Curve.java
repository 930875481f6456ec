package guatu.scoring.sql;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Term;
import guatu.kernel.expression.Term.Relation;
import guatu.kernel.expression.Terms;
import guatu.kernel.expression.Unit;
import guatu.scoring.method.Family;
import java.math.BigDecimal;

/** A score by a curve of points. */
record Curve(Plan plan, Family.Piecewise family) {

    /** Weight × height ÷ full height. */
    Term score(Term value, Term weight, Division division) {
        var points = family.points();
        var last = points.get(points.size() - 1);
        Term score = part(constant(last.get(1)), constant(BigDecimal.ONE), weight, division);
        for (var i = points.size() - 2; i >= 0; i--) {
            var isBefore = Terms.compare(Relation.LESS, value, constant(points.get(i + 1).get(0)));
            score = Terms.choose(isBefore, between(i, value, weight, division), score);
        }
        var first = part(constant(points.get(0).get(1)), constant(BigDecimal.ONE), weight, division);
        var isMissing = Terms.not(Terms.present(value));
        var all = Terms.choose(Terms.compare(Relation.LESS, value, constant(points.get(0).get(0))), first, score);
        return Terms.choose(isMissing, Terms.missing(all.type()), all);
    }

    private Term between(int i, Term value, Term weight, Division division) {
        var from = family.points().get(i);
        var to = family.points().get(i + 1);
        if (family.shape() == Family.Piecewise.Shape.STEPS) {
            return part(constant(from.get(1)), constant(BigDecimal.ONE), weight, division);
        }
        var width = constant(to.get(0).subtract(from.get(0)));
        var rise = Terms.multiply(Terms.subtract(value, constant(from.get(0))), constant(to.get(1).subtract(from.get(1))));
        return part(Terms.add(Terms.multiply(constant(from.get(1)), width), rise), width, weight, division);
    }

    /** Height, as a fraction, × weight ÷ full. */
    private Term part(Term dividend, Term divisor, Term weight, Division division) {
        return Terms.divide(Terms.multiply(dividend, weight), Terms.multiply(divisor, constant(family.full())), division);
    }

    private Term constant(BigDecimal value) {
        return plan.constant(value, Unit.NONE);
    }
}
