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
            int stop = material.text().indexOf('。', from);
            int to = stop < 0 || stop >= passage.end() ? passage.end() : stop + 1;
            int first = index;
            while (index < numerals.size() && numerals.get(index).start() < to) {
                index++;
            }
            sentences.add(new Sentence(passage, from, to, List.copyOf(numerals.subList(first, index))));
            from = to;
        }
    }

    boolean inGoals() {
        return passage.section() != null && passage.section().statesGoals();
    }
}
