package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import java.util.Arrays;
import java.util.List;

/** The words that say how a number binds, before and after it. */
final class Comparators {

    static final Lexicon<Comparator> BEFORE = read("before");
    static final Lexicon<Comparator> AFTER = read("after");

    private Comparators() {}

    private static Lexicon<Comparator> read(String where) {
        return new Lexicon<>(Resources.lines(Comparators.class, "comparators.txt").stream()
                .map(line -> line.split("\\s+"))
                .filter(word -> word[1].equals(where))
                .map(word -> new Lexicon.Entry<>(word[2], of(word[0])))
                .toList());
    }

    private static Comparator of(String sign) {
        return Arrays.stream(Comparator.values())
                .filter(comparator -> comparator.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no comparator " + sign));
    }

    /** The stricter wording wins where words stand on both sides: 达到10家以上 is at least ten. */
    static Comparator stricter(List<Comparator> words) {
        return words.stream().filter(word -> word != Comparator.EQUAL).findFirst().orElse(Comparator.EQUAL);
    }
}
