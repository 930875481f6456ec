package guatu.compiler.text;

import guatu.kernel.Clause;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the grammar reads it. {@link #folded()} and {@link #shown()} have the same length: at each position stand
 * the folded character and the original one, so that patterns run on the first and names are cut out of the second.
 * Blanks, line breaks and page marks inside a paragraph are left out of both; paragraphs are parted by {@code \n}.
 * Linear in the length of the text.
 */
public final class Reading {

    private static final int ENOUGH_ON_ONE_LINE = 6;

    private final String original;
    private final String folded;
    private final String shown;
    private final int[] origin;
    private final List<Paragraph> paragraphs;
    private final int[] lineStarts;
    private final int[] lowSurrogates;

    Reading(String original, String folded, String shown, int[] origin, List<Paragraph> paragraphs) {
        this.original = original;
        this.folded = folded;
        this.shown = shown;
        this.origin = origin;
        this.paragraphs = List.copyOf(paragraphs);
        this.lineStarts = lineStarts(original);
        this.lowSurrogates = lowSurrogates(original);
    }

    public static Reading of(String original) {
        return new Layout(original).read();
    }

    /** A name as the grammar reads it: folded character by character. */
    public static String folded(String name) {
        var folded = new StringBuilder(name.length());
        name.chars().forEach(c -> folded.append(Folding.fold((char) c)));
        return folded.toString();
    }

    public String original() {
        return original;
    }

    public String folded() {
        return folded;
    }

    public String shown() {
        return shown;
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The citation of a range of the folded text. */
    public Clause clause(int from, int to) {
        if (to <= from) {
            int at = from < origin.length ? origin[from] : original.length();
            return new Clause(line(at), codePoint(at), codePoint(at), "");
        }
        int start = origin[from];
        int end = origin[to - 1] + 1;
        if (end < original.length() && Character.isLowSurrogate(original.charAt(end))
                && Character.isHighSurrogate(original.charAt(end - 1))) {
            end++;
        }
        if (start > 0 && Character.isLowSurrogate(original.charAt(start))
                && Character.isHighSurrogate(original.charAt(start - 1))) {
            start--;
        }
        return new Clause(line(start), codePoint(start), codePoint(end), original.substring(start, end));
    }

    /**
     * Where a phrase that leads up to a place is best cited from: its beginning, or, where a broken line parts it from the
     * place and enough of it stands on the place's own line, that line's beginning.
     */
    public int nearLine(int from, int place) {
        if (from >= place || place >= origin.length || lineOf(from) == lineOf(place)) {
            return from;
        }
        int line = lineOf(place);
        int first = place;
        while (first > from && lineOf(first - 1) == line) {
            first--;
        }
        return place - first >= ENOUGH_ON_ONE_LINE ? first : from;
    }

    /** The 1-based line of the original in which a position of the folded text stands. */
    public int lineOf(int at) {
        return line(origin[at]);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int codePoint(int offset) {
        if (lowSurrogates.length == 0) {
            return offset;
        }
        int found = Arrays.binarySearch(lowSurrogates, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int n = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[n++] = i + 1;
        }
        return starts;
    }

    /** Offsets of the second halves of surrogate pairs: what makes UTF-16 offsets differ from code points. */
    private static int[] lowSurrogates(String text) {
        var found = new IntList();
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found.add(i);
            }
        }
        return found.toArray();
    }
}
