package guatu.kernel.expression;

import java.util.Set;
import java.util.TreeSet;

/**
 * A compiled expression.
 *
 * @param source as it was written
 * @param term what it computes
 * @param reading as a reader sees it: names by their titles, functions in Chinese
 */
public record Formula(String source, Term term, String reading) {

    /** The columns that it reads. */
    public Set<String> columns() {
        var columns = new TreeSet<String>();
        term.all().forEach(part -> {
            if (part instanceof Term.Reference reference) {
                columns.add(reference.column());
            }
        });
        return columns;
    }
}
