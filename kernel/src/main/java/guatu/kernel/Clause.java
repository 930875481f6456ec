package guatu.kernel;

/**
 * A span of a document's text (条款): the citation that every statement drawn from a document carries.
 *
 * @param line 1-based line of the first character; lines end at {@code \n} only
 * @param start offset of the first character, in code points of the document's text
 * @param end offset after the last character, in code points
 * @param quote the text between the two, unchanged
 */
public record Clause(int line, int start, int end, String quote) {

    public Clause {
        if (line < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("line " + line + ", " + start + ".." + end);
        }
        if (quote.codePointCount(0, quote.length()) != end - start) {
            throw new IllegalArgumentException("quote does not have the length of " + start + ".." + end);
        }
    }

    public boolean contains(Clause other) {
        return start <= other.start && other.end <= end;
    }
}
