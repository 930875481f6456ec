package guatu.compiler.outline;

import guatu.compiler.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan inside a document.
 *
 * @param title without its period
 * @param from where the title begins in the folded text
 * @param to where it ends, its period included
 * @param sections in text order, of all levels
 */
public record PlanSpan(String title, @Nullable Period period, int from, int to, List<Section> sections) {}
