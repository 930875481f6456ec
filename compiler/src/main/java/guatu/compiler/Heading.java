package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.kernel.Clause;

/**
 * An entry of a plan's outline.
 *
 * @param level 1 for the outermost
 * @param number the mark as written, such as 一、 or (二) or 3. or ——; empty for a run-in heading without one
 * @param title the words after the mark, without the closing full stop
 */
public record Heading(int level, String number, String title, @JsonUnwrapped Clause clause) {}
