package guatu.compiler.lint;

import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.NumeralScanner;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the body with the numbers in it, in offsets of the folded text.
 *
 * @param to after its full stop
 */
record Sentence(Passage passage, int from, int to, List<Numeral> numerals) {

    /** What has no stop for so long is no sentence; the checks compare the numbers of one sentence with each other. */
    private static final int LONGEST = 600;

    /** Every sentence of the body, without table rows and furniture. */
    static List<Sentence> of(Material material) {
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : material.outline().passages()) {
            if (passage.paragraph().role() == Paragraph.Role.BODY) {
                split(material, passage, sentences);
            }
        }
        return sentences;
    }

    private static void split(Material material, Passage passage, List<Sentence> sentences) {
        List<Numeral> numerals = NumeralScanner.scan(material.text(), material.reading().shown(), passage.start(), passage.end());
        int index = 0;
        int from = passage.start();
        while (from < passage.end()) {
            int to = end(material.text(), from, passage.end());
            int first = index;
            while (index < numerals.size() && numerals.get(index).start() < to) {
                to = Math.max(to, numerals.get(index).end());
                index++;
            }
            sentences.add(new Sentence(passage, from, to, List.copyOf(numerals.subList(first, index))));
            from = to;
        }
    }

    private static int end(String text, int from, int end) {
        int most = Math.min(end, from + LONGEST);
        for (int i = from; i < most; i++) {
            if (text.charAt(i) == '。') {
                return i + 1;
            }
        }
        return most;
    }

    boolean inGoals() {
        return passage.section() != null && passage.section().statesGoals();
    }
}
