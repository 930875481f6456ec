package guatu.compiler.responsibility;

import guatu.compiler.Task;
import java.util.List;

/**
 * One responsibility clause of a paragraph.
 *
 * @param start offset of its first character in the paragraph, the bracket or label included
 * @param end offset behind its last character
 * @param lead 牵头单位; all offices of a joint clause
 * @param support 配合单位
 * @param owner 责任主体, where it names one beside those who lead
 */
public record ResponsibilityClause(
        int start, int end, List<String> lead, List<String> support, List<String> owner, Task.Mode mode) {

    public ResponsibilityClause {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("a clause cannot reach from " + start + " to " + end);
        }
        lead = List.copyOf(lead);
        support = List.copyOf(support);
        owner = List.copyOf(owner);
        if (lead.isEmpty() && support.isEmpty() && owner.isEmpty()) {
            throw new IllegalArgumentException("a clause names at least one office");
        }
    }

    /** Whether this clause only adds to the one right before it: 配合单位 on a line or in a bracket of its own. */
    public boolean completes(ResponsibilityClause earlier) {
        return lead.isEmpty() && !earlier.lead().isEmpty() && earlier.support().isEmpty();
    }

    /** This clause with what the next one adds, reaching to the end of that one. Both stand in the same paragraph. */
    ResponsibilityClause with(ResponsibilityClause next) {
        return new ResponsibilityClause(
                start, next.end, lead, next.support, owner.isEmpty() ? next.owner : owner, Task.Mode.LEAD_SUPPORT);
    }
}
