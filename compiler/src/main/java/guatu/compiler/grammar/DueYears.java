package guatu.compiler.grammar;

import guatu.compiler.Period;
import guatu.compiler.text.Within;
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
    private final boolean row;

    /**
     * @param section the year at the head of the section, where it states goals
     * @param row whether it is the row of a table, where the other cells' years say nothing
     */
    DueYears(@Nullable Period period, boolean goals, @Nullable Integer section, boolean row) {
        this.period = period;
        this.goals = goals;
        this.section = section;
        this.row = row;
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
        boolean ofOneYear = period != null && period.spansOneYear();
        if (annual && !goals && !ofOneYear) {
            return null;
        }
        if (!row && context.earlierYear() != null && (goals || isEnd(context.earlierYear()))) {
            return context.earlierYear();
        }
        if (period != null && ofOneYear) {
            return period.to();
        }
        return goals ? section : null;
    }

    /** A year before the plan's end, named for one thing, says nothing of the next sentence. */
    private boolean isEnd(int year) {
        return period == null || year >= period.to();
    }

    /** 建成3个示范区(2027年底前): the year follows in a bracket. */
    private @Nullable YearMention afterInBracket(NumberContext context) {
        int open = Within.indexOf(context.text(), "(", context.numeral().end(), context.segmentEnd() + 1);
        if (open < 0) {
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
