package guatu.compiler.lint;

import guatu.compiler.Plan;
import guatu.compiler.Task;
import guatu.kernel.Clause;
import java.util.List;
import java.util.stream.Collectors;

/** Tasks that no office answers for, in a plan that assigns its other tasks. */
final class UnassignedTasks implements Check {

    private static final int NAMED = 5;

    @Override
    public void read(Material material, Remarks remarks) {
        List<Task> without = material.plans().stream().filter(UnassignedTasks::assigns)
                .flatMap(plan -> plan.tasks().stream()).filter(task -> task.mode() == Task.Mode.NONE).toList();
        if (!without.isEmpty()) {
            String names = without.stream().limit(NAMED).map(task -> task.number() + task.title()).collect(Collectors.joining("；"));
            List<Clause> members = without.stream().map(Task::clause).toList();
            remarks.gap("task-without-office", names, without.size() + "项任务没有写明责任单位：" + names + (without.size() > NAMED ? "等" : ""), members);
        }
    }

    private static boolean assigns(Plan plan) {
        return plan.tasks().stream().anyMatch(task -> task.mode() != Task.Mode.NONE);
    }
}
