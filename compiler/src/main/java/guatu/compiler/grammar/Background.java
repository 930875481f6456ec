package guatu.compiler.grammar;

import java.util.List;

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
        boolean pastWord = Words.PAST.indexIn(text, segment, numeral.start()) >= 0
                || Words.PAST.indexIn(text, sentence, Math.min(sentence + 8, numeral.start())) >= 0
                || context.hasWordBetween(numeral.end(), segmentEnd, "差距", "短板");
        return pastYear || pastWord && !governed;
    }

    /** 由目前的12%提高至30%: the second figure is to be reached, whatever 目前 says of the first. */
    private boolean rises() {
        var reached = Comparators.BEFORE.before(text, segment, numeral.start());
        boolean moves = reached != null && reached.word().length() >= 2
                && (reached.word().endsWith("到") || reached.word().endsWith("至")) && !reached.word().startsWith("达");
        return moves && context.hasWordBetween(segment, numeral.start(), "由", "从");
    }

    /** 从80家增加到160家: the first figure is where it starts from. */
    boolean isBaseline() {
        var reached = Comparators.BEFORE.at(text, numeral.end(), segmentEnd);
        boolean moves = reached != null && reached.word().length() >= 2
                && (reached.word().endsWith("到") || reached.word().endsWith("至")) && !reached.word().startsWith("达");
        return moves && context.hasWordBetween(segment, numeral.start(), "从", "由");
    }
}
