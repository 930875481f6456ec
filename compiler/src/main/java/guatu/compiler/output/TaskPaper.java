package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Plan;
import guatu.compiler.Target;
import guatu.compiler.Task;
import guatu.compiler.wording.Wording;
import guatu.document.paper.Block;
import guatu.document.paper.Block.Table.Alignment;
import guatu.document.paper.Block.Table.Column;
import guatu.document.paper.Paper;
import guatu.document.paper.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** 任务分解表 as it is attached to a plan: one landscape table for each plan. */
final class TaskPaper {

    private TaskPaper() {}

    static void write(CompiledDocument document, OutputStream out) throws IOException {
        Map<String, List<Target>> targets = new HashMap<>();
        document.targets().stream().filter(target -> target.task() != null)
                .forEach(target -> targets.computeIfAbsent(target.task(), id -> new ArrayList<>()).add(target));
        List<Section> sections = new ArrayList<>();
        for (Plan plan : document.plans()) {
            if (!plan.tasks().isEmpty()) {
                sections.add(section(plan, targets, document));
            }
        }
        if (sections.isEmpty()) {
            sections.add(new Section(true, List.of(new Block.Title(titleOf(document) + "\n任务分解表"),
                    new Block.Note("原文中没有识别出任务。"))));
        }
        new Paper(sections).writeTo(out);
    }

    private static Section section(Plan plan, Map<String, List<Target>> targets, CompiledDocument document) {
        List<Column> columns = List.of(new Column("序号", 5, Alignment.CENTER),
                new Column("重点任务", 15, Alignment.LEFT, true), new Column("具体举措/目标", 44, Alignment.LEFT),
                new Column("牵头单位", 14, Alignment.LEFT), new Column("配合单位", 18, Alignment.LEFT),
                new Column("完成时限", 12, Alignment.CENTER));
        List<List<String>> rows = new ArrayList<>();
        for (Task task : plan.tasks()) {
            boolean isPart = task.path().size() >= 2;
            String title = Wording.title(task);
            rows.add(List.of(String.valueOf(rows.size() + 1),
                    isPart ? task.path().get(task.path().size() - 1) : title,
                    measures(task, isPart ? title : ""),
                    leads(task), lines(task.support()),
                    PlanWorkbook.due(targets.getOrDefault(task.id(), List.of()))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title((plan.title().isBlank() ? titleOf(document) : plan.title()) + "\n任务分解表"));
        blocks.add(new Block.Table("", columns, rows));
        blocks.add(new Block.Note("根据" + document.document().name() + "编制；完成时限为任务中各目标的期限，原文未写明的留空。"));
        return new Section(true, blocks);
    }

    /** The measures in the words of the text, under the task's own heading where the row does not show it already. */
    private static String measures(Task task, String title) {
        String body = task.body().quote().strip().replace("\n", "");
        String rest = body.startsWith(title) ? body.substring(title.length()) : body;
        return title.isEmpty() || !body.startsWith(title) && body.contains(task.title()) ? body
                : title + (rest.startsWith("。") || rest.startsWith("：") ? "" : "。") + rest;
    }

    private static String leads(Task task) {
        List<String> leads = new ArrayList<>(new LinkedHashSet<>(task.lead()));
        if (!task.owner().isEmpty()) {
            leads.add("责任主体：" + String.join("、", new LinkedHashSet<>(task.owner())));
        }
        return String.join("\n", leads);
    }

    private static String lines(List<String> offices) {
        return String.join("\n", new LinkedHashSet<>(offices));
    }

    private static String titleOf(CompiledDocument document) {
        String title = document.document().title();
        return title.isBlank() ? document.document().name() : title;
    }
}
