package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Plan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The original text, line for line, every statement's words as a link to its row. */
final class TextPane {

    private final CompiledDocument document;
    private final Html html;
    private final Map<Integer, String> lineClasses = new HashMap<>();
    private int line = 1;
    private boolean isLineOpen;

    TextPane(CompiledDocument document, Html html) {
        this.document = document;
        this.html = html;
        for (Plan plan : document.plans()) {
            lineClasses.put(plan.clause().line(), "ti");
        }
    }

    void write() {
        String text = document.document().text();
        Marking.draw(text, Marking.spans(document), (from, to, open) -> piece(text, from, to, open));
        endLine();
    }

    private void piece(String text, int from, int to, List<Marking.Span> open) {
        if (text.charAt(from) == '\n') {
            endLine();
            line++;
            return;
        }
        startLine();
        if (open.isEmpty()) {
            html.text(text, from, to);
            return;
        }
        Set<String> rows = Marking.rows(open);
        if (rows.isEmpty()) {
            html.raw("<b>").text(text, from, to).raw("</b>");
            return;
        }
        html.raw("<a class=\"k ").raw(String.join(" ", classes(open))).raw("\" tabindex=\"-1\" href=\"#")
                .text(rows.iterator().next()).raw("\" data-s=\"").text(String.join(" ", rows)).raw("\">")
                .text(text, from, to).raw("</a>");
    }

    private static Set<String> classes(List<Marking.Span> open) {
        Set<String> classes = new LinkedHashSet<>();
        for (Marking.Span span : open) {
            classes.add((span.isNumber() ? "n" : "") + span.layer().css());
        }
        return classes;
    }

    private void startLine() {
        if (isLineOpen) {
            return;
        }
        String css = lineClasses.get(line);
        html.raw("<p id=\"line-").text(line).raw("\" data-n=\"").text(line).raw(css == null ? "\">" : "\" class=\"" + css + "\">");
        isLineOpen = true;
    }

    private void endLine() {
        if (isLineOpen) {
            html.raw("</p>\n");
            isLineOpen = false;
        }
    }
}
