package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Plan;
import guatu.compiler.Remark;
import guatu.compiler.wording.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One page on which a person checks a compiled document line by line: the original text on one side, what was found
 * on the other, each leading to the other. It is one file, needs nothing from outside, and stays readable without
 * script.
 */
public final class ReviewPage {

    private ReviewPage() {}

    /** Writes the page in UTF-8; the stream is flushed and left open. */
    public static void write(CompiledDocument document, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String title = title(document);
        Page.write(new Html(writer), title + " · 方案校核", "review", html -> body(document, title, html));
        writer.flush();
    }

    private static String title(CompiledDocument document) {
        String title = document.document().title();
        return title.isBlank() ? document.document().name() : title;
    }

    private static void body(CompiledDocument document, String title, Html html) {
        html.raw("<header class=\"top\"><div class=\"ttl\">").element("h1", "", title);
        html.element("p", "class=\"meta\"", meta(document));
        unread(document, html);
        html.raw("</div>");
        search(html);
        legend(document, html);
        html.raw("</header>\n<main class=\"panes\" id=\"panes\">\n<section class=\"card\" aria-labelledby=\"h-sheet\">")
                .raw("<header><h2 id=\"h-sheet\">原文</h2><span class=\"dim\">左侧数字为原文行号</span>")
                .raw("<span class=\"note\" id=\"found\" role=\"status\"></span></header>")
                .raw("<div class=\"sheet\" id=\"sheet\" tabindex=\"0\" role=\"region\" aria-label=\"方案原文\">\n");
        new TextPane(document, html).write();
        html.raw("</div></section>\n<section class=\"card res\" aria-label=\"识别结果\">");
        tabs(document, html);
        html.raw("<div class=\"list\" id=\"list\">\n");
        new Rows(document, html).write();
        html.raw("</div></section>\n<svg class=\"wire\" id=\"wire\" aria-hidden=\"true\"></svg>\n</main>\n")
                .raw("<div class=\"pop\" id=\"pop\" role=\"dialog\" aria-label=\"此处文字\" hidden></div>\n")
                .raw("<footer class=\"keys\"><span><kbd>↑</kbd><kbd>↓</kbd> 上一行、下一行</span>")
                .raw("<span><kbd>←</kbd><kbd>→</kbd> 切换栏目；在原文中为上一处、下一处</span>")
                .raw("<span><kbd>Enter</kbd> 对照</span><span><kbd>Esc</kbd> 取消</span></footer>\n");
    }

    private static String meta(CompiledDocument document) {
        CompiledDocument.Head head = document.document();
        StringBuilder meta = new StringBuilder();
        if (head.number() != null) {
            meta.append(head.number()).append(" · ");
        }
        if (!head.issuers().isEmpty()) {
            meta.append(String.join("、", head.issuers())).append(" · ");
        }
        meta.append("原文 ").append(String.format("%,d", head.text().codePointCount(0, head.text().length()))).append(" 字");
        List<Plan> plans = document.plans();
        if (plans.size() == 1 && plans.get(0).period() != null) {
            meta.append(" · 规划期 ").append(Wording.of(plans.get(0).period()));
        }
        if (plans.size() > 1) {
            meta.append(" · 含 ").append(plans.size()).append(" 个方案");
        }
        return meta.append(" · ").append(head.name()).toString();
    }

    private static void unread(CompiledDocument document, Html html) {
        document.document().unread().forEach(problem ->
                html.element("p", "class=\"alert\"", "未能读取 " + problem.place() + "：" + problem.remedy()));
    }

    private static void search(Html html) {
        html.raw("<div class=\"find\" role=\"search\"><label class=\"vh\" for=\"find\">查找指标、单位、原文</label>")
                .raw("<input id=\"find\" type=\"search\" placeholder=\"查找指标、单位、原文\" autocomplete=\"off\"></div>");
    }

    private static void legend(CompiledDocument document, Html html) {
        html.raw("<div class=\"legend\" role=\"group\" aria-label=\"标注类别，可逐类关闭\">");
        counts(document).forEach((layer, count) -> html.raw("<button type=\"button\" class=\"chip\" aria-pressed=\"true\" data-k=\"")
                .raw(layer.css()).raw("\"><span class=\"k ").raw(layer.isPhrase() ? layer.css() : "n" + layer.css()).raw("\">").text(layer.chinese())
                .raw("</span> <b>").text(count).raw("</b></button>"));
        NumberAccount account = NumberAccount.of(document.numbers());
        html.raw("<span class=\"acct ").raw(account.other() == 0 ? "ok" : "warn").raw("\"><i></i>原文数字 ")
                .text(account.total()).raw(" 处，已归类 ").text(account.total() - account.other()).raw(" 处，其他 ")
                .text(account.other()).raw(" 处（").text(account.shareOfOther()).raw("）</span></div>");
    }

    /** Statements by layer; numbers that belong to a target or a rule are counted with it. */
    private static Map<Layer, Integer> counts(CompiledDocument document) {
        Map<Layer, Integer> counts = new EnumMap<>(Layer.class);
        for (Marking.Span span : Marking.spans(document)) {
            boolean isPartOfPhrase = span.isNumber() && (span.layer() == Layer.TARGET || span.layer() == Layer.RULE);
            if (span.layer() != Layer.HEADING && !isPartOfPhrase) {
                counts.merge(span.layer(), 1, Integer::sum);
            }
        }
        if (counts.containsKey(Layer.LINT)) {
            counts.put(Layer.LINT, document.lint().size());
        }
        return counts;
    }

    private static void tabs(CompiledDocument document, Html html) {
        boolean hasContradiction = document.lint().stream().anyMatch(r -> r.grade() == Remark.Grade.CONTRADICTION);
        html.raw("<nav class=\"tabs\" id=\"tabs\" aria-label=\"识别结果\">");
        tab(html, "targets", "目标", document.targets().size(), "");
        tab(html, "tasks", "任务", document.tasks().size(), "");
        tab(html, "offices", "单位", document.offices().size(), "");
        tab(html, "rules", "规则", document.plans().stream().mapToInt(p -> p.rules().size()).sum(), "");
        tab(html, "mechanisms", "机制", document.plans().stream().mapToInt(p -> p.mechanisms().size()).sum(), "");
        tab(html, "lint", "疑点", document.lint().size(), hasContradiction ? "bad" : "");
        tab(html, "numbers", "数字核对", document.numbers().size(), "");
        html.raw("</nav>");
    }

    private static void tab(Html html, String id, String name, int size, String css) {
        html.raw("<a id=\"t-").raw(id).raw("\" href=\"#p-").raw(id).raw("\">").text(name).raw("<i class=\"").raw(css)
                .raw("\">").text(size).raw("</i></a>");
    }
}
