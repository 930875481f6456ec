package guatu.compiler.responsibility;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a role verb in the middle of a piece, right behind an office: 市甲局牵头编制规划. */
final class InnerVerb {

    record Found(int start, int end, Part part) {}

    private static final int FARTHEST = 80;
    private static final Words NOT = Lexicon.ROLES.words("inner-not");
    private static final Map<Part, Words> VERBS = new EnumMap<>(Map.of(
            Part.LEAD, Lexicon.ROLES.words("inner-lead"),
            Part.SUPPORT, Lexicon.ROLES.words("inner-support"),
            Part.JOINT, Lexicon.ROLES.words("inner-joint")));

    private final String text;

    InnerVerb(String text) {
        this.text = text;
    }

    @Nullable Found in(int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + FARTHEST); i++) {
            for (Map.Entry<Part, Words> verbs : VERBS.entrySet()) {
                int length = verbs.getValue().lengthAt(text, i, to);
                if (length > 0 && !NOT.startsOne(text, i + length, to)) {
                    Tail tail = Tail.of(text, from, i + length);
                    int start = tail == null ? i : tail.start();
                    if (start > from && OfficeNames.isOfficial(text, from, start)) {
                        return new Found(start, i + length, verbs.getKey());
                    }
                }
            }
        }
        return null;
    }
}
