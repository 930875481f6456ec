package guatu.compiler.responsibility;

import guatu.compiler.responsibility.Labels.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the responsibility clauses of paragraphs. Works on two strings of equal length: the folded text (half-width, simplified, without
 * line breaks) carries the grammar, the shown text has the original character at each place and gives the names.
 */
public final class Responsibilities {

    private static final int HIGHEST = 4;
    private static final int LONGEST_BODY = 4000;
    private static final Words REMARK_OPENER = Lexicon.ROLES.words("remark-opener");
    private static final Words CHROME = Lexicon.ROLES.words("page-footer");
    private static final String SENTENCE_END = "。!?;";

    private final Conventions conventions;

    private Responsibilities(Conventions conventions) {
        this.conventions = conventions;
    }

    public static Responsibilities of(Conventions conventions) {
        return new Responsibilities(conventions);
    }

    /** All clauses of a paragraph in text order; they do not overlap. Empty where it names nobody as responsible. */
    public List<ResponsibilityClause> in(String folded, String shown) {
        if (folded.length() != shown.length()) {
            throw new IllegalArgumentException("folded and shown text differ in length: " + folded.length() + ", " + shown.length());
        }
        return new Paragraph(folded, shown).clauses();
    }

    /** The search of one paragraph. */
    private final class Paragraph {

        private final String folded;
        private final String shown;
        private final Brackets brackets;
        private final Labels labels;
        private final ClauseReader reader;
        private final List<ResponsibilityClause> found = new ArrayList<>();
        private int done;

        private Paragraph(String folded, String shown) {
            this.folded = folded;
            this.shown = shown;
            brackets = new Brackets(folded);
            labels = new Labels(folded, brackets);
            reader = new ClauseReader(folded, brackets, labels);
        }

        private List<ResponsibilityClause> clauses() {
            int bracket = 0;
            int colon = folded.indexOf(':');
            while (bracket < brackets.count() || colon >= 0) {
                boolean bracketFirst = colon < 0 || bracket < brackets.count() && brackets.open(bracket) < colon;
                if (bracketFirst) {
                    bracketed(bracket++);
                } else {
                    labelled(colon);
                    colon = folded.indexOf(':', colon + 1);
                }
            }
            if (found.isEmpty()) {
                wholeParagraph();
            }
            return List.copyOf(found);
        }

        private void bracketed(int index) {
            int open = brackets.open(index);
            if (open < done || brackets.height(index) > HIGHEST) {
                return;
            }
            int close = brackets.close(index);
            if (close > 0 && labels.filling(open + 1, close) != null) {
                behindLabel(open, close + 1);
                return;
            }
            int bodyEnd = close > 0 ? close : truncated(index);
            // a bracket right inside another is looked at by itself
            if (bodyEnd - open < 3 || "([{".indexOf(folded.charAt(open + 1)) >= 0 || bodyEnd - open > LONGEST_BODY || REMARK_OPENER.startsOne(folded, open + 1, bodyEnd)) {
                return;
            }
            Reading reading = reader.read(open + 1, bodyEnd);
            boolean clause = reading.labelled || reading.verbed && reading.official
                    || !reading.titled && isListOfOffices(reading, open, bodyEnd);
            if (clause) {
                add(open, close > 0 ? close + 1 : bodyEnd, reading);
            }
        }

        /** The end of a bracket that never closes: the sentence's, or the next numbered heading. */
        private int truncated(int index) {
            int open = brackets.open(index);
            int limit = Math.min(folded.length(), open + LONGEST_BODY);
            for (int i = open + 1; i < limit; i++) {
                if (folded.charAt(i) == '。' || Headings.beginsAt(folded, i)) {
                    return i;
                }
            }
            return limit;
        }

        /** A bracket that names offices and does nothing else, where a sentence or the paragraph ends. */
        private boolean isListOfOffices(Reading reading, int open, int bodyEnd) {
            List<Mention> names = reading.groups.stream().flatMap(group -> group.names().stream()).toList();
            boolean all = !names.isEmpty() && names.stream().allMatch(name -> OfficeNames.isPlausible(folded, name.start(), name.end()));
            boolean governed = names.stream().anyMatch(name -> isBody(name)
                    && OfficeNames.startsLikeOffice(folded, name.start(), name.end()));
            boolean namesBefore = OfficeNames.isPlausible(folded, Math.max(0, open - 8), open) && open > 0;
            boolean behindSentence = open > 0 && SENTENCE_END.indexOf(folded.charAt(open - 1)) >= 0;
            return all && governed && !namesBefore && (behindSentence || endsSentence(bodyEnd + 1));
        }

        private boolean isBody(Mention name) {
            return OfficeNames.isOfficial(folded, name.start(), name.end())
                    && OfficeNames.endsStrong(folded, name.start(), OfficeNames.withoutBracket(folded, name.start(), name.end()));
        }

        private boolean endsSentence(int at) {
            return at >= folded.length() || SENTENCE_END.indexOf(folded.charAt(at)) >= 0;
        }

        /** A label outside of brackets: 责任单位:市甲局、市乙局。 */
        private void labelled(int colon) {
            if (colon < done) {
                return;
            }
            Label label = labels.beforeColon(Math.max(done, colon - 48), colon);
            if (label == null || labels.isMention(label)) {
                return;
            }
            boolean begins = label.start() == 0 || SENTENCE_END.indexOf(folded.charAt(label.start() - 1)) >= 0;
            if (labels.isFull(label) || begins) {
                behindLabel(label.start(), label.end());
            }
        }

        private void behindLabel(int start, int bodyStart) {
            int end = bodyStart;
            int limit = Math.min(folded.length(), start + LONGEST_BODY);
            while (end < limit && folded.charAt(end) != '。' && !(end > bodyStart && Headings.beginsAt(folded, end))
                    && ")]".indexOf(folded.charAt(end)) < 0) {
                int close = brackets.closeOf(end);
                end = close > end && close < limit ? close + 1 : end + 1;
            }
            Reading reading = reader.read(start, end);
            if (reading.labelled && namesOffices(reading) && !CHROME.standsIn(folded, start, end)) {
                add(start, end, reading);
            }
            done = Math.max(done, end);
        }

        /** Behind a label in running text most names must look like offices, the first among them. */
        private boolean namesOffices(Reading reading) {
            List<Mention> names = reading.groups.stream().flatMap(group -> group.names().stream()).toList();
            long plausible = names.stream().filter(name -> OfficeNames.isPlausible(folded, name.start(), name.end())).count();
            return plausible * 3 >= names.size() * 2
                    && !names.isEmpty()
                    && OfficeNames.isPlausible(folded, names.get(0).start(), names.get(0).end());
        }

        /** A short paragraph that is a clause and nothing else: 市甲局牵头,市乙局配合。 */
        private void wholeParagraph() {
            int end = folded.length();
            while (end > 0 && "。;,".indexOf(folded.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end < 5 || end > 300 || Tail.of(folded, 0, end) == null || folded.indexOf('。') >= 0 && folded.indexOf('。') < end) {
                return;
            }
            Reading reading = reader.read(0, end);
            boolean offices = reading.verbed && reading.official && reading.complete
                    && reading.groups.stream().anyMatch(group -> group.part() == Part.LEAD)
                    && reading.groups.stream().flatMap(group -> group.names().stream())
                            .allMatch(name -> OfficeNames.isPlausible(folded, name.start(), name.end()));
            if (offices) {
                add(0, end, reading);
            }
        }

        private void add(int start, int end, Reading reading) {
            ResponsibilityClause clause = Roles.clause(folded, shown, conventions, start, end, reading);
            if (clause == null) {
                return;
            }
            done = end;
            ResponsibilityClause last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && adjoins(last, start) && clause.completes(last)) {
                found.set(found.size() - 1, last.with(clause));
                return;
            }
            found.add(clause);
        }

        /** 牵头单位:甲。配合单位:乙: nothing but punctuation stands between. */
        private boolean adjoins(ResponsibilityClause last, int start) {
            for (int i = last.end(); i < start; i++) {
                if ("。;, ".indexOf(folded.charAt(i)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
