package guatu.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The automatic numbers of a document's lists. Readers see 一、 and (一) before a heading, yet the file holds only the
 * rule for them; whoever cites the heading needs what the reader sees.
 */
final class Numbering {

    static final int LEVELS = 9;

    private final Map<Integer, Sequence> sequences = new HashMap<>();
    private final Map<Integer, int[]> countsBySharedList = new HashMap<>();

    /**
     * How one level of a list is numbered.
     *
     * @param pattern text with {@code %1} to {@code %9} for the counts of the levels
     * @param restartsAfter the level (from 1) after which this one begins anew; 0 for never, -1 for any higher one
     * @param legal whether all counts are shown in digits
     */
    record Level(int start, String format, String pattern, boolean spaced, int restartsAfter, boolean legal,
            String style) {

        static final Level PLAIN = new Level(1, "none", "", false, -1, false, "");
    }

    /** A list as a paragraph names it; lists of one definition count on together unless they override a start. */
    private record Sequence(Level[] levels, int[] counts, Map<Integer, Integer> starts, Set<Integer> begun) {
    }

    /**
     * @param number by which paragraphs refer to the list
     * @param shared the definition whose counts it continues
     * @param starts starts of this list alone, by level
     */
    void define(int number, int shared, Level[] levels, Map<Integer, Integer> starts) {
        var counts = countsBySharedList.computeIfAbsent(shared, any -> fresh());
        sequences.put(number, new Sequence(levels, counts, starts, new HashSet<>()));
    }

    boolean knows(int number) {
        return sequences.containsKey(number);
    }

    /** The level that belongs to a paragraph style; 0 if none is bound to it. */
    int levelOfStyle(int number, String style) {
        var sequence = sequences.get(number);
        for (int level = 0; sequence != null && level < LEVELS; level++) {
            if (!style.isEmpty() && sequence.levels[level].style.equals(style)) {
                return level;
            }
        }
        return 0;
    }

    /** Counts one paragraph and returns its number as shown, with a blank after it where one stands there. */
    String next(int number, int level) {
        @Nullable Sequence sequence = sequences.get(number);
        if (sequence == null || level < 0 || level >= LEVELS) {
            return "";
        }
        count(sequence, level);
        return show(sequence, level);
    }

    private static int[] fresh() {
        var counts = new int[LEVELS];
        java.util.Arrays.fill(counts, -1);
        return counts;
    }

    private static void count(Sequence list, int level) {
        var counts = list.counts;
        boolean overridden = list.starts.containsKey(level) && list.begun.add(level);
        if (overridden || counts[level] < 0) {
            counts[level] = list.starts.getOrDefault(level, list.levels[level].start);
        } else {
            counts[level]++;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int after = list.levels[deeper].restartsAfter;
            if (after < 0 || after > level) {
                counts[deeper] = -1;
            }
        }
    }

    private static String show(Sequence list, int level) {
        var shown = list.levels[level];
        if (shown.format.equals("bullet")) {
            return bullet(shown.pattern) + " ";
        }
        var text = new StringBuilder();
        var pattern = shown.pattern;
        for (int i = 0; i < pattern.length(); i++) {
            int of = i + 1 < pattern.length() && pattern.charAt(i) == '%' ? pattern.charAt(i + 1) - '1' : -1;
            if (of >= 0 && of < LEVELS) {
                var format = shown.legal ? "decimal" : list.levels[of].format;
                int count = list.counts[of] < 0 ? list.levels[of].start : list.counts[of];
                text.append(Numerals.write(format, count));
                i++;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.length() == 0 || !shown.spaced || Characters.isIdeographic(text.charAt(text.length() - 1))
                ? text.toString() : text.append(' ').toString();
    }

    /** Bullets of symbol fonts are private characters that no other font shows. */
    private static String bullet(String pattern) {
        return pattern.isEmpty() || Characters.isPrivate(pattern.charAt(0)) ? "•" : pattern;
    }
}
