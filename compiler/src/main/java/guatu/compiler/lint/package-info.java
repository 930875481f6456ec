/**
 * The careful reader: contradictions, gaps and notices of a compiled document. Each check is a small class that looks
 * at one thing; {@link guatu.compiler.lint.Lint} is the door. Statements are compared in hashed groups, never in pairs,
 * so that a text repeated a thousand times stays linear.
 *
 * <p>It does not correct and it does not decide: a remark cites every place it is about and gives the figures. Where a
 * text can fairly be read without a contradiction it keeps silent: a false alarm costs more than a missed one.
 */
@NullMarked
package guatu.compiler.lint;

import org.jspecify.annotations.NullMarked;
