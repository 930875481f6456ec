package guatu.compiler.responsibility;

/**
 * A stretch of a clause that names an office, before the list lends it what it leaves out.
 *
 * @param chained whether 、 or a conjunction joins it to the name before it; a comma or a semicolon begins a new chain
 * @param sentencePart counts the stretches between commas, so that a part without any office can be left out whole
 * @param shared the noun behind 等 that the bare words before it share: 部门 in 市科技、财政等部门; empty for none
 */
record Mention(int start, int end, boolean chained, int sentencePart, String shared) {

    Mention {
        if (start >= end) {
            throw new IllegalArgumentException("a mention is empty at " + start);
        }
    }
}
