/**
 * The grammar of numbers: finds every number of a text, says what each one is and why, and reads the targets and rules
 * that they state. {@link guatu.compiler.grammar.Numbers} is the door. Each rule is a small named thing; the words that
 * the rules look for are lexicons beside this package.
 */
@NullMarked
package guatu.compiler.grammar;

import org.jspecify.annotations.NullMarked;
