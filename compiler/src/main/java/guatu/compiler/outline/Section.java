package guatu.compiler.outline;

import guatu.compiler.text.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a plan: a heading and all that stands under it.
 *
 * @param parent the section that it stands in; null for one of the first level
 * @param mark the heading's mark; null for a run-in heading without one
 * @param title the heading's words, without mark and full stop
 * @param folded the title as the grammar reads it
 * @param from where the heading begins in the folded text, its mark included
 * @param to where it ends
 */
public record Section(@Nullable Section parent, @Nullable Mark mark, String title, String folded, int from, int to) {

    /** The mark as written, such as （一）; empty for a run-in heading. {@code shown} is the reading's. */
    public String number(String shown) {
        return mark == null ? "" : shown.substring(from, from + mark.length());
    }

    public int level() {
        return parent == null ? 1 : parent.level() + 1;
    }

    /** Whether the section states goals, so that a year at its head governs all of it. */
    public boolean statesGoals() {
        boolean here = folded.contains("目标") && !folded.contains("目标责任") && !folded.contains("目标管理");
        return here || parent != null && parent.statesGoals();
    }

    /** This section and those around it, outermost first. */
    public List<Section> path() {
        List<Section> path = parent == null ? new ArrayList<>() : parent.path();
        path.add(this);
        return path;
    }
}
