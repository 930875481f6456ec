package guatu.compiler;

import java.util.List;

/**
 * A responsible organisation (单位) that the document names.
 *
 * @param name its fullest form in the text
 * @param aliases other forms folded into it, such as 市工信局
 * @param leads ids of the tasks it leads, in text order
 * @param supports ids of the tasks it supports
 * @param owns ids of the tasks it owns (责任主体)
 */
public record Office(String name, List<String> aliases, List<String> leads, List<String> supports, List<String> owns) {

    public Office {
        aliases = List.copyOf(aliases);
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        owns = List.copyOf(owns);
    }
}
