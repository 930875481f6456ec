/**
 * Measures a compiled document against an annotation made by hand, so that any compiler can be compared with this one:
 * targets by line and value, offices by task, role and name. {@link guatu.compiler.score.Score} is the door. It reads
 * annotations and results as they come and never compiles.
 */
@NullMarked
package guatu.compiler.score;

import org.jspecify.annotations.NullMarked;
