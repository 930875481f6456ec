/**
 * The plan compiler: the text of a policy plan in; outline, targets, tasks, responsible offices, rules, mechanisms, an
 * account of every number and a list of contradictions out. Deterministic, without network or model; whatever it
 * states carries the span of text that it came from. {@link guatu.compiler.PlanCompiler} is the door.
 *
 * <p>It is not a reader of file formats (see {@code guatu.document}) and it does not decide: where a text can be read
 * in two ways both readings stand in the result.
 */
@NullMarked
package guatu.compiler;

import org.jspecify.annotations.NullMarked;
