package guatu.kernel.expression;

import java.util.List;

/**
 * A back end: what each kind of term becomes, given what its parts became.
 *
 * @param <R> what it makes of a term
 */
public interface Algebra<R> {

    R constant(Term.Constant term);

    R reference(Term.Reference term);

    R arithmetic(Term.Arithmetic term, R left, R right);

    R quotient(Term.Quotient term, R dividend, R divisor);

    R realQuotient(Term.RealQuotient term, R dividend, R divisor);

    R toReal(Term.ToReal term, R number);

    R extreme(Term.Extreme term, R left, R right);

    R choice(Term.Choice term, R condition, R first, R second);

    R comparison(Term.Comparison term, R left, R right);

    R junction(Term.Junction term, R left, R right);

    R negation(Term.Negation term, R of);

    R member(Term.Member term, R of);

    R present(Term.Present term, R of);

    R otherwise(Term.Otherwise term, R first, R second);

    R aggregate(Term.Aggregate term, R of, List<R> by);
}
