package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Mechanism;
import guatu.compiler.NumberUse;
import guatu.compiler.Office;
import guatu.compiler.Plan;
import guatu.compiler.Remark;
import guatu.compiler.Rule;
import guatu.compiler.Target;
import guatu.compiler.Task;
import guatu.compiler.wording.Wording;
import guatu.document.workbook.Cell;
import guatu.document.workbook.Column;
import guatu.document.workbook.Sheet;
import guatu.document.workbook.Workbook;
import guatu.kernel.Clause;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that a plan office makes of a plan: 目标分解表, 任务分解表, 责任单位矩阵 and what must be checked. */
final class PlanWorkbook {

    private static final String MATRIX = "责任单位矩阵";
    private static final int OFFICES_OF_A_PAGE = 24;
    /** Enough for every real plan; the directory in the JSON holds every office. */
    private static final int MOST_MATRICES = 20;

    private final CompiledDocument document;
    private final boolean hasSeveralPlans;
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, List<Target>> targetsOfTask = new HashMap<>();

    private PlanWorkbook(CompiledDocument document) {
        this.document = document;
        this.hasSeveralPlans = document.plans().size() > 1;
        document.tasks().forEach(task -> tasks.put(task.id(), task));
        document.targets().stream().filter(target -> target.task() != null)
                .forEach(target -> targetsOfTask.computeIfAbsent(target.task(), id -> new ArrayList<>()).add(target));
    }

    static void write(CompiledDocument document, OutputStream out) throws IOException {
        PlanWorkbook tables = new PlanWorkbook(document);
        List<Sheet> sheets = new ArrayList<>(List.of(tables.targets(), tables.tasks()));
        sheets.addAll(tables.matrices());
        sheets.addAll(List.of(tables.rules(), tables.mechanisms(), tables.lint(), tables.numbers()));
        new Workbook(sheets).writeTo(out);
    }

    private Sheet targets() {
        List<Column> columns = planColumns();
        columns.addAll(List.of(Column.words("指标", 30), Column.words("目标值", 16), Column.numbers("数值", 11),
                Column.mark("计量单位", 10), Column.mark("类型", 7), Column.mark("完成时限", 10), Column.mark("范围", 12),
                Column.words("牵头单位", 20), Column.words("配合单位", 26), Column.words("所属任务", 26),
                Column.words("原文", 40), Column.mark("行号", 7), Column.words("备注", 18)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Plan plan : document.plans()) {
            for (Target target : plan.targets()) {
                Task task = tasks.get(target.task());
                List<Cell> row = planCells(rows.size() + 1, plan);
                row.addAll(List.of(Cell.text(target.indicator()), Cell.text(Wording.amount(target)), value(target),
                        Cell.text(target.unit() == null ? "" : target.unit()), Cell.text(target.kind().chinese()),
                        Cell.text(Wording.due(target)), Cell.text(target.scope() == null ? "" : target.scope()),
                        Cell.text(task == null ? "" : lines(task.lead())),
                        Cell.text(task == null ? "" : lines(task.support())),
                        Cell.text(task == null ? "" : Wording.title(task)),
                        Cell.text(target.clause().quote()), line(target.clause()), Cell.text(note(target))));
                rows.add(row);
            }
        }
        return sheet("目标分解表", columns, rows);
    }

    private static String note(Target target) {
        List<String> notes = new ArrayList<>();
        if (target.restates() != null) {
            notes.add("重申" + target.restates());
        }
        target.alternatives().forEach(other -> notes.add("另一读法：" + (other.value() == null ? "无" : other.value())
                + "（" + other.why() + "）"));
        return String.join("；", notes);
    }

    private static Cell value(Target target) {
        if (target.value() == null || target.valueMax() != null) {
            return Cell.BLANK;
        }
        return Cell.amount(target.value(), Math.max(0, Math.min(10, target.value().stripTrailingZeros().scale())));
    }

    private Sheet tasks() {
        List<Column> columns = planColumns();
        columns.addAll(List.of(Column.words("所在章节", 26), Column.words("重点任务", 28), Column.words("具体举措", 60),
                Column.words("目标", 30), Column.words("牵头单位", 20), Column.words("配合单位", 26),
                Column.words("责任主体", 18), Column.mark("完成时限", 10), Column.mark("行号", 7)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Plan plan : document.plans()) {
            for (Task task : plan.tasks()) {
                List<Cell> row = planCells(rows.size() + 1, plan);
                row.addAll(List.of(Cell.text(String.join("\n", task.path())), Cell.text(Wording.title(task)),
                        Cell.text(task.body().quote().strip()), Cell.text(owed(task)), Cell.text(lines(task.lead())),
                        Cell.text(lines(task.support())), Cell.text(lines(task.owner())), Cell.text(due(task)),
                        line(task.clause())));
                rows.add(row);
            }
        }
        return sheet("任务分解表", columns, rows);
    }

    private String owed(Task task) {
        return targetsOfTask.getOrDefault(task.id(), List.of()).stream()
                .map(target -> target.indicator() + Wording.amount(target)).collect(Collectors.joining("\n"));
    }

    private String due(Task task) {
        return due(targetsOfTask.getOrDefault(task.id(), List.of()));
    }

    /** The years by which a task's targets are owed, such as 2026、2028年; empty if none is stated. */
    static String due(List<Target> targets) {
        String years = targets.stream().filter(target -> target.due() != null)
                .map(target -> String.valueOf(target.due())).distinct().sorted().collect(Collectors.joining("、"));
        return years.isEmpty() ? "" : years + "年";
    }

    /** One sheet for so many offices as a printed page can hold, the busiest first. */
    private List<Sheet> matrices() {
        List<Office> offices = document.offices().stream()
                .sorted(Comparator.comparingInt((Office office) -> -office.leads().size())
                        .thenComparingInt(office -> -office.supports().size()))
                .limit(OFFICES_OF_A_PAGE * MOST_MATRICES).toList();
        List<Sheet> sheets = new ArrayList<>();
        for (int from = 0; from == 0 || from < offices.size(); from += OFFICES_OF_A_PAGE) {
            String name = MATRIX + (from == 0 ? "" : "（" + (sheets.size() + 1) + "）");
            sheets.add(matrix(name, offices.subList(from, Math.min(offices.size(), from + OFFICES_OF_A_PAGE))));
        }
        return sheets;
    }

    private Sheet matrix(String name, List<Office> offices) {
        List<Column> columns = new ArrayList<>(List.of(Column.mark("序号", 6), Column.words("重点任务", 34)));
        offices.forEach(office -> columns.add(Column.mark(office.name(), 8)));
        List<Set<String>> leads = offices.stream().map(office -> Set.copyOf(office.leads())).toList();
        List<Set<String>> supports = offices.stream().map(office -> Set.copyOf(office.supports())).toList();
        List<Set<String>> owns = offices.stream().map(office -> Set.copyOf(office.owns())).toList();
        List<List<Cell>> rows = new ArrayList<>();
        int number = 0;
        for (Task task : document.tasks()) {
            number++;
            List<Cell> row = new ArrayList<>(List.of(Cell.count(number), Cell.text(Wording.title(task))));
            for (int i = 0; i < offices.size(); i++) {
                row.add(Cell.text(mark(task.id(), leads.get(i), supports.get(i), owns.get(i))));
            }
            if (row.stream().skip(2).anyMatch(cell -> !cell.shown().isEmpty())) {
                rows.add(row);
            }
        }
        return new Sheet(name, title(name), columns, rows,
                List.of("● 牵头（含按职责分工的责任单位）　○ 配合　△ 责任主体。序号与任务分解表一致；只列有本页单位的任务。"));
    }

    private static String mark(String task, Set<String> leads, Set<String> supports, Set<String> owns) {
        return (leads.contains(task) ? "●" : "") + (supports.contains(task) ? "○" : "") + (owns.contains(task) ? "△" : "");
    }

    private Sheet rules() {
        List<Column> columns = planColumns();
        columns.addAll(List.of(Column.mark("类型", 9), Column.words("原文", 80), Column.mark("行号", 7)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Plan plan : document.plans()) {
            for (Rule rule : plan.rules()) {
                List<Cell> row = planCells(rows.size() + 1, plan);
                row.addAll(List.of(Cell.text(Wording.of(rule.kind())), Cell.text(rule.clause().quote()), line(rule.clause())));
                rows.add(row);
            }
        }
        return sheet("规则", columns, rows);
    }

    private Sheet mechanisms() {
        List<Column> columns = planColumns();
        columns.addAll(List.of(Column.mark("类型", 9), Column.words("名称", 40), Column.words("原文", 50), Column.mark("行号", 7)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Plan plan : document.plans()) {
            for (Mechanism mechanism : plan.mechanisms()) {
                List<Cell> row = planCells(rows.size() + 1, plan);
                row.addAll(List.of(Cell.text(Wording.of(mechanism.kind())), Cell.text(mechanism.name()),
                        Cell.text(mechanism.clause().quote()), line(mechanism.clause())));
                rows.add(row);
            }
        }
        return sheet("机制", columns, rows);
    }

    private Sheet lint() {
        List<Column> columns = List.of(Column.mark("序号", 6), Column.mark("等级", 8), Column.words("说明", 60),
                Column.words("涉及原文", 60), Column.mark("行号", 12));
        List<List<Cell>> rows = new ArrayList<>();
        for (Remark remark : document.lint()) {
            rows.add(List.of(Cell.count(rows.size() + 1L), Cell.text(remark.grade().chinese()), Cell.text(remark.message()),
                    Cell.text(remark.members().stream().limit(20).map(member -> Rows.shortened(member.quote()))
                            .collect(Collectors.joining("\n"))),
                    Cell.text(remark.members().stream().limit(20).map(member -> String.valueOf(member.line()))
                            .collect(Collectors.joining("、")))));
        }
        return sheet("疑点", columns, rows);
    }

    private Sheet numbers() {
        List<Column> columns = List.of(Column.mark("序号", 7), Column.words("数字", 18), Column.mark("类别", 10),
                Column.words("归类理由", 44), Column.mark("目标编号", 10), Column.mark("行号", 8));
        List<List<Cell>> rows = new ArrayList<>();
        for (NumberUse number : document.numbers()) {
            rows.add(List.of(Cell.count(rows.size() + 1L), Cell.text(number.clause().quote()), Cell.text(number.use().chinese()),
                    Cell.text(number.why()), Cell.text(number.target() == null ? "" : number.target()), line(number.clause())));
        }
        NumberAccount account = NumberAccount.of(document.numbers());
        return new Sheet("数字核对", title("数字核对"), columns, rows, List.of("原文数字 " + account.total() + " 处，已归类 "
                + (account.total() - account.other()) + " 处，其他 " + account.other() + " 处（" + account.shareOfOther() + "）。"));
    }

    private List<Column> planColumns() {
        List<Column> columns = new ArrayList<>(List.of(Column.mark("序号", 6)));
        if (hasSeveralPlans) {
            columns.add(Column.words("方案", 22));
        }
        return columns;
    }

    private List<Cell> planCells(int number, Plan plan) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.count(number)));
        if (hasSeveralPlans) {
            cells.add(Cell.text(plan.title()));
        }
        return cells;
    }

    private Sheet sheet(String name, List<Column> columns, List<List<Cell>> rows) {
        return new Sheet(name, title(name), columns, rows, List.of("来源：" + document.document().name() + "。行号为原文行号。"));
    }

    private String title(String name) {
        String title = document.plans().size() == 1 ? document.plans().get(0).title() : document.document().title();
        return (title.isBlank() ? document.document().name() : title) + name;
    }

    private static Cell line(Clause clause) {
        return Cell.count(clause.line());
    }

    private static String lines(List<String> offices) {
        return String.join("\n", new java.util.LinkedHashSet<>(offices));
    }
}
