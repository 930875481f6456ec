/**
 * The one expression language of formulas, methods and rules: names, numbers with units, exact arithmetic with named
 * divisions, conditions, and sums over a group. {@link guatu.kernel.expression.Expressions} compiles a text into a
 * typed {@link guatu.kernel.expression.Term}; {@link guatu.kernel.expression.Plain} evaluates it in Java and
 * {@link guatu.kernel.expression.SqlText} writes it as SQL for DuckDB or PostgreSQL. The three agree to the digit.
 *
 * <p>It is closed: no SQL, no loops, no calls outside of the functions listed in {@link guatu.kernel.expression.Function}.
 * {@code docs/expressions.md} describes it for those who write formulas.
 */
@NullMarked
package guatu.kernel.expression;

import org.jspecify.annotations.NullMarked;
