package guatu.compiler.lint;

import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.Unit;
import guatu.compiler.text.Within;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 其中: a part that is larger than the whole it belongs to. Averages and rates have no parts. */
final class Parts implements Check {

    private final List<Sentence> sentences;

    Parts(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        Set<Integer> targets = new HashSet<>();
        material.targets().keySet().forEach(draft -> targets.add(draft.number()));
        for (Sentence sentence : sentences) {
            String text = material.text();
            for (int at = Within.indexOf(text, "其中", sentence.from(), sentence.to()); at >= 0 && sentence.numerals().size() > 1;
                    at = Within.indexOf(text, "其中", at + 2, sentence.to())) {
                check(material, sentence, at, targets, remarks);
            }
        }
    }

    private void check(Material material, Sentence sentence, int among, Set<Integer> targets, Remarks remarks) {
        String text = material.text();
        int stop = among;
        while (stop < sentence.to() && ",;。".indexOf(text.charAt(stop)) < 0 || isThousands(text, stop)) {
            stop++;
        }
        for (Numeral part : sentence.numerals()) {
            if (part.start() < among || part.start() >= stop || !targets.contains(part.start())) {
                continue;
            }
            Numeral whole = whole(text, sentence, among, part, targets);
            if (whole != null && Figures.value(part).compareTo(high(whole)) > 0) {
                String unit = Figures.of(part).unit();
                remarks.contradiction("part-exceeds-whole", Figures.shown(Figures.of(part)),
                        "“其中”的数大于总数：" + Figures.shown(Figures.value(part), unit) + "大于" + Figures.shown(Figures.of(whole)),
                        List.of(material.clause(whole.start(), part.end())));
            }
        }
    }

    private static boolean isThousands(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ',' && Character.isDigit(text.charAt(at + 1)) && at > 0
                && Character.isDigit(text.charAt(at - 1));
    }

    private static java.math.BigDecimal high(Numeral whole) {
        var measure = Figures.of(whole);
        return measure.max() != null ? measure.max() : Figures.value(whole);
    }

    private @Nullable Numeral whole(String text, Sentence sentence, int among, Numeral part, Set<Integer> targets) {
        Numeral found = null;
        String family = Units.family(Figures.of(part).unit());
        List<Numeral> numerals = sentence.numerals();
        for (int i = numerals.size() - 1; i >= 0 && found == null; i--) {
            Numeral numeral = numerals.get(i);
            if (numeral.start() < among && targets.contains(numeral.start())
                    && Units.family(Figures.of(numeral).unit()).equals(family)) {
                found = numeral;
            }
        }
        if (found == null || part.hasUnit(Unit.Type.RATIO) || part.unit() == null || part.hasUnit(Unit.Type.TIME)) {
            return null;
        }
        String left = text.substring(Math.max(sentence.from(), found.start() - 20), found.start());
        boolean rate = left.contains("均") || left.contains("率") || left.contains("强度") || left.contains("密度")
                || text.substring(found.end(), among).indexOf(';') >= 0;
        return rate ? null : found;
    }
}
