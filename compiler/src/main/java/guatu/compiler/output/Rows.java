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
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The panels beside the text: one list of rows for each kind of statement. */
final class Rows {

    private final CompiledDocument document;
    private final Html html;
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, List<String>> targetsOfTask = new HashMap<>();
    private final int mostTasks;

    Rows(CompiledDocument document, Html html) {
        this.document = document;
        this.html = html;
        document.tasks().forEach(task -> tasks.put(task.id(), task));
        document.targets().stream().filter(target -> target.task() != null).forEach(target ->
                targetsOfTask.computeIfAbsent(target.task(), id -> new ArrayList<>()).add(target.id()));
        this.mostTasks = document.offices().stream().mapToInt(o -> o.leads().size() + o.supports().size()).max().orElse(1);
    }

    void write() {
        panel("targets", "目标", () -> byPlan(Plan::targets, this::target), document.targets().size());
        panel("tasks", "任务", () -> byPlan(Plan::tasks, this::task), document.tasks().size());
        panel("offices", "责任单位", this::offices, document.offices().size());
        panel("rules", "规则", () -> byPlan(Plan::rules, this::rule), count(Plan::rules));
        panel("mechanisms", "机制", () -> byPlan(Plan::mechanisms, this::mechanism), count(Plan::mechanisms));
        panel("lint", "疑点", this::lint, document.lint().size());
        panel("numbers", "数字核对", this::numbers, document.numbers().size());
    }

    private int count(java.util.function.Function<Plan, List<?>> rows) {
        return document.plans().stream().mapToInt(plan -> rows.apply(plan).size()).sum();
    }

    private void panel(String id, String title, Runnable content, int size) {
        html.raw("<section class=\"panel\" id=\"p-").raw(id).raw("\" aria-labelledby=\"h-").raw(id).raw("\"><h2 id=\"h-")
                .raw(id).raw("\">").text(title).raw(" <small>").text(size).raw("</small></h2>");
        if (size == 0) {
            html.element("p", "class=\"none\"", "原文中没有识别出" + title + "。");
        } else {
            content.run();
        }
        html.raw("<p class=\"none miss\" hidden>没有符合查找条件的行。</p></section>\n");
    }

    private <T> void byPlan(java.util.function.Function<Plan, List<T>> rows, Consumer<T> row) {
        for (Plan plan : document.plans()) {
            List<T> mine = rows.apply(plan);
            if (mine.isEmpty()) {
                continue;
            }
            if (document.plans().size() > 1) {
                html.element("h3", "", plan.title());
            }
            html.raw("<ul class=\"rows\">");
            mine.forEach(row);
            html.raw("</ul>");
        }
    }

    private void target(Target target) {
        open(target.id(), target.clause().line(), "");
        html.raw("<span class=\"id\">").text(target.id()).raw("</span><span class=\"nm\">").text(target.indicator());
        if (target.scope() != null) {
            html.element("em", "class=\"tag\"", target.scope());
        }
        if (!target.alternatives().isEmpty()) {
            html.raw("<em class=\"tag warn\">两读</em>");
        }
        if (target.restates() != null) {
            html.raw("<em class=\"tag\">重申</em>");
        }
        html.raw("</span><span class=\"v\">");
        value(target);
        html.raw("</span><span class=\"du\">").text(Wording.due(target)).raw("</span><span class=\"ki\">")
                .text(target.kind().chinese()).raw("</span>");
        details();
        detail("原文", "“" + target.clause().quote() + "”");
        Task task = tasks.get(target.task());
        if (task != null) {
            link("任务", List.of(task.id()), id -> id + " " + Wording.title(task));
            detail("牵头单位", String.join("、", task.lead()));
        }
        if (target.restates() != null) {
            link("重申", List.of(target.restates()), id -> id);
        }
        detail("把握", Wording.grouped(java.math.BigDecimal.valueOf(target.confidence())));
        for (Target.Alternative other : target.alternatives()) {
            detail("另一读法", fieldName(other.field()) + "：" + (other.value() == null ? "无" : other.value()) + "（" + other.why() + "）");
        }
        close();
    }

    private void value(Target target) {
        if (target.value() == null) {
            html.raw("<span class=\"dim\">按期完成</span>");
            return;
        }
        String figure = Wording.grouped(target.value())
                + (target.valueMax() == null ? "" : "—" + Wording.grouped(target.valueMax()));
        html.raw("<span class=\"dim\">").text(Wording.of(target.comparator())).raw("</span> <b>").text(figure)
                .raw("</b> ").text(target.unit() == null ? "" : target.unit());
    }

    private static String fieldName(String field) {
        return switch (field) {
            case "indicator" -> "指标";
            case "comparator" -> "口径";
            case "value", "valueMax" -> "目标值";
            case "unit" -> "计量单位";
            case "kind" -> "类型";
            case "due" -> "期限";
            case "scope" -> "范围";
            default -> field;
        };
    }

    private void task(Task task) {
        open(task.id(), task.clause().line(), " data-body=\"" + task.body().line() + "-" + lastLine(task.body()) + "\"");
        html.raw("<span class=\"id\">").text(task.id()).raw("</span><span class=\"nm\">").text(Wording.title(task));
        if (task.mode() == Task.Mode.NONE) {
            html.raw("<em class=\"tag warn\">无责任单位</em>");
        }
        html.raw("</span><span class=\"of\">");
        task.lead().stream().limit(2).forEach(office -> html.raw("<i class=\"lead\"></i>").text(office).raw(" "));
        int more = task.lead().size() - Math.min(2, task.lead().size()) + task.support().size();
        html.raw(more > 0 ? "<span class=\"dim\">等" + (task.lead().size() + task.support().size()) + "家</span>" : "")
                .raw("</span><span class=\"ln\">第").text(task.clause().line()).raw("行</span>");
        details();
        detail("所在", String.join(" › ", task.path()));
        detail(task.mode() == Task.Mode.JOINT ? "责任单位" : "牵头单位", String.join("、", task.lead()));
        detail("配合单位", String.join("、", task.support()));
        detail("责任主体", String.join("、", task.owner()));
        detail("分工", Wording.of(task.mode()));
        link("目标", targetsOfTask.getOrDefault(task.id(), List.of()), id -> id);
        close();
    }

    private static int lastLine(Clause clause) {
        return clause.line() + (int) clause.quote().strip().chars().filter(c -> c == '\n').count();
    }

    private void offices() {
        html.raw("<ul class=\"rows\">");
        List<Office> byLoad = document.offices().stream()
                .sorted(Comparator.comparingInt((Office office) -> -load(office))).toList();
        int n = 0;
        for (Office office : byLoad) {
            open("O" + ++n, 0, " data-to=\"" + String.join(" ", office.leads()) + " "
                    + String.join(" ", office.supports()) + " " + String.join(" ", office.owns()) + "\"");
            html.raw("<span class=\"nm\">").text(office.name()).raw("</span><span class=\"of\">");
            bar(office);
            html.raw("</span><span class=\"v\">牵头 <b>").text(office.leads().size()).raw("</b>　配合 <b>")
                    .text(office.supports().size()).raw("</b>").raw(office.owns().isEmpty() ? "" : "　主体 <b>" + office.owns().size() + "</b>")
                    .raw("</span>");
            details();
            detail("别称", String.join("、", office.aliases()));
            link("牵头", office.leads(), this::taskName);
            link("配合", office.supports(), this::taskName);
            link("责任主体", office.owns(), this::taskName);
            close();
        }
        html.raw("</ul>");
    }

    private static int load(Office office) {
        return office.leads().size() * 1000 + office.supports().size() * 10 + office.owns().size();
    }

    private static void rect(Html html, String css, double x, double width) {
        html.raw("<rect class=\"").raw(css).raw("\" x=\"" + Math.round(x) + "\" width=\"" + Math.round(width) + "\" height=\"6\"/>");
    }

    private void bar(Office office) {
        double unit = 90.0 / Math.max(1, mostTasks);
        html.raw("<svg class=\"bar\" viewBox=\"0 0 90 6\" aria-hidden=\"true\">");
        rect(html, "f1", 0, office.leads().size() * unit);
        rect(html, "f2", office.leads().size() * unit, office.supports().size() * unit);
        html.raw("</svg>");
    }

    private String taskName(String id) {
        Task task = tasks.get(id);
        return task == null ? id : id + " " + Wording.title(task);
    }

    private void rule(Rule rule) {
        simple(rule.id(), Wording.of(rule.kind()), rule.clause().quote(), rule.clause());
    }

    private void mechanism(Mechanism mechanism) {
        simple(mechanism.id(), Wording.of(mechanism.kind()), mechanism.name(), mechanism.clause());
    }

    private void simple(String id, String kind, String words, Clause clause) {
        open(id, clause.line(), "");
        html.raw("<span class=\"id\">").text(id).raw("</span><span class=\"ki\">").text(kind)
                .raw("</span><span class=\"nm\">").text(words).raw("</span><span class=\"ln\">第").text(clause.line())
                .raw("行</span>");
        html.raw("</a></li>");
    }

    private void lint() {
        html.raw("<ul class=\"rows\">");
        for (Remark remark : document.lint()) {
            String css = switch (remark.grade()) {
                case CONTRADICTION -> "bad";
                case GAP -> "warn";
                case NOTICE -> "info";
            };
            open(remark.id(), remark.members().get(0).line(), "");
            html.raw("<span class=\"st ").raw(css).raw("\"><i></i>").text(remark.grade().chinese())
                    .raw("</span><span class=\"nm\">").text(remark.message()).raw("</span><span class=\"ln\">第")
                    .text(remark.members().get(0).line()).raw("行").raw(remark.members().size() > 1 ? "等" + remark.members().size() + "处" : "").raw("</span>");
            details();
            remark.members().stream().limit(40).forEach(member ->
                    detail("第" + member.line() + "行", "“" + shortened(member.quote()) + "”"));
            close();
        }
        html.raw("</ul>");
    }

    private void numbers() {
        NumberAccount account = NumberAccount.of(document.numbers());
        html.raw("<p class=\"sum\">");
        account.byUse().forEach((use, count) -> html.raw("<span class=\"k n").raw(Layer.of(use).css()).raw("\">")
                .text(use.chinese()).raw("</span> ").text(count).raw("　"));
        html.raw("</p><ul class=\"rows\">");
        int n = 0;
        for (NumberUse number : document.numbers()) {
            String row = Marking.numberRow(++n);
            open(row, number.clause().line(), "");
            html.raw("<span class=\"nm\"><span class=\"k n").raw(Layer.of(number.use()).css()).raw("\">")
                    .text(number.clause().quote()).raw("</span></span><span class=\"ki\">").text(number.use().chinese())
                    .raw("</span><span class=\"why\">").text(number.why())
                    .raw(number.target() == null ? "" : "（").text(number.target() == null ? "" : number.target())
                    .raw(number.target() == null ? "" : "）")
                    .raw("</span><span class=\"ln\">第").text(number.clause().line()).raw("行</span></a></li>");
        }
        html.raw("</ul>");
    }

    private void open(String id, int line, String attributes) {
        html.raw("<li id=\"").text(id).raw("\"").raw(attributes).raw("><a class=\"hd\" href=\"#").raw(line > 0 ? "line-" + line : "sheet")
                .raw("\">");
    }

    private void details() {
        html.raw("</a><dl class=\"det\">");
    }

    private void detail(String name, String words) {
        if (!words.isEmpty()) {
            html.raw("<div>").element("dt", "", name).element("dd", "", words).raw("</div>");
        }
    }

    private void link(String name, List<String> ids, java.util.function.UnaryOperator<String> words) {
        if (ids.isEmpty()) {
            return;
        }
        html.raw("<div>").element("dt", "", name).raw("<dd>");
        for (String id : ids) {
            html.raw("<a class=\"to\" href=\"#").text(id).raw("\">").text(words.apply(id)).raw("</a> ");
        }
        html.raw("</dd></div>");
    }

    private void close() {
        html.raw("</dl></li>\n");
    }

    static String shortened(String words) {
        String line = words.replace('\n', ' ').strip();
        int points = line.codePointCount(0, line.length());
        return points <= 90 ? line : line.substring(0, line.offsetByCodePoints(0, 89)) + "…";
    }
}
