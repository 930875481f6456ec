package guatu.compiler.responsibility;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that close a list of offices and give its role: 牵头, 配合, 按职责分工负责, 结合职责抓好落实. */
record Tail(int start, Part part) {

    private static final Map<Part, Words> VERBS = new EnumMap<>(Part.class);
    private static final Words ADVERBS = Lexicon.ROLES.words("tail-adverb");
    private static final Words OBJECTS = Lexicon.ROLES.words("tail-object");

    static {
        // in this order one verb outranks another: 牵头负责 leads, 参与落实 helps
        VERBS.put(Part.LEAD, Lexicon.ROLES.words("tail-lead"));
        VERBS.put(Part.SUPPORT, Lexicon.ROLES.words("tail-support"));
        VERBS.put(Part.JOINT, Lexicon.ROLES.words("tail-joint"));
        VERBS.put(Part.OWNER, Lexicon.ROLES.words("tail-owner"));
    }

    /** The tail of this stretch, or null if it ends in no role word. */
    static @Nullable Tail of(String text, int from, int to) {
        int end = to;
        int object = OBJECTS.lengthBefore(text, from, end);
        if (object > 0 && verbBefore(text, from, end - object) != null) {
            end -= object;
        }
        Part part = null;
        while (end > from) {
            Verb verb = verbBefore(text, from, end);
            int adverb = ADVERBS.lengthBefore(text, from, end);
            if (verb == null && adverb == 0) {
                break;
            }
            if (verb == null || adverb > verb.length()) {
                end -= adverb;
                continue;
            }
            end -= verb.length();
            part = part == null || verb.part().compareTo(part) < 0 || part == Part.JOINT ? verb.part() : part;
        }
        return part == null ? null : new Tail(end, part);
    }

    private record Verb(int length, Part part) {}

    private static @Nullable Verb verbBefore(String text, int from, int to) {
        Verb longest = null;
        for (Map.Entry<Part, Words> verbs : VERBS.entrySet()) {
            int length = verbs.getValue().lengthBefore(text, from, to);
            if (length > 0 && (longest == null || length > longest.length())) {
                longest = new Verb(length, verbs.getKey());
            }
        }
        return longest;
    }
}
