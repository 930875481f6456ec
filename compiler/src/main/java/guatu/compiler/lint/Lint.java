package guatu.compiler.lint;

import guatu.compiler.Remark;
import java.util.List;
import java.util.Map;

/** Reads a compiled document against itself. Without state; linear in the length of the text. */
public final class Lint {

    /**
     * What the reading found.
     *
     * @param remarks gravest first, then in text order
     * @param restates from the id of a target to the id of the first that says the same
     */
    public record Findings(List<Remark> remarks, Map<String, String> restates) {

        public Findings {
            remarks = List.copyOf(remarks);
            restates = Map.copyOf(restates);
        }
    }

    private Lint() {}

    public static Findings of(Material material) {
        var remarks = new Remarks();
        List<Sentence> sentences = Sentence.of(material);
        List<Stated> stated = StatedReader.read(material, sentences);
        Restatements restatements = new Restatements(stated);
        List<Check> checks = List.of(
                restatements,
                new Quotas(sentences),
                new Parts(sentences),
                new Shares(sentences),
                new YearSeries(sentences),
                new Growth(sentences),
                new TableFigures(sentences),
                new CountedLists(sentences),
                new CountedItems(sentences),
                new CountedNames(sentences),
                new PlanTitles(sentences),
                new Deadlines(sentences),
                new CalendarDates(),
                new Attachments(),
                new UnassignedTasks(),
                new UnservedGoals(stated),
                new YearlessTargets());
        checks.forEach(check -> check.read(material, remarks));
        return new Findings(remarks.ranked(material.reading().original().length()), restatements.restates());
    }
}
