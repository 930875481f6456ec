package guatu.compiler.compare;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Heading;
import guatu.compiler.Plan;
import guatu.compiler.Measure;
import guatu.compiler.Target;
import guatu.compiler.Task;
import guatu.compiler.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An obligation prepared for matching: its phrase and place reduced to keys.
 *
 * @param key the phrase without what does not matter
 * @param place the headings around it without their marks
 * @param binding scope, unit and kind of a target; empty for a task
 */
record Entry(
        Obligation obligation,
        String key,
        String place,
        String binding,
        String due,
        String content,
        @Nullable Target target,
        @Nullable Task task) {

    static List<Entry> targets(CompiledDocument document) {
        List<Entry> entries = new ArrayList<>();
        for (Plan plan : document.plans()) {
            Map<String, Task> tasks = plan.tasks().stream().collect(Collectors.toMap(Task::id, task -> task, (a, b) -> a));
            Sections sections = new Sections(plan.outline());
            plan.targets().stream()
                    .sorted(Comparator.comparingInt(target -> target.clause().start()))
                    .forEach(target -> {
                        List<String> around = sections.around(target.clause().start());
                        Task task = tasks.get(target.task());
                        List<String> path = around.isEmpty() && task != null ? pathOf(task) : around;
                        entries.add(of(plan, target, path));
                    });
        }
        return entries;
    }

    static List<Entry> tasks(CompiledDocument document) {
        List<Entry> entries = new ArrayList<>();
        for (Plan plan : document.plans()) {
            plan.tasks().stream().filter(Entry::namesOffices).forEach(task -> entries.add(of(plan, task)));
        }
        return entries;
    }

    private static boolean namesOffices(Task task) {
        return !task.lead().isEmpty() || !task.support().isEmpty() || !task.owner().isEmpty();
    }

    private static Entry of(Plan plan, Target target, List<String> path) {
        Measure measure = Measure.of(target);
        String words = Wording.amount(target)
                + (Wording.due(target).isEmpty() ? "" : "，" + Wording.due(target))
                + (target.scope() == null ? "" : "（" + target.scope() + "）");
        return new Entry(
                new Obligation(Obligation.Type.TARGET, target.id(), plan.title(), path, target.indicator(), words,
                        target.clause()),
                Phrases.key(target.indicator()), place(path),
                target.scope() + "|" + measure.unit() + "|" + target.kind(),
                String.valueOf(target.due()),
                target.comparator() + "|" + measure.value() + "|" + measure.max(),
                target, null);
    }

    private static Entry of(Plan plan, Task task) {
        List<String> path = task.path();
        return new Entry(
                new Obligation(Obligation.Type.TASK, task.id(), plan.title(), path, Wording.title(task), offices(task),
                        task.clause()),
                Phrases.heading(task.title()), place(path), "", "",
                new LinkedHashSet<>(task.lead()) + "|" + new LinkedHashSet<>(task.support()) + "|" + task.owner(),
                null, task);
    }

    private static String offices(Task task) {
        List<String> parts = new ArrayList<>();
        if (!task.lead().isEmpty()) {
            parts.add((task.mode() == Task.Mode.JOINT ? "责任：" : "牵头：") + String.join("、", task.lead()));
        }
        if (!task.support().isEmpty()) {
            parts.add("配合：" + String.join("、", task.support()));
        }
        if (!task.owner().isEmpty()) {
            parts.add("责任主体：" + String.join("、", task.owner()));
        }
        return String.join("；", parts);
    }

    private static List<String> pathOf(Task task) {
        List<String> path = new ArrayList<>(task.path());
        path.add(Wording.title(task));
        return path;
    }

    private static String place(List<String> path) {
        return path.stream().map(Phrases::heading).collect(Collectors.joining("/"));
    }

    /** The headings above a place, found by walking outline and targets in text order. */
    private static final class Sections {
        private final List<Heading> outline;
        private final Map<Integer, String> open = new HashMap<>();
        private int next;

        Sections(List<Heading> outline) {
            this.outline = outline.stream().sorted(Comparator.comparingInt(h -> h.clause().start())).toList();
        }

        /** Places must be asked for in text order. */
        List<String> around(int start) {
            for (; next < outline.size() && outline.get(next).clause().start() <= start; next++) {
                Heading heading = outline.get(next);
                open.keySet().removeIf(level -> level >= heading.level());
                open.put(heading.level(), heading.number() + heading.title());
            }
            return open.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
        }
    }
}
