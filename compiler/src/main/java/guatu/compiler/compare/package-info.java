/**
 * Obligations side by side: two versions of one plan ({@link guatu.compiler.compare.Comparison}), and several plans
 * with each other ({@link guatu.compiler.compare.CrossPlanReport}). It compares what was compiled, never the raw texts,
 * and it does not judge which side is right.
 */
@NullMarked
package guatu.compiler.compare;

import org.jspecify.annotations.NullMarked;
