package guatu.compiler.grammar;

import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import java.util.Locale;

/** A unit of measure (计量单位) of the lexicon. */
public record Unit(String name, Type type) {

    public enum Type {
        /** 万 and 亿 are folded into the value */
        COUNT,
        PHYSICAL,
        MONEY,
        RATIO,
        TIME
    }

    static final Lexicon<Unit> LEXICON = new Lexicon<>(Resources.lines(Unit.class, "units.txt").stream()
            .map(line -> line.split("\\s+"))
            .map(word -> new Lexicon.Entry<>(word[0], new Unit(word[0], Type.valueOf(word[1].toUpperCase(Locale.ROOT)))))
            .toList());

    /** Whether a unit, as it is reported, counts things. */
    static boolean counts(String shown) {
        var entry = LEXICON.at(shown, 0, shown.length());
        return entry != null && entry.word().length() == shown.length() && entry.value().type() == Type.COUNT;
    }
}
