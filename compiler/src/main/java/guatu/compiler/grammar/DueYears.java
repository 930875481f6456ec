package guatu.compiler.grammar;

import guatu.compiler.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year by which a number is owed: the nearest that governs, in the sentence, else in the passage, else, where
 * goals are stated, at the head of the section.
 */
final class DueYears {

    private final @Nullable Period period;
    private final boolean goals;
    private final @Nullable Integer section;
    private final int passageFrom;

    /**
     * @param section the year at the head of the section, where it states goals
     * @param passageFrom from where on years of earlier sentences count
     */
    DueYears(@Nullable Period period, boolean goals, @Nullable Integer section, int passageFrom) {
        this.period = period;
        this.goals = goals;
        this.section = section;
        this.passageFrom = passageFrom;
    }

    @Nullable Integer horizon() {
        return period == null ? section : Integer.valueOf(period.to());
    }

    @Nullable Integer of(NumberContext context, boolean annual) {
        YearMention inSentence = last(context.years(), context.sentence(), context.numeral().start());
        if (inSentence != null) {
            return inSentence.to();
        }
        YearMention after = afterInBracket(context);
        if (after != null) {
            return after.to();
        }
        if (annual && !goals) {
            return null;
        }
        YearMention inPassage = last(context.years(), passageFrom, context.sentence());
        if (inPassage != null) {
            return inPassage.to();
        }
        return goals ? section : null;
    }

    /** 建成3个示范区(2027年底前): the year follows in a bracket. */
    private @Nullable YearMention afterInBracket(NumberContext context) {
        int open = context.text().indexOf('(', context.numeral().end());
        if (open < 0 || open > context.segmentEnd()) {
            return null;
        }
        return context.years().stream()
                .filter(year -> year.governs() && year.start() == open + 1 && year.end() <= context.sentenceEnd())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable YearMention last(List<YearMention> years, int from, int to) {
        YearMention found = null;
        for (YearMention year : years) {
            if (year.governs() && year.start() >= from && year.end() <= to) {
                found = year;
            }
        }
        return found;
    }
}
