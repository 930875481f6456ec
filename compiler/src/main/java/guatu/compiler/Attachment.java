package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.kernel.Clause;

/**
 * An attachment that the text cites or carries.
 *
 * @param present whether its content stands in the text
 */
public record Attachment(String title, boolean present, @JsonUnwrapped Clause clause) {}
