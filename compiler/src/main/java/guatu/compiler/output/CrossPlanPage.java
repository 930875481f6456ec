package guatu.compiler.output;

import guatu.compiler.compare.CrossPlanReport;
import guatu.compiler.wording.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report over several plans as a page that is one file. */
public final class CrossPlanPage {

    private CrossPlanPage() {}

    /** Writes the page in UTF-8; the stream is flushed and left open. */
    public static void write(CrossPlanReport report, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Page.write(new Html(writer), "跨规划比对", "report", html -> body(report, html));
        writer.flush();
    }

    private static void body(CrossPlanReport report, Html html) {
        html.raw("<header class=\"top\"><div class=\"ttl\"><h1>跨规划比对</h1>")
                .element("p", "class=\"meta\"", "同一指标、同一期限、同一范围在各方案中是否一致").raw("</div><p class=\"lights\">");
        ComparisonPage.count(html, "方案", report.plans().size());
        ComparisonPage.count(html, "口径冲突", report.conflicts().size());
        ComparisonPage.count(html, "重复目标", report.duplicates().size());
        ComparisonPage.count(html, "共有指标", report.shared().size());
        html.raw("</p></header>\n<main class=\"sheets\">\n");
        groups("口径冲突", report.conflicts(), html);
        groups("重复目标", report.duplicates(), html);
        groups("共有指标", report.shared(), html);
        plans(report.plans(), html);
        html.raw("</main>\n");
    }

    private static void groups(String title, List<CrossPlanReport.Group> groups, Html html) {
        ComparisonPage.open(html, title, "<th scope=\"col\">指标</th><th scope=\"col\">方案</th><th scope=\"col\">目标值</th>"
                + "<th scope=\"col\">类型</th><th scope=\"col\">期限</th><th scope=\"col\">范围</th>"
                + "<th scope=\"col\">原文</th><th scope=\"col\">行号</th>");
        for (CrossPlanReport.Group group : groups) {
            boolean isFirst = true;
            for (CrossPlanReport.Member member : group.members()) {
                html.raw(isFirst ? "<tr class=\"first\"><td rowspan=\"" : "<tr>");
                if (isFirst) {
                    html.text(group.members().size()).raw("\">").text(group.indicator()).raw("</td>");
                }
                isFirst = false;
                html.raw("<td>").text(member.plan().title()).element("div", "class=\"path\"", member.plan().document())
                        .raw("</td>")
                        .element("td", "class=\"nw\"", amount(member))
                        .element("td", "class=\"nw\"", member.kind().chinese())
                        .element("td", "class=\"nw\"", member.due() == null ? "" : member.due() + "年")
                        .element("td", "", member.scope() == null ? "" : member.scope())
                        .element("td", "", Rows.shortened(member.clause().quote()))
                        .element("td", "class=\"nw\"", String.valueOf(member.clause().line()))
                        .raw("</tr>");
            }
        }
        ComparisonPage.close(html, groups.isEmpty());
    }

    static String amount(CrossPlanReport.Member member) {
        if (member.value() == null) {
            return "完成";
        }
        return Wording.of(member.comparator()) + Wording.grouped(member.value())
                + (member.valueMax() == null ? "" : "—" + Wording.grouped(member.valueMax()))
                + (member.unit() == null ? "" : member.unit());
    }

    private static void plans(List<CrossPlanReport.PlanName> plans, Html html) {
        ComparisonPage.open(html, "方案", "<th scope=\"col\">方案</th><th scope=\"col\">文件</th>");
        plans.forEach(plan -> html.raw("<tr>").element("td", "", plan.title()).element("td", "", plan.document()).raw("</tr>"));
        ComparisonPage.close(html, plans.isEmpty());
    }
}
