package guatu.compiler.output;

import guatu.compiler.compare.Change;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.Obligation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A comparison of two versions as a page that is one file. */
public final class ComparisonPage {

    private ComparisonPage() {}

    /** Writes the page in UTF-8; the stream is flushed and left open. */
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Page.write(new Html(writer), "版本比对 · " + comparison.now(), "report", html -> body(comparison, html));
        writer.flush();
    }

    private static void body(Comparison comparison, Html html) {
        html.raw("<header class=\"top\"><div class=\"ttl\"><h1>版本比对</h1>")
                .element("p", "class=\"meta\"", comparison.old() + " → " + comparison.now()).raw("</div><p class=\"lights\">");
        count(html, "新增", comparison.added().size());
        count(html, "取消", comparison.dropped().size());
        count(html, "改动", comparison.changed().size());
        count(html, "未变", comparison.unchanged());
        html.raw("</p></header>\n<main class=\"sheets\">\n");
        changed(comparison.changed(), html);
        list("新增", comparison.added(), html);
        list("取消", comparison.dropped(), html);
        html.raw("</main>\n");
    }

    static void count(Html html, String name, int count) {
        html.raw("<span><b>").text(count).raw("</b>").text(name).raw("</span> ");
    }

    private static void changed(List<Comparison.Changed> changed, Html html) {
        open(html, "改动", "<th scope=\"col\">类别</th><th scope=\"col\">目标或任务</th><th scope=\"col\">字段</th>"
                + "<th scope=\"col\">旧版</th><th scope=\"col\">新版</th><th scope=\"col\">行号</th>");
        for (Comparison.Changed pair : changed) {
            int rows = pair.changes().size();
            boolean isFirst = true;
            for (Change change : pair.changes()) {
                html.raw(isFirst ? "<tr class=\"first\">" : "<tr>");
                if (isFirst) {
                    cell(html, rows).text(pair.now().type().chinese()).raw("</td>");
                    cell(html, rows).text(pair.now().words());
                    path(html, pair.now().path());
                    html.raw("</td>");
                }
                html.element("td", "class=\"nw\"", change.field().chinese()).raw("<td>");
                html.raw(change.from().isEmpty() ? "<span class=\"dim\">无</span>" : "").element("del", "", change.from()).raw("</td><td>");
                html.raw(change.to().isEmpty() ? "<span class=\"dim\">无</span>" : "").element("ins", "", change.to()).raw("</td>");
                if (isFirst) {
                    cell(html, rows).text(pair.old().clause().line()).raw(" → ").text(pair.now().clause().line()).raw("</td>");
                }
                html.raw("</tr>");
                isFirst = false;
            }
        }
        close(html, changed.isEmpty());
    }

    private static void list(String title, List<Obligation> obligations, Html html) {
        open(html, title, "<th scope=\"col\">类别</th><th scope=\"col\">目标或任务</th><th scope=\"col\">内容</th>"
                + "<th scope=\"col\">原文</th><th scope=\"col\">行号</th>");
        for (Obligation one : obligations) {
            html.raw("<tr>").element("td", "class=\"nw\"", one.type().chinese()).raw("<td>").text(one.words());
            path(html, one.path());
            html.raw("</td>").element("td", "", one.content()).element("td", "", Rows.shortened(one.clause().quote()))
                    .element("td", "class=\"nw\"", String.valueOf(one.clause().line())).raw("</tr>");
        }
        close(html, obligations.isEmpty());
    }

    private static Html cell(Html html, int rows) {
        return html.raw("<td class=\"head\" rowspan=\"").text(rows).raw("\">");
    }

    private static void path(Html html, List<String> path) {
        if (!path.isEmpty()) {
            html.element("div", "class=\"path\"", String.join(" › ", path));
        }
    }

    static void open(Html html, String title, String headings) {
        html.raw("<section class=\"card\"><header>").element("h2", "", title)
                .raw("</header><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(title)
                .raw("\"><table class=\"tb\"><thead><tr>").raw(headings).raw("</tr></thead><tbody>");
    }

    static void close(Html html, boolean isEmpty) {
        html.raw("</tbody></table>").raw(isEmpty ? "<p class=\"none\">无</p>" : "").raw("</div></section>\n");
    }
}
