package guatu.compiler.responsibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document declares once for all of its responsibility clauses, and the places it names.
 *
 * @param firstLeads the first of several responsible offices leads (责任单位列第一位的为牵头单位)
 * @param everywhere offices that take part in every task without being listed again (以下均需各区人民政府配合,不再列出)
 * @param everywhereSupports whether they only help, also beside offices that share a task
 * @param places beginnings of place names, by which an office's own region is told from a missing one
 */
public record Conventions(boolean firstLeads, List<String> everywhere, boolean everywhereSupports, Set<String> places) {

    /** A document that declares nothing. */
    public static final Conventions NONE = new Conventions(false, List.of(), false, Set.of());

    private static final int MOST_PLACES = 50_000;
    private static final Words FIRST = Lexicon.ROLES.words("convention-first");
    private static final Words LEADS = Lexicon.ROLES.words("convention-leads");
    private static final Words NOT_LISTED = Lexicon.ROLES.words("convention-not-listed");
    private static final Words EVERYWHERE = Lexicon.ROLES.words("convention-everywhere");

    public Conventions {
        everywhere = List.copyOf(everywhere);
        places = Set.copyOf(places);
    }

    /** Reads the conventions of a whole text; {@code folded} and {@code shown} as {@link Responsibilities#in} takes them. */
    public static Conventions in(String folded, String shown) {
        if (folded.length() != shown.length()) {
            throw new IllegalArgumentException("folded and shown text differ in length: " + folded.length() + ", " + shown.length());
        }
        boolean firstLeads = false;
        Everywhere everywhere = Everywhere.NOBODY;
        for (int i = 0; i < folded.length(); i++) {
            firstLeads = firstLeads || declaresFirst(folded, i);
            if (everywhere.names().isEmpty() && NOT_LISTED.startsOne(folded, i, folded.length())) {
                everywhere = everywhere(folded, shown, i);
            }
        }
        return new Conventions(firstLeads, everywhere.names(), everywhere.supports(), places(folded));
    }

    /** As {@link #in(String, String)} for a text in simplified characters. */
    public static Conventions in(String folded) {
        return in(folded, folded);
    }

    boolean beginsWithPlace(String text, int from, int to) {
        return to - from >= 2 && places.contains(text.substring(from, from + 2))
                || to - from >= 3 && places.contains(text.substring(from, from + 3));
    }

    private static boolean declaresFirst(String text, int at) {
        int first = FIRST.lengthAt(text, at, text.length());
        if (first == 0) {
            return false;
        }
        int limit = Math.min(text.length(), at + first + 14);
        for (int i = at + first; i < limit && "。;,".indexOf(text.charAt(i)) < 0; i++) {
            if (LEADS.startsOne(text, i, limit)) {
                return true;
            }
        }
        return LEADS.standsIn(text, Math.max(0, at - 12), at) && text.substring(Math.max(0, at - 12), at).indexOf('。') < 0;
    }

    private record Everywhere(List<String> names, boolean supports) {
        private static final Everywhere NOBODY = new Everywhere(List.of(), false);
    }

    /** 以下均需甲、乙配合,不再列出: the names between 均需 and the verb, or before 均为责任单位. */
    private static Everywhere everywhere(String folded, String shown, int notListed) {
        int start = sentenceStart(folded, notListed);
        for (int i = start; i < notListed; i++) {
            int all = EVERYWHERE.lengthAt(folded, i, notListed);
            if (all > 0) {
                Everywhere behind = named(folded, shown, i + all, notListed);
                return behind.names().isEmpty() ? named(folded, shown, start, notListed) : behind;
            }
        }
        return Everywhere.NOBODY;
    }

    /** Where the sentence around this position begins, or the bracket that it stands in. */
    private static int sentenceStart(String text, int position) {
        int depth = 0;
        for (int i = position - 1; i >= 0 && i > position - 120; i--) {
            char letter = text.charAt(i);
            depth += letter == ')' ? 1 : letter == '(' ? -1 : 0;
            if (depth < 0 || "。;:".indexOf(letter) >= 0) {
                return i + 1;
            }
        }
        return Math.max(0, position - 120);
    }

    private static Everywhere named(String folded, String shown, int from, int to) {
        String part = folded.substring(from, to);
        var brackets = new Brackets(part);
        Reading reading = new ClauseReader(part, brackets, new Labels(part, brackets)).read(0, part.length());
        if (!reading.verbed || !reading.official) {
            return Everywhere.NOBODY;
        }
        List<Mention> mentions = reading.groups.stream().flatMap(group -> group.names().stream())
                .filter(name -> OfficeNames.isOfficial(part, name.start(), name.end()))
                .toList();
        boolean supports = reading.groups.get(0).part() == Part.SUPPORT;
        return new Everywhere(Expansion.names(part, shown.substring(from, to), NONE, mentions), supports);
    }

    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        for (int i = 2; i < text.length() && places.size() < MOST_PLACES; i++) {
            if ("省市县区州旗".indexOf(text.charAt(i)) >= 0) {
                places.add(text.substring(i - 2, i));
                if (i >= 3) {
                    places.add(text.substring(i - 3, i));
                }
            }
        }
        return places;
    }
}
