package guatu.kernel.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression. Terms are made by {@link Terms}, which checks units and ranges; a back end is an
 * {@link Algebra} into which a term folds itself. Every operation on a missing value gives a missing value, except
 * where it says otherwise.
 */
public sealed interface Term {

    Type type();

    <R> R fold(Algebra<R> algebra);

    /** The terms it is made of, for those who look for names or groups in it. */
    default Stream<Term> parts() {
        return Stream.of();
    }

    /** Itself and everything below it. */
    default Stream<Term> all() {
        var all = new ArrayList<Term>(List.of(this));
        for (var i = 0; i < all.size(); i++) {
            all.get(i).parts().forEach(all::add);
        }
        return all.stream();
    }

    /** @param value a BigInteger scaled as the type says, a Double, a String or a Boolean; null is the missing value */
    record Constant(@Nullable Object value, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.constant(this);
        }
    }

    /** The value of a column. */
    record Reference(String column, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.reference(this);
        }
    }

    enum Operator { ADD, SUBTRACT, MULTIPLY }

    /** On integers of scales that already fit, or on doubles. */
    record Arithmetic(Operator operator, Term left, Term right, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.arithmetic(this, left.fold(algebra), right.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /**
     * The integer that the rounding makes of dividend × 10^shift ÷ divisor; missing if the divisor is zero.
     *
     * @param shift powers of ten for the dividend, or, if negative, for the divisor
     */
    record Quotient(Term dividend, Term divisor, int shift, Rounding rounding, Type.Number type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.quotient(this, dividend.fold(algebra), divisor.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(dividend, divisor);
        }
    }

    /** A quotient of doubles; missing if the divisor is zero. */
    record RealQuotient(Term dividend, Term divisor, Type.Real type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.realQuotient(this, dividend.fold(algebra), divisor.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(dividend, divisor);
        }
    }

    /** An exact number as the double next to it (of more than 15 digits: high part and low part, added). */
    record ToReal(Term number, Type.Real type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.toReal(this, number.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(number);
        }
    }

    /** The smaller or the larger of two numbers of one scale. */
    record Extreme(boolean smaller, Term left, Term right, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.extreme(this, left.fold(algebra), right.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /** The first if the condition holds; the second if it does not or is unknown. */
    record Choice(Term condition, Term first, Term second, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.choice(this, condition.fold(algebra), first.fold(algebra), second.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(condition, first, second);
        }
    }

    enum Relation {
        EQUAL("="), UNEQUAL("<>"), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As in SQL. */
        String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /** Of numbers of one scale, or of texts. */
    record Comparison(Relation relation, Term left, Term right) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.comparison(this, left.fold(algebra), right.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /** And, or: with the unknown as in SQL. */
    record Junction(boolean isAnd, Term left, Term right) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.junction(this, left.fold(algebra), right.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /** Not; the unknown stays unknown. */
    record Negation(Term of) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.negation(this, of.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    /** Whether a text is one of a list, or begins with one of it. */
    record Member(Term of, List<String> texts, boolean asPrefix) implements Term {

        public Member {
            texts = List.copyOf(texts);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.member(this, of.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    /** Whether there is a value; never unknown. */
    record Present(Term of) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.present(this, of.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    /** The first, or where it is missing the second. */
    record Otherwise(Term first, Term second, Type type) implements Term {
        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.otherwise(this, first.fold(algebra), second.fold(algebra));
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(first, second);
        }
    }

    /**
     * The sum (missing if there is nothing to add) or the count of the values that are present among the rows that
     * agree in every {@code by}; without one, among all rows.
     */
    record Aggregate(boolean isCount, Term of, List<Reference> by, Type.Number type) implements Term {

        public Aggregate {
            by = List.copyOf(by);
        }

        @Override
        public <R> R fold(Algebra<R> algebra) {
            return algebra.aggregate(this, of.fold(algebra), by.stream().map(name -> name.fold(algebra)).toList());
        }

        @Override
        public Stream<Term> parts() {
            return Stream.concat(Stream.of(of), by.stream());
        }
    }
}
