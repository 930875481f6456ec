package guatu.compiler.responsibility;

import guatu.compiler.Task;
import guatu.compiler.responsibility.Reading.Group;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides, with the whole clause in view, who leads, who helps and who owns. */
final class Roles {

    private static final int LONGEST_UNENDED = 15;

    private Roles() {}

    /** The clause that the reading makes, or null where no office is left. */
    static @Nullable ResponsibilityClause clause(
            String folded, String shown, Conventions conventions, int start, int end, Reading reading) {
        List<Mention> mentions = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Set<Integer> partsWithOffices = partsWithOffices(folded, reading);
        for (Group group : reading.groups) {
            for (Mention mention : group.names()) {
                if (isKept(folded, mention, partsWithOffices)) {
                    mentions.add(mention);
                    parts.add(group.part());
                }
            }
        }
        if (mentions.isEmpty()) {
            return null;
        }
        List<String> names = Expansion.names(folded, shown, conventions, mentions);
        return decide(start, end, names, parts, conventions);
    }

    private static Set<Integer> partsWithOffices(String folded, Reading reading) {
        return reading.groups.stream()
                .flatMap(group -> group.names().stream())
                .filter(name -> !name.shared().isEmpty() || OfficeNames.isPlausible(folded, name.start(), name.end()))
                .map(Mention::sentencePart)
                .collect(Collectors.toSet());
    }

    /** A name whose ending is in no list counts beside one whose ending is. */
    private static boolean isKept(String folded, Mention mention, Set<Integer> partsWithOffices) {
        if (OfficeNames.isPerson(folded, mention.start(), mention.end())) {
            return false;
        }
        int length = mention.end() - mention.start();
        return OfficeNames.isPlausible(folded, mention.start(), mention.end())
                || length >= 2 && length <= LONGEST_UNENDED && partsWithOffices.contains(mention.sentencePart());
    }

    private static ResponsibilityClause decide(
            int start, int end, List<String> names, List<Part> parts, Conventions conventions) {
        boolean led = parts.contains(Part.LEAD);
        Set<String> lead = new LinkedHashSet<>();
        Set<String> support = new LinkedHashSet<>();
        Set<String> owner = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Set<String> set = switch (parts.get(i)) {
                case LEAD -> lead;
                case SUPPORT -> support;
                case JOINT, UNMARKED, OTHER -> led ? support : lead;
                case OWNER -> owner;
            };
            set.add(names.get(i));
        }
        if (!led && lead.isEmpty() && !owner.isEmpty()) {
            lead.addAll(owner);
            owner.clear();
        }
        if (!led && conventions.firstLeads() && lead.size() > 1) {
            keepFirst(lead, support);
            led = true;
        }
        boolean supports = conventions.everywhereSupports() || led || !support.isEmpty();
        (supports ? support : lead).addAll(conventions.everywhere());
        support.removeAll(lead);
        owner.removeAll(lead);
        Task.Mode mode = led || !support.isEmpty() ? Task.Mode.LEAD_SUPPORT : Task.Mode.JOINT;
        return new ResponsibilityClause(start, end, List.copyOf(lead), List.copyOf(support), List.copyOf(owner), mode);
    }

    private static void keepFirst(Set<String> lead, Set<String> support) {
        String first = lead.iterator().next();
        Set<String> rest = new LinkedHashSet<>(lead);
        rest.remove(first);
        rest.addAll(support);
        support.clear();
        support.addAll(rest);
        lead.clear();
        lead.add(first);
    }
}
