package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.text.Lexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how things are or were, and where a rise starts from. */
final class Background {

    private final NumberContext context;
    private final String text;
    private final Numeral numeral;
    private final int segment;
    private final int segmentEnd;
    private final int sentence;
    private final NumberContext.Surroundings around;
    private final List<YearMention> years;

    Background(NumberContext context) {
        this.context = context;
        this.text = context.text();
        this.numeral = context.numeral();
        this.segment = context.segment();
        this.segmentEnd = context.segmentEnd();
        this.sentence = context.sentence();
        this.around = context.around();
        this.years = context.years();
    }

    /** The sentence says how things are or were. */
    boolean isBackground() {
        if (around.narrative()) {
            return true;
        }
        YearMention last = null;
        for (YearMention year : years) {
            if (year.start() >= sentence && year.end() <= numeral.start()) {
                last = year;
            }
        }
        if (rises()) {
            return false;
        }
        boolean pastYear = last != null && last.past();
        boolean governed = last != null && last.governs();
        boolean pastWord = Words.PAST.standsIn(text, segment, numeral.start())
                || Words.PAST.standsIn(text, sentence, Math.min(sentence + 8, numeral.start()))
                || context.hasWordBetween(numeral.end(), segmentEnd, "差距", "短板");
        return pastYear || pastWord && !governed;
    }

    /** 由目前的12%提高至30%: the second figure is to be reached, whatever 目前 says of the first. */
    private boolean rises() {
        return moves(Comparators.BEFORE.before(text, segment, numeral.start()))
                && context.hasWordBetween(segment, numeral.start(), "由", "从");
    }

    /** 从80家增加到160家: the first figure is where it starts from. */
    boolean isBaseline() {
        return moves(Comparators.BEFORE.at(text, numeral.end(), segmentEnd))
                && context.hasWordBetween(segment, numeral.start(), "从", "由");
    }

    /** 提高到, 增至, 降至: a word of moving from one figure to another; 达到 says nothing of the first. */
    private static boolean moves(Lexicon.@Nullable Entry<Comparator> reached) {
        return reached != null && reached.word().length() >= 2
                && (reached.word().endsWith("到") || reached.word().endsWith("至")) && !reached.word().startsWith("达");
    }
}
