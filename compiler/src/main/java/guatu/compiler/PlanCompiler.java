package guatu.compiler;

import static java.util.stream.Collectors.groupingBy;

import guatu.compiler.grammar.Draft;
import guatu.compiler.grammar.Mechanisms;
import guatu.compiler.grammar.Numbers;
import guatu.compiler.grammar.Rules;
import guatu.compiler.lint.Lint;
import guatu.compiler.lint.Material;
import guatu.compiler.outline.Outline;
import guatu.compiler.outline.Passage;
import guatu.compiler.outline.PlanSpan;
import guatu.compiler.outline.Section;
import guatu.compiler.responsibility.Directory;
import guatu.compiler.table.Tables;
import guatu.compiler.text.Reading;
import guatu.document.SourceDocument;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the text of a plan. Without state: one compiler serves any number of threads; the same text always gives the
 * same result, in time linear in its length.
 */
public final class PlanCompiler {

    public CompiledDocument compile(SourceDocument source) {
        return new Compilation(source).run();
    }

    /** One document on its way through the grammar. */
    private static final class Compilation {

        private static final int FIRST_WORDS = 12;

        private final SourceDocument source;
        private final Reading reading;
        private final Outline outline;
        private final Tables tables;
        private final Map<Draft, Target> targets = new IdentityHashMap<>();

        Compilation(SourceDocument source) {
            this.source = source;
            this.reading = Reading.of(source.text());
            this.outline = Outline.of(reading);
            this.tables = Tables.of(reading, outline);
        }

        CompiledDocument run() {
            CompiledDocument.Head head = new HeadReader(source, reading, outline).read();
            TaskReader tasks = TaskReader.read(reading, outline, tables);
            Numbers numbers = Numbers.of(reading, outline, tables, tasks.clauseRanges(), issued(head));
            for (Draft draft : numbers.drafts()) {
                targets.put(draft, target(draft, tasks));
            }
            List<Plan> plans = plans(tasks, numbers);
            List<Task> all = plans.stream().flatMap(plan -> plan.tasks().stream()).toList();
            List<Office> offices = Directory.of(all, Reading::folded);
            Lint.Findings lint = Lint.of(new Material(reading, outline, tables, head, plans, inOrder(numbers)));
            return new CompiledDocument(head, linked(plans, lint), offices, uses(numbers), lint.remarks());
        }

        private Map<Draft, Target> inOrder(Numbers numbers) {
            Map<Draft, Target> inOrder = new LinkedHashMap<>();
            numbers.drafts().forEach(draft -> inOrder.put(draft, targets.get(draft)));
            return inOrder;
        }

        private static List<Plan> linked(List<Plan> plans, Lint.Findings lint) {
            return plans.stream().map(plan -> plan.withTargets(plan.targets().stream()
                    .map(target -> target.withRestates(lint.restates().get(target.id()))).toList())).toList();
        }

        private static int issued(CompiledDocument.Head head) {
            if (head.date() != null) {
                return head.date().getYear();
            }
            String number = head.number() == null ? "" : Reading.folded(head.number());
            int open = number.indexOf('[');
            boolean dated = open >= 0 && open + 5 < number.length() && number.charAt(open + 5) == ']';
            String year = dated ? number.substring(open + 1, open + 5) : "";
            return year.chars().allMatch(c -> c >= '0' && c <= '9') && dated ? Integer.parseInt(year) : 0;
        }

        private Target target(Draft draft, TaskReader tasks) {
            Clause clause = reading.clause(reading.nearLine(draft.from(), draft.number()), draft.to());
            return new Target("T" + (targets.size() + 1), draft.indicator(), draft.comparator(), draft.value(),
                    draft.valueMax(), draft.unit(), draft.kind(), draft.due(), draft.scope(), clause,
                    tasks.taskAt(draft.number()), null, draft.confidence(), draft.alternatives());
        }

        private List<Plan> plans(TaskReader tasks, Numbers numbers) {
            Map<Integer, List<Passage>> passagesOf = outline.passages().stream().collect(groupingBy(Passage::plan));
            Map<Integer, List<Draft>> draftsOf = numbers.drafts().stream()
                    .collect(groupingBy(draft -> draft.passage().plan()));
            Map<Integer, List<Numbers.Found>> usesOf = numbers.uses().stream()
                    .collect(groupingBy(found -> found.passage().plan()));
            var rules = new Rules(reading);
            var mechanisms = new Mechanisms(reading);
            List<Plan> plans = new ArrayList<>();
            for (int i = 0; i < outline.plans().size(); i++) {
                PlanSpan span = outline.plans().get(i);
                List<Passage> passages = passagesOf.getOrDefault(i, List.of());
                List<Draft> drafts = draftsOf.getOrDefault(i, List.of());
                plans.add(new Plan("P" + (i + 1), span.title(), span.period(), titleOf(span),
                        span.sections().stream().map(this::heading).toList(),
                        drafts.stream().map(targets::get).toList(), tasks.tasks(i),
                        rules.in(passages, usesOf.getOrDefault(i, List.of())), mechanisms.in(passages)));
            }
            return plans;
        }

        /** The title; of a plan without one, its first words. */
        private Clause titleOf(PlanSpan span) {
            int to = span.to() > span.from() ? span.to() : Math.min(span.from() + FIRST_WORDS, reading.folded().length());
            return reading.clause(span.from(), to);
        }

        private Heading heading(Section section) {
            return new Heading(section.level(), section.number(reading.shown()), section.title(), reading.clause(section.from(), section.to()));
        }

        private List<NumberUse> uses(Numbers numbers) {
            List<NumberUse> uses = new ArrayList<>();
            for (Numbers.Found found : numbers.uses()) {
                Target target = found.draft() == null ? null : targets.get(found.draft());
                uses.add(new NumberUse(found.use(), found.why(), target == null ? null : target.id(),
                        reading.clause(found.start(), found.end())));
            }
            return uses;
        }
    }
}
