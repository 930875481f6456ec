package guatu.kernel.expression;

import java.util.List;
import java.util.Optional;

/** What the names of an expression stand for. */
public interface Scope {

    Optional<Named> find(String name);

    /** Names to propose to somebody who mistyped one. */
    List<String> names();

    /** How ÷ keeps its quotient; without it every division must be written as {@code divide(a, b, decimals, rounding)}. */
    default Optional<Division> division() {
        return Optional.empty();
    }

    /** At most so many rows enter a sum over a group; 0 if sums are not allowed here. */
    default long rows() {
        return 0;
    }

    /**
     * @param term a reference to a column, or what is to be put in the name's place
     * @param title as a formula shows it to a reader
     */
    record Named(Term term, String title) {}
}
