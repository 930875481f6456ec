package guatu.compiler.responsibility;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds labels such as 牵头单位: and 责任部门(单位): in a text, with or without their colon. */
final class Labels {

    /** A label of the text: where it stands, colon included, and what it makes of the names behind it. */
    record Label(int start, int end, Part part) {}

    private static final int LONGEST_ADDITION = 40;
    private static final Words MODIFIERS = Lexicon.ROLES.words("label-modifier");
    private static final Words MENTIONS = Lexicon.ROLES.words("label-mention");
    private static final Map<Part, Words> FULL = new EnumMap<>(Part.class);
    private static final Map<Part, Words> ANY = new EnumMap<>(Part.class);

    static {
        Set<String> bare = Set.copyOf(Lexicon.ROLES.list("label-bare"));
        remember(Part.LEAD, Lexicon.ROLES.list("label-lead"), bare);
        remember(Part.SUPPORT, Lexicon.ROLES.list("label-support"), bare);
        remember(Part.JOINT, Lexicon.ROLES.list("label-joint"), bare);
        Words owners = Lexicon.ROLES.words("label-owner");
        FULL.put(Part.OWNER, owners);
        ANY.put(Part.OWNER, owners);
    }

    private final String text;
    private final Brackets brackets;

    Labels(String text, Brackets brackets) {
        this.text = text;
        this.brackets = brackets;
    }

    private static void remember(Part part, Iterable<String> stems, Set<String> bare) {
        Set<String> full = new HashSet<>();
        Set<String> any = new HashSet<>();
        for (String stem : stems) {
            Lexicon.ROLES.list("label-noun").forEach(noun -> full.add(stem + noun));
            if (bare.contains(stem)) {
                any.add(stem);
            }
        }
        any.addAll(full);
        FULL.put(part, new Words(full));
        ANY.put(part, new Words(any));
    }

    /** The label before the colon at this position, or null. Nothing before {@code floor} belongs to it. */
    @Nullable Label beforeColon(int floor, int colon) {
        int end = colon;
        if (end > floor && text.charAt(end - 1) == ')') {
            int open = brackets.openOf(end - 1, LONGEST_ADDITION);
            end = open > floor ? open : end;
        }
        Label label = endingAt(ANY, floor, end);
        return label == null ? null : new Label(label.start(), colon + 1, label.part());
    }

    /** Whether the label is a stem with its noun (牵头单位), not a stem alone (责任). */
    boolean isFull(Label label) {
        return FULL.get(label.part()).standsIn(text, label.start(), label.end());
    }

    /** The label that fills this stretch, as in 【责任单位】, or null. */
    @Nullable Label filling(int from, int to) {
        int end = to > from && text.charAt(to - 1) == ':' ? to - 1 : to;
        Label label = endingAt(ANY, from, end);
        return label != null && label.start() == from ? new Label(from, to, label.part()) : null;
    }

    /** The full label (stem and noun) that begins here without a colon, with 为 or 是 behind it if there is one, or null. */
    @Nullable Label beginning(int from, int to) {
        for (Map.Entry<Part, Words> words : FULL.entrySet()) {
            int length = words.getValue().lengthAt(text, from, to);
            if (length > 0) {
                int end = from + length;
                boolean copula = end < to && (text.charAt(end) == '为' || text.charAt(end) == '是');
                return new Label(from, copula ? end + 1 : end, words.getKey());
            }
        }
        return null;
    }

    /** Whether what stands before the label makes it a mention in prose: 各牵头单位. */
    boolean isMention(Label label) {
        return MENTIONS.endsOne(text, Math.max(0, label.start() - 4), label.start());
    }

    private @Nullable Label endingAt(Map<Part, Words> table, int floor, int end) {
        Part part = null;
        int longest = 0;
        for (Map.Entry<Part, Words> words : table.entrySet()) {
            int length = words.getValue().lengthBefore(text, floor, end);
            if (length > longest) {
                longest = length;
                part = words.getKey();
            }
        }
        if (part == null) {
            return null;
        }
        int start = end - longest;
        int modifier = MODIFIERS.lengthBefore(text, floor, start);
        while (modifier > 0) {
            start -= modifier;
            modifier = MODIFIERS.lengthBefore(text, floor, start);
        }
        return new Label(start, end, part);
    }
}
