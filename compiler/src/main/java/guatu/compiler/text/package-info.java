/**
 * The text as the grammar reads it: folded characters, whole paragraphs and a way back from each position to the
 * original. {@link guatu.compiler.text.Reading} is the door. It knows layout (broken lines, page marks, page chrome,
 * marks of headings) and no meaning.
 */
@NullMarked
package guatu.compiler.text;

import org.jspecify.annotations.NullMarked;
