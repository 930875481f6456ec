/**
 * Reads who answers for what: the responsibility clauses of a paragraph — in brackets or after a label — and the directory of the offices
 * that they name. {@link guatu.compiler.responsibility.Responsibilities} is the door; it is pure, keeps nothing between paragraphs and is
 * linear in the text.
 *
 * <p>It is not a reader of documents: it does not know which passage a clause governs, and it knows no place by name. What is a role
 * word, the ending of an office or an abbreviation stands in the resources beside it.
 */
@NullMarked
package guatu.compiler.responsibility;

import org.jspecify.annotations.NullMarked;
