package guatu.compiler.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final Index<V> byFirst = new Index<>();
    private final Index<V> byLast = new Index<>();

    public Lexicon(List<Entry<V>> entries) {
        List<Entry<V>> longestFirst = new ArrayList<>(entries);
        longestFirst.sort(Comparator.comparingInt(entry -> -entry.word().length()));
        for (var entry : longestFirst) {
            byFirst.add(entry.word().charAt(0), entry);
            byLast.add(entry.word().charAt(entry.word().length() - 1), entry);
        }
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
        for (var entry : byFirst.of(text.charAt(at))) {
            if (at + entry.word().length() <= end && Within.matches(text, at, entry.word())) {
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
        for (var entry : byLast.of(text.charAt(end - 1))) {
            int from = end - entry.word().length();
            if (from >= start && Within.matches(text, from, entry.word())) {
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

    /** Whether a word of the lexicon stands in a range. */
    public boolean standsIn(CharSequence text, int start, int end) {
        return indexIn(text, start, end) >= 0;
    }

    /** Entries by a character, in pages of 256: an array look-up without boxing, small for the few pages in use. */
    private static final class Index<V> {

        private final List<List<List<Entry<V>>>> pages = new ArrayList<>();

        Index() {
            for (int i = 0; i < 256; i++) {
                pages.add(List.of());
            }
        }

        void add(char c, Entry<V> entry) {
            List<List<Entry<V>>> page = pages.get(c >> 8);
            if (page.isEmpty()) {
                page = new ArrayList<>();
                for (int i = 0; i < 256; i++) {
                    page.add(List.of());
                }
                pages.set(c >> 8, page);
            }
            List<Entry<V>> entries = page.get(c & 0xFF);
            if (entries.isEmpty()) {
                entries = new ArrayList<>(2);
                page.set(c & 0xFF, entries);
            }
            entries.add(entry);
        }

        List<Entry<V>> of(char c) {
            List<List<Entry<V>>> page = pages.get(c >> 8);
            return page.isEmpty() ? List.of() : page.get(c & 0xFF);
        }
    }
}
