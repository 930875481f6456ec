package guatu.compiler.output;

import guatu.compiler.compare.Change;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.CrossPlanReport;
import guatu.compiler.compare.Obligation;
import guatu.document.workbook.Cell;
import guatu.document.workbook.Column;
import guatu.document.workbook.Sheet;
import guatu.document.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A comparison of versions and the report over several plans as workbooks. */
final class ReportWorkbooks {

    private ReportWorkbooks() {}

    static void write(Comparison comparison, OutputStream out) throws IOException {
        new Workbook(List.of(changed(comparison), list("新增", comparison.added(), comparison),
                list("取消", comparison.dropped(), comparison))).writeTo(out);
    }

    private static Sheet changed(Comparison comparison) {
        List<Column> columns = List.of(Column.mark("序号", 6), Column.mark("类别", 7), Column.words("目标或任务", 36),
                Column.words("所在章节", 30), Column.mark("字段", 11), Column.words("旧版", 30), Column.words("新版", 30),
                Column.mark("旧版行号", 9), Column.mark("新版行号", 9));
        List<List<Cell>> rows = new ArrayList<>();
        int number = 0;
        for (Comparison.Changed pair : comparison.changed()) {
            number++;
            for (Change change : pair.changes()) {
                rows.add(List.of(Cell.count(number), Cell.text(pair.now().type().chinese()), Cell.text(pair.now().words()),
                        Cell.text(String.join("\n", pair.now().path())), Cell.text(change.field().chinese()),
                        Cell.text(change.from().isEmpty() ? "无" : change.from()),
                        Cell.text(change.to().isEmpty() ? "无" : change.to()),
                        Cell.count(pair.old().clause().line()), Cell.count(pair.now().clause().line())));
            }
        }
        return sheet("改动", columns, rows, note(comparison));
    }

    private static Sheet list(String name, List<Obligation> obligations, Comparison comparison) {
        List<Column> columns = List.of(Column.mark("序号", 6), Column.mark("类别", 7), Column.words("目标或任务", 36),
                Column.words("内容", 36), Column.words("所在章节", 30), Column.words("原文", 50), Column.mark("行号", 8));
        List<List<Cell>> rows = new ArrayList<>();
        for (Obligation one : obligations) {
            rows.add(List.of(Cell.count(rows.size() + 1L), Cell.text(one.type().chinese()), Cell.text(one.words()),
                    Cell.text(one.content()), Cell.text(String.join("\n", one.path())), Cell.text(one.clause().quote()),
                    Cell.count(one.clause().line())));
        }
        return sheet(name, columns, rows, note(comparison));
    }

    private static String note(Comparison comparison) {
        return "旧版：" + comparison.old() + "　新版：" + comparison.now() + "　未变 " + comparison.unchanged() + " 项";
    }

    static void write(CrossPlanReport report, OutputStream out) throws IOException {
        List<List<Cell>> plans = new ArrayList<>();
        report.plans().forEach(plan -> plans.add(
                List.of(Cell.count(plans.size() + 1L), Cell.text(plan.title()), Cell.text(plan.document()))));
        new Workbook(List.of(groups("口径冲突", report.conflicts()), groups("重复目标", report.duplicates()),
                groups("共有指标", report.shared()),
                sheet("方案", List.of(Column.mark("序号", 6), Column.words("方案", 60), Column.words("文件", 40)), plans, "")))
                .writeTo(out);
    }

    private static Sheet groups(String name, List<CrossPlanReport.Group> groups) {
        List<Column> columns = List.of(Column.mark("组号", 6), Column.words("指标", 30), Column.words("方案", 34),
                Column.words("目标值", 16), Column.mark("类型", 7), Column.mark("期限", 9), Column.mark("范围", 12),
                Column.words("原文", 44), Column.mark("行号", 8), Column.words("文件", 24));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (CrossPlanReport.Member member : groups.get(i).members()) {
                rows.add(List.of(Cell.count(i + 1L), Cell.text(member.indicator()), Cell.text(member.plan().title()),
                        Cell.text(CrossPlanPage.amount(member)), Cell.text(member.kind().chinese()),
                        Cell.text(member.due() == null ? "" : member.due() + "年"),
                        Cell.text(member.scope() == null ? "" : member.scope()), Cell.text(member.clause().quote()),
                        Cell.count(member.clause().line()), Cell.text(member.plan().document())));
            }
        }
        return sheet(name, columns, rows, "同一组的各行为同一指标。");
    }

    private static Sheet sheet(String name, List<Column> columns, List<List<Cell>> rows, String note) {
        return new Sheet(name, name, columns, rows, note.isEmpty() ? List.of() : List.of(note));
    }
}
