package guatu.compiler;

import guatu.compiler.outline.Outline;
import guatu.compiler.outline.Passage;
import guatu.compiler.outline.PlanSpan;
import guatu.compiler.outline.Section;
import guatu.compiler.responsibility.Conventions;
import guatu.compiler.responsibility.Responsibilities;
import guatu.compiler.responsibility.ResponsibilityClause;
import guatu.compiler.table.Column;
import guatu.compiler.table.Row;
import guatu.compiler.table.Tables;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks: one for each responsibility clause, one for each row of a task table, and one without offices for
 * each innermost section of the work programme that names none.
 */
final class TaskReader {

    private static final int LONGEST_TITLE = 40;

    private final Reading reading;
    private final String text;
    private final Tables tables;
    private final List<Responsibilities> responsibilities;
    private final Map<Integer, List<Task>> tasks = new HashMap<>();
    private final Map<Passage, List<int[]>> clauseRanges = new HashMap<>();
    private final TreeMap<Integer, String> bodies = new TreeMap<>();
    private final Map<String, Integer> bodyEnds = new HashMap<>();
    private final Map<Section, Integer> runIns = new IdentityHashMap<>();
    private final Set<Section> answered = new HashSet<>();
    private int count;

    private TaskReader(Reading reading, Outline outline, Tables tables) {
        this.reading = reading;
        this.text = reading.folded();
        this.tables = tables;
        this.responsibilities = byPlan(outline.plans());
        outline.plans().stream().flatMap(plan -> plan.sections().stream())
                .filter(section -> section.mark() == null && section.parent() != null)
                .forEach(section -> runIns.merge(section.parent(), 1, Integer::sum));
    }

    static TaskReader read(Reading reading, Outline outline, Tables tables) {
        var reader = new TaskReader(reading, outline, tables);
        List<Passage> passages = outline.passages();
        boolean[] found = new boolean[outline.plans().size()];
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.plan() >= 0) {
                found[passage.plan()] |= reader.passage(passages, i);
            }
        }
        reader.unanswered(passages, found);
        return reader;
    }

    /** A convention declared in one plan holds for that plan; one declared before the first plan holds for all. */
    private List<Responsibilities> byPlan(List<PlanSpan> plans) {
        Conventions whole = Conventions.in(text, reading.shown());
        int first = plans.get(0).from();
        Conventions notice = Conventions.in(text.substring(0, first), reading.shown().substring(0, first));
        List<Responsibilities> found = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            int from = plans.get(i).from();
            int to = i + 1 < plans.size() ? plans.get(i + 1).from() : text.length();
            Conventions own = Conventions.in(text.substring(from, to), reading.shown().substring(from, to));
            List<String> everywhere = own.everywhere().isEmpty() ? notice.everywhere() : own.everywhere();
            found.add(Responsibilities.of(
                    new Conventions(own.firstLeads() || notice.firstLeads(), everywhere,
                            own.everywhereSupports() || notice.everywhereSupports(), whole.places())));
        }
        return found;
    }

    List<Task> tasks(int plan) {
        return tasks.getOrDefault(plan, List.of());
    }

    Map<Passage, List<int[]>> clauseRanges() {
        return clauseRanges;
    }

    /** The task in whose text a place stands, or null. */
    @Nullable String taskAt(int place) {
        var entry = bodies.floorEntry(place);
        return entry != null && place < bodyEnds.getOrDefault(entry.getValue(), 0) ? entry.getValue() : null;
    }

    private boolean passage(List<Passage> passages, int index) {
        Passage passage = passages.get(index);
        Row row = tables.row(passage);
        if (row != null) {
            return row.head().task() && row(row);
        }
        if (passage.paragraph().role() != Paragraph.Role.BODY) {
            return false;
        }
        List<ResponsibilityClause> clauses = responsibilities.get(passage.plan()).in(
                text.substring(passage.start(), passage.end()), reading.shown().substring(passage.start(), passage.end()));
        int from = passage.start();
        for (ResponsibilityClause clause : clauses) {
            int start = passage.start() + clause.start();
            int end = passage.start() + clause.end();
            clauseRanges.computeIfAbsent(passage, p -> new ArrayList<>()).add(new int[] {start, end});
            int bodyFrom = isBlank(from, start) ? bodyBefore(passages, index) : from;
            add(passage, clause.lead(), clause.support(), clause.owner(), clause.mode(), new int[] {start, end},
                    new int[] {bodyFrom, start});
            from = end;
        }
        return !clauses.isEmpty();
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A clause on a line of its own governs the paragraphs above it, up to the heading. */
    private int bodyBefore(List<Passage> passages, int index) {
        Section section = passages.get(index).section();
        int from = passages.get(index).start();
        for (int i = index - 1; i >= 0 && passages.get(i).section() == section && section != null; i--) {
            if (clauseRanges.containsKey(passages.get(i))) {
                return from;
            }
            from = passages.get(i).start();
        }
        return from;
    }

    private void add(Passage passage, List<String> lead, List<String> support, List<String> owner, Task.Mode mode,
            int[] clause, int[] body) {
        Section section = namesTask(passage.section());
        String id = "W" + ++count;
        for (Section each = section; each != null; each = each.parent()) {
            answered.add(each);
        }
        boolean ownTitle = section != null && section.from() >= Math.min(body[0], passage.start());
        List<Section> path = section == null ? List.of() : section.path();
        String title = section != null && (ownTitle || body[0] == passage.start() || section.to() <= body[0])
                ? section.title() : headOf(body[0], body[1]);
        List<String> names = path.stream().limit(Math.max(0, path.size() - 1)).map(this::titled).toList();
        put(passage.plan(), new Task(id, names, section == null ? "" : number(section), title, lead, support, owner, mode,
                reading.clause(clause[0], clause[1]), reading.clause(body[0], body[1])), body);
    }

    /** One paragraph of several run-in parts under (一): the task is the heading's, not the first part's. */
    private @Nullable Section namesTask(@Nullable Section section) {
        boolean runIn = section != null && section.mark() == null && section.parent() != null && section.parent().mark() != null;
        return runIn && runIns.getOrDefault(section.parent(), 0) == 1 ? section.parent() : section;
    }

    private void put(int plan, Task task, int[] body) {
        tasks.computeIfAbsent(plan, p -> new ArrayList<>()).add(task);
        bodies.put(body[0], task.id());
        bodyEnds.put(task.id(), body[1]);
    }

    private String titled(Section section) {
        return number(section) + section.title();
    }

    private String number(Section section) {
        return section.number(reading.shown());
    }

    private String headOf(int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_TITLE && "。;!?\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return reading.shown().substring(from, end);
    }

    /** A row of a task table: its offices stand in the columns that the head names. */
    private boolean row(Row row) {
        Row.Cell lead = row.cell(Column.LEAD);
        Row.Cell joint = row.cell(Column.JOINT);
        Row.Cell support = row.cell(Column.SUPPORT);
        int plan = row.passage().plan();
        List<String> leads = offices(plan, lead);
        List<String> supports = new ArrayList<>(offices(plan, support));
        if (leads.isEmpty()) {
            leads = offices(plan, joint);
        } else {
            supports.addAll(offices(plan, joint));
        }
        if (leads.isEmpty() && supports.isEmpty()) {
            return false;
        }
        Row.Cell title = row.cell(Column.MEASURE) == null ? row.cell(Column.TARGET) : row.cell(Column.MEASURE);
        Row.Cell goal = row.cell(Column.TARGET) == null ? title : row.cell(Column.TARGET);
        Passage passage = row.passage();
        int[] clause = span(lead, joint, support);
        clauseRanges.computeIfAbsent(passage, p -> new ArrayList<>()).add(clause);
        Row.Cell section = row.section();
        List<String> path = section == null ? List.of() : List.of(reading.shown().substring(section.start(), section.end()));
        Row.Cell number = row.cell(Column.NUMBER);
        String words = goal == null ? headOf(passage.start(), passage.end()) : headOf(goal.start(), goal.end());
        int[] body = {passage.start(), clause[0]};
        put(passage.plan(), new Task("W" + ++count, path,
                number == null ? "" : reading.shown().substring(number.start(), number.end()), words, leads, supports, List.of(),
                supports.isEmpty() ? Task.Mode.JOINT : Task.Mode.LEAD_SUPPORT, reading.clause(clause[0], clause[1]),
                reading.clause(body[0], body[1])), new int[] {passage.start(), passage.end()});
        return true;
    }

    private static int[] span(Row.@Nullable Cell... cells) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Row.Cell cell : cells) {
            if (cell != null) {
                from = Math.min(from, cell.start());
                to = Math.max(to, cell.end());
            }
        }
        return new int[] {from, to};
    }

    private List<String> offices(int plan, Row.@Nullable Cell cell) {
        if (cell == null) {
            return List.of();
        }
        String folded = "(责任单位:" + text.substring(cell.start(), cell.end()) + ")";
        String shown = "(责任单位:" + reading.shown().substring(cell.start(), cell.end()) + ")";
        return responsibilities.get(plan).in(folded, shown).stream()
                .flatMap(clause -> java.util.stream.Stream.concat(clause.lead().stream(), clause.support().stream()))
                .toList();
    }

    /** Where a plan assigns offices at all, an innermost section of its work programme that names none is a task too. */
    private void unanswered(List<Passage> passages, boolean[] found) {
        Set<Section> parents = new HashSet<>();
        passages.forEach(passage -> {
            if (passage.section() != null && passage.section().parent() != null) {
                parents.add(passage.section().parent());
            }
        });
        Set<Section> seen = new HashSet<>();
        for (Passage passage : passages) {
            Section section = passage.section();
            boolean open = section != null && !passage.attached() && passage.plan() >= 0 && found[passage.plan()] && !answered.contains(section)
                    && !parents.contains(section) && !section.statesGoals() && isWork(section) && section.from() == passage.start();
            if (open && seen.add(section)) {
                Clause title = reading.clause(section.from(), section.to());
                List<Section> path = section.path();
                put(passage.plan(), new Task("W" + ++count, path.stream().limit(path.size() - 1L).map(this::titled).toList(),
                        number(section), section.title(), List.of(), List.of(), List.of(), Task.Mode.NONE, title,
                        reading.clause(passage.body(), passage.end())), new int[] {section.from(), passage.end()});
            }
        }
        tasks.values().forEach(list -> list.sort(java.util.Comparator.comparingInt(task -> task.clause().start())));
    }

    private static boolean isWork(Section section) {
        Mark mark = section.mark();
        boolean marked = mark != null && mark.style() != Mark.Style.BULLET;
        return marked && section.path().stream().noneMatch(each -> each.folded().contains("指导思想")
                || each.folded().contains("总体要求") || each.folded().contains("基本原则") || each.folded().contains("附则"));
    }
}
