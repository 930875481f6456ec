package guatu.compiler.text;

/**
 * A paragraph of the folded text; broken lines are whole again.
 *
 * @param start offset in the folded text
 * @param end offset after its last character
 */
public record Paragraph(int start, int end, Role role) {

    /** What a paragraph is for the grammar. */
    public enum Role {
        BODY,
        /** a row of a table, its cells parted by tabs */
        ROW,
        /** menus, counters, page marks: accounted for, otherwise left out */
        CHROME
    }

    public int length() {
        return end - start;
    }
}
