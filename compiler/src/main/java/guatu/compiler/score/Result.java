package guatu.compiler.score;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Target;
import guatu.compiler.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a compiler said of one document, as far as it is scored; fields that it left out are null. */
public record Result(List<FoundTarget> targets, List<FoundTask> tasks) {

    /** A target as found; {@code due} is a number because another compiler may write one with a decimal point. */
    record FoundTarget(
            @Nullable Integer line,
            @Nullable Double value,
            @Nullable Double valueMax,
            @Nullable String unit,
            @Nullable String comparator,
            @Nullable String kind,
            @Nullable Double due,
            @Nullable String scope,
            @Nullable String indicator,
            @Nullable String quote) {}

    record FoundTask(@Nullable Integer line, List<String> lead, List<String> support) {

        boolean namesOffices() {
            return !lead.isEmpty() || !support.isEmpty();
        }
    }

    public static Result of(CompiledDocument document) {
        return new Result(
                document.targets().stream().map(Result::found).toList(),
                document.tasks().stream().map(Result::found).filter(FoundTask::namesOffices).toList());
    }

    /** Any compiler's JSON with {@code plans[].targets[]} and {@code plans[].tasks[]}. */
    public static Result of(JsonNode document) {
        List<FoundTarget> targets = new ArrayList<>();
        List<FoundTask> tasks = new ArrayList<>();
        for (JsonNode plan : document.path("plans")) {
            plan.path("targets").forEach(target -> targets.add(found(target)));
            plan.path("tasks").forEach(task -> tasks.add(
                    new FoundTask(Fields.integer(task, "line"), Fields.texts(task, "lead"), Fields.texts(task, "support"))));
        }
        return new Result(targets, tasks.stream().filter(FoundTask::namesOffices).toList());
    }

    private static FoundTarget found(Target target) {
        return new FoundTarget(target.clause().line(),
                target.value() == null ? null : target.value().doubleValue(),
                target.valueMax() == null ? null : target.valueMax().doubleValue(),
                target.unit(), target.comparator().sign(), target.kind().json(),
                target.due() == null ? null : target.due().doubleValue(),
                target.scope(), target.indicator(), target.clause().quote());
    }

    private static FoundTask found(Task task) {
        return new FoundTask(task.clause().line(), task.lead(), task.support());
    }

    private static FoundTarget found(JsonNode target) {
        return new FoundTarget(Fields.integer(target, "line"), Fields.number(target, "value"),
                Fields.number(target, "valueMax"), Fields.text(target, "unit"), Fields.text(target, "comparator"),
                Fields.text(target, "kind"), Fields.number(target, "due"), Fields.text(target, "scope"),
                Fields.text(target, "indicator"), Fields.text(target, "quote"));
    }
}
