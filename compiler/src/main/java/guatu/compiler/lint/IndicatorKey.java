package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.grammar.Draft;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import java.util.List;

/**
 * The words of an indicator that tell it from another: without verbs and adverbs before it, words of quantity after it,
 * comparators, quotation marks, blanks and the name of the whole region (全市). Two targets with one key measure the same.
 */
final class IndicatorKey {

    private static final Lexicon<Boolean> LEADING = new Lexicon<>(leading());
    private static final Lexicon<Boolean> TRAILING = Lexicon.ofWords(IndicatorKey.class, "trailing.txt");
    private static final Lexicon<Boolean> IDLE = Lexicon.ofWords(IndicatorKey.class, "idle.txt");
    private static final Lexicon<Comparator> BEFORE = new Lexicon<>(comparators("before"));
    private static final Lexicon<Comparator> AFTER = new Lexicon<>(comparators("after"));

    /** What is left must still name something: 节约能源 stays whole. */
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;

    private IndicatorKey() {}

    /** The key of a phrase of the folded text. */
    static String of(String phrase) {
        String plain = letters(phrase.length() > LONGEST ? phrase.substring(phrase.length() - LONGEST) : phrase);
        int from = 0;
        int to = plain.length();
        for (var word = TRAILING.before(plain, from, to); word != null; word = TRAILING.before(plain, from, to)) {
            to -= word.word().length();
        }
        var verb = LEADING.at(plain, from, to);
        while (verb != null && to - from - verb.word().length() >= SHORTEST) {
            from += verb.word().length();
            verb = LEADING.at(plain, from, to);
        }
        return plain.substring(from, to);
    }

    /** What stands before a number, without the comparator that ends it. */
    static int withoutComparator(String text, int from, int to) {
        int end = to;
        for (var word = BEFORE.before(text, from, end); word != null; word = BEFORE.before(text, from, end)) {
            end -= word.word().length();
        }
        return end;
    }

    /** Where the words after a number begin, its comparator (以上) skipped. */
    static int afterComparator(String text, int from, int to) {
        var word = AFTER.at(text, from, to);
        return word == null ? from : from + word.word().length();
    }

    /** How a number at a place of the text binds; a plain number where no comparator stands. */
    static Comparator comparator(String text, int from, int numberStart, int numberEnd, int to) {
        var after = AFTER.at(text, numberEnd, to);
        if (after != null) {
            return after.value();
        }
        var before = BEFORE.before(text, from, numberStart);
        return before == null ? Comparator.EQUAL : before.value();
    }

    private static String letters(String phrase) {
        var plain = new StringBuilder(phrase.length());
        int i = 0;
        while (i < phrase.length()) {
            var idle = IDLE.at(phrase, i, phrase.length());
            if (idle != null) {
                i += idle.word().length();
                continue;
            }
            char c = phrase.charAt(i++);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<Lexicon.Entry<Boolean>> leading() {
        var verbs = Resources.lines(Draft.class, "verbs.txt").stream().map(line -> line.split("\\s+")[1]);
        var adverbs = Resources.lines(Draft.class, "adverbs.txt").stream();
        var own = Resources.lines(IndicatorKey.class, "leading.txt").stream();
        var kept = Resources.lines(IndicatorKey.class, "kept.txt");
        return java.util.stream.Stream.of(verbs, adverbs, own).flatMap(words -> words)
                .filter(word -> !kept.contains(word)).distinct()
                .map(word -> new Lexicon.Entry<>(word, true))
                .toList();
    }

    private static List<Lexicon.Entry<Comparator>> comparators(String place) {
        return Resources.lines(Draft.class, "comparators.txt").stream().map(line -> line.split("\\s+"))
                .filter(words -> words.length == 3 && words[1].equals(place))
                .map(words -> new Lexicon.Entry<>(words[2], sign(words[0])))
                .toList();
    }

    private static Comparator sign(String sign) {
        for (Comparator each : Comparator.values()) {
            if (each.sign().equals(sign)) {
                return each;
            }
        }
        throw new IllegalStateException("no comparator " + sign);
    }
}
