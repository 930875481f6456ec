package guatu.compiler.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with what they stand for, found at a place in a text; a longer word wins over a shorter one. Looking up costs
 * the few words that share a first (or last) character, whatever the length of the text.
 *
 * @param <V> what a word stands for
 */
public final class Lexicon<V> {

    /** A word and its value. */
    public record Entry<V>(String word, V value) {}

    private final Map<Character, List<Entry<V>>> byFirst = new HashMap<>();
    private final Map<Character, List<Entry<V>>> byLast = new HashMap<>();

    public Lexicon(List<Entry<V>> entries) {
        for (var entry : entries) {
            String word = entry.word();
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(entry);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(entry);
        }
        Comparator<Entry<V>> longestFirst = Comparator.comparingInt(entry -> -entry.word().length());
        byFirst.values().forEach(list -> list.sort(longestFirst));
        byLast.values().forEach(list -> list.sort(longestFirst));
    }

    /** A lexicon of bare words. */
    public static Lexicon<Boolean> ofWords(Class<?> beside, String resource) {
        return new Lexicon<>(Resources.lines(beside, resource).stream()
                .map(word -> new Entry<>(word, true))
                .toList());
    }

    /** The longest word that begins at {@code at} and ends by {@code end}. */
    public @Nullable Entry<V> at(CharSequence text, int at, int end) {
        if (at >= end) {
            return null;
        }
        for (var entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (at + entry.word().length() <= end && matches(text, at, entry.word())) {
                return entry;
            }
        }
        return null;
    }

    /** The longest word that ends just before {@code end} and begins at or after {@code start}. */
    public @Nullable Entry<V> before(CharSequence text, int start, int end) {
        if (end <= start) {
            return null;
        }
        for (var entry : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
            int from = end - entry.word().length();
            if (from >= start && matches(text, from, entry.word())) {
                return entry;
            }
        }
        return null;
    }

    /** Where the first word of the lexicon begins in a range, or -1. */
    public int indexIn(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (at(text, i, end) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last word of the lexicon that ends by {@code end} begins, or -1. */
    public int lastIndexIn(CharSequence text, int start, int end) {
        for (int i = end; i > start; i--) {
            var entry = before(text, start, i);
            if (entry != null) {
                return i - entry.word().length();
            }
        }
        return -1;
    }

    private static boolean matches(CharSequence text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
