package guatu.compiler.grammar;

import guatu.compiler.NumberUse.Use;
import guatu.compiler.Period;
import guatu.compiler.outline.Outline;
import guatu.compiler.outline.Passage;
import guatu.compiler.outline.PlanSpan;
import guatu.compiler.outline.Section;
import guatu.compiler.table.Column;
import guatu.compiler.table.Row;
import guatu.compiler.table.Tables;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Reading;
import guatu.compiler.text.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for every number of a document and reads the targets that they state.
 *
 * @param uses every number once, in text order
 * @param drafts the targets, in text order
 */
public record Numbers(List<Found> uses, List<Draft> drafts) {

    /**
     * A number and what it is.
     *
     * @param draft the target whose value it is, else null
     */
    public record Found(int start, int end, Use use, String why, Passage passage, @Nullable Draft draft) {}

    /**
     * @param responsibility the responsibility clauses of each passage, as ranges of the folded text
     * @param issued the year of issue; 0 if unknown
     */
    public static Numbers of(Reading reading, Outline outline, Tables tables, Map<Passage, List<int[]>> responsibility,
            int issued) {
        return new Reader(reading, outline, tables, responsibility, issued).read();
    }

    /** Walks the passages, carrying the year that stands at the head of a section of goals. */
    private static final class Reader {

        private static final Lexicon<Boolean> PLACES = Lexicon.ofWords(Numbers.class, "places.txt");

        /** a "sentence" longer than this has lost its stops; looking at more of it at once would not help */
        private static final int LONGEST_SENTENCE = 600;

        private final Reading reading;
        private final String text;
        private final Outline outline;
        private final Tables tables;
        private final Map<Passage, List<int[]>> responsibility;
        private final int issued;
        private final WordTargets words;
        private final List<Found> uses = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<Section> leads = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Section, Integer> sectionYears = new IdentityHashMap<>();
        private final Map<Integer, Scopes> scopes = new HashMap<>();
        private final Map<Section, Boolean> places = new IdentityHashMap<>();

        Reader(Reading reading, Outline outline, Tables tables, Map<Passage, List<int[]>> responsibility, int issued) {
            this.reading = reading;
            this.text = reading.folded();
            this.words = new WordTargets(text, reading.shown());
            this.outline = outline;
            this.tables = tables;
            this.responsibility = responsibility;
            this.issued = issued;
        }

        Numbers read() {
            outline.passages().forEach(this::passage);
            return new Numbers(List.copyOf(uses), List.copyOf(drafts));
        }

        private void passage(Passage passage) {
            List<Numeral> numerals = NumeralScanner.scan(text, reading.shown(), passage.start(), passage.end());
            PlanSpan plan = passage.plan() < 0 ? null : outline.plans().get(passage.plan());
            Period period = plan == null ? null : plan.period();
            var enclosure = new Enclosure(text, passage.start(), passage.end());
            List<YearMention> years = new Years(text, period, issued).of(numerals, passage.start(), passage.end());
            boolean goals = passage.section() != null && (passage.section().statesGoals() || isBulletOfGoals(passage));
            var around = new NumberContext.Surroundings(plan != null && passage.end() > plan.to(), goals,
                    plan != null && isMeasures(plan.title()), isNarrative(passage),
                    responsibility.getOrDefault(passage, List.of()));
            Row row = tables.row(passage);
            Integer sectionYear = goals && passage.section() != null ? yearOf(passage.section()) : null;
            var dues = row == null ? new DueYears(period, goals, sectionYear, false)
                    : new DueYears(period, true, rowYear(row, years, period), true);
            if (row != null && !row.head().task()) {
                quotas(row, numerals, period);
                return;
            }
            sentences(passage, numerals, years, enclosure, around, dues, plan);
            if (passage.section() != null && (goals || announcesGoals(passage))) {
                rememberYear(passage.section(), years);
            }
        }

        /** The figures of a table of quotas: a target each where the heads say what is measured, else a figure of the table. */
        private void quotas(Row row, List<Numeral> numerals, @Nullable Period period) {
            Integer year = period != null && period.spansOneYear() ? Integer.valueOf(period.to()) : null;
            var quotas = new QuotaRow(text, reading.shown(), row, year);
            for (Numeral numeral : numerals) {
                Draft draft = quotas.read(numeral);
                if (draft != null) {
                    drafts.add(draft);
                }
                boolean first = row.cells().get(0).end() >= numeral.end();
                Use use = draft != null ? Use.TARGET : first ? Use.ORDINAL : Use.OTHER;
                String why = draft != null ? "指标表中的数" : first ? "表的序号" : "表中的基期或说明数";
                uses.add(new Found(numeral.start(), numeral.end(), use, why, row.passage(), draft));
            }
        }

        /** The year in the cell of the deadline; a month alone falls in the plan's one year. */
        private @Nullable Integer rowYear(Row row, List<YearMention> years, @Nullable Period period) {
            Row.Cell cell = row.cell(Column.DUE);
            if (cell == null) {
                return null;
            }
            for (YearMention year : years) {
                if (year.start() >= cell.start() && year.end() <= cell.end()) {
                    return year.to();
                }
            }
            boolean dated = Within.contains(text, "月", cell.start(), cell.end()) || Within.contains(text, "年", cell.start(), cell.end());
            return dated && period != null && period.spansOneYear() ? Integer.valueOf(period.to()) : null;
        }

        private void sentences(Passage passage, List<Numeral> numerals, List<YearMention> years, Enclosure enclosure,
                NumberContext.Surroundings around, DueYears dues, @Nullable PlanSpan plan) {
            String heading = passage.section() == null ? plan == null ? "" : plan.title() : passage.section().title();
            Scopes scope = scopes.computeIfAbsent(passage.plan(), index -> new Scopes(text, reading.shown(),
                    plan == null ? "" : plan.title()));
            String bound = passage.section() == null ? null : sectionScope(passage.section());
            var targets = new TargetReader(text, scope, dues, new Indicators(text, reading.shown(), heading), bound);
            int index = 0;
            int year = 0;
            Integer earlier = null;
            int start = passage.start();
            while (start < passage.end()) {
                int end = sentenceEnd(start, passage.end(), enclosure);
                int from = year;
                while (year < years.size() && years.get(year).start() < end) {
                    year++;
                }
                List<YearMention> own = years.subList(from, year);
                targets.beginSentence();
                int first = drafts.size();
                while (index < numerals.size() && numerals.get(index).start() < end) {
                    Numeral numeral = numerals.get(index);
                    var context = new NumberContext(text, passage, around, enclosure, own, earlier, start, end,
                            segmentStart(numeral.start(), start), segmentEnd(numeral.end(), end), numeral);
                    use(context, targets, numerals, index);
                    index++;
                }
                worded(passage, own, earlier, enclosure, around, dues, bound, start, end, first);
                earlier = own.stream().filter(YearMention::governs).reduce((a, b) -> b).map(YearMention::to).orElse(earlier);
                start = end;
            }
        }

        private void worded(Passage passage, List<YearMention> years, @Nullable Integer earlier, Enclosure enclosure,
                NumberContext.Surroundings around, DueYears dues, @Nullable String bound, int start, int end, int first) {
            boolean clause = around.responsibility().stream().anyMatch(range -> range[0] <= start && end <= range[1]);
            if (!around.inPlan() || around.narrative() || clause || around.measures()) {
                return;
            }
            Numeral nothing = new Numeral(end, end, end, BigDecimal.ONE, null, null, null, false, false);
            var sentence = new NumberContext(text, passage, around, enclosure, years, earlier, start, end, start, end, nothing);
            drafts.addAll(words.in(sentence, dues, drafts.subList(first, drafts.size()), bound));
            drafts.subList(first, drafts.size()).sort(java.util.Comparator.comparingInt(Draft::number));
        }

        private void use(NumberContext context, TargetReader targets, List<Numeral> numerals, int index) {
            NumberRule rule = NumberRule.of(context);
            Draft draft = null;
            if (rule.use() == Use.TARGET) {
                draft = targets.read(context, numerals.subList(index + 1, numerals.size()));
                drafts.add(draft);
            }
            Numeral numeral = context.numeral();
            uses.add(new Found(numeral.start(), numeral.end(), rule.use(), rule.why(), context.passage(), draft));
        }

        /** The place or park that a section is about, where its title and those beside it name nothing else. */
        private @Nullable String sectionScope(Section section) {
            for (Section each = section; each != null; each = each.parent()) {
                if (places.computeIfAbsent(each, this::isPlace)) {
                    return each.title();
                }
            }
            return null;
        }

        private boolean isPlace(Section section) {
            String title = section.folded();
            int bare = title.indexOf('(') > 0 ? title.indexOf('(') : title.length();
            boolean named = section.mark() != null && !isBullet(section) && bare >= 4
                    && PLACES.before(title, 0, bare) != null;
            return named && Subjects.skipVerbs(title, 0, bare) == 0 && !Words.VERBS.standsIn(title, 0, bare)
                    && title.indexOf(',') < 0;
        }

        private int sentenceEnd(int from, int end, Enclosure enclosure) {
            int limit = Math.min(end, from + LONGEST_SENTENCE);
            for (int i = from; i < limit; i++) {
                char c = text.charAt(i);
                boolean point = c == '.' && i > from && i + 1 < limit && Character.isIdeographic(text.charAt(i - 1))
                        && Character.isIdeographic(text.charAt(i + 1));
                if ((point || c == '。' || c == '!' || c == '?' || c == '\t') && !enclosure.inQuote(i) && !enclosure.inBracket(i)) {
                    return i + 1;
                }
            }
            return limit;
        }

        private int segmentStart(int at, int from) {
            for (int i = at - 1; i >= from; i--) {
                if (",;:。".indexOf(text.charAt(i)) >= 0) {
                    return i + 1;
                }
            }
            return from;
        }

        private int segmentEnd(int at, int to) {
            for (int i = at; i < to; i++) {
                if (",;:。".indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
            return to;
        }

        private static boolean isMeasures(String title) {
            return title.endsWith("措施") || title.endsWith("办法") || title.endsWith("细则") || title.endsWith("规定")
                    || title.endsWith("条例") || title.endsWith("(试行)");
        }

        private static boolean isNarrative(Passage passage) {
            Section section = passage.section();
            return section != null && (section.folded().contains("指导思想") || section.folded().contains("背景")
                    || section.folded().contains("现状") || section.folded().contains("基础") && section.level() == 1);
        }

        /** The year that the section, or one around it that states goals, has at its head. */
        private @Nullable Integer yearOf(Section section) {
            for (Section each = section; each != null; each = each.parent()) {
                Integer year = sectionYears.get(each);
                if (year != null) {
                    return year;
                }
                if (!each.statesGoals() && !leads.contains(each) && !isBullet(each)) {
                    return null;
                }
            }
            return null;
        }

        /** "到2027年实现以下目标:" before bullets: they state goals whatever the section is called. */
        private boolean announcesGoals(Passage passage) {
            Section section = passage.section();
            char last = text.charAt(Math.max(passage.start(), passage.end() - 1));
            int from = Math.max(passage.body(), passage.end() - 60);
            String tail = text.substring(Math.min(from, passage.end()), passage.end());
            boolean announces = last == ':' && (tail.contains("目标") || tail.contains("指标"));
            if (section != null && announces) {
                leads.add(section);
            }
            return announces;
        }

        private boolean isBulletOfGoals(Passage passage) {
            Section section = passage.section();
            Section owner = section != null && isBullet(section) ? section.parent() : section;
            return owner != null && leads.contains(owner)
                    && (section != owner || Mark.at(text, passage.start(), passage.end()) != null);
        }

        private static boolean isBullet(Section section) {
            return section.mark() != null && section.mark().style() == Mark.Style.BULLET;
        }

        /** A bullet's year is its own; a paragraph of the section itself sets the section's. */
        private void rememberYear(Section section, List<YearMention> years) {
            if (section.mark() == null || isBullet(section)) {
                return;
            }
            for (YearMention year : years) {
                if (year.governs()) {
                    sectionYears.put(section, year.to());
                    if (section.parent() != null && section.parent().statesGoals()) {
                        sectionYears.putIfAbsent(section.parent(), year.to());
                    }
                }
            }
        }
    }
}
