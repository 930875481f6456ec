/**
 * How officials say it: the words in which values, deadlines, grades and roles stand in tables, pages and on the
 * terminal. One place, so that every output says the same. It reads results and decides nothing.
 */
@NullMarked
package guatu.compiler.wording;

import org.jspecify.annotations.NullMarked;
