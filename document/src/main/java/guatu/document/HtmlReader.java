package guatu.document;

import guatu.document.Grid.Box;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The visible text of a web page: blocks become lines, tables rows. Menus and footers stay, for what is chrome and what
 * is the document is decided by whoever understands the text.
 */
final class HtmlReader implements NodeVisitor {

    /** The tree of a page takes about twenty times its size in memory. */
    private static final int MOST_BYTES = 24 * 1024 * 1024;
    private static final int MOST_SPAN = 1_000;
    private static final Pattern CHARSET = Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w-]{2,40})");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript", "template", "select",
            "textarea", "iframe", "object", "svg", "math", "audio", "video", "canvas", "datalist", "rp", "rt");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav",
            "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "ucapcontent");

    private final Manuscript manuscript;
    private final Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder line = new StringBuilder();
    private @Nullable Node unseen;
    private int preformatted;
    private @Nullable Element table;
    private @Nullable Grid grid;
    private final Map<Integer, RowSpan> spans = new HashMap<>();
    private @Nullable StringBuilder cell;

    /** A box that reaches down over further rows. */
    private record RowSpan(Box box, int rowsLeft) {
    }

    private HtmlReader(Intake intake) {
        this.manuscript = new Manuscript(intake);
    }

    static SourceDocument read(Intake intake) {
        if (intake.content.length > MOST_BYTES) {
            throw intake.refuse(DocumentError.TOO_LARGE, "网页超过 " + MOST_BYTES / (1024 * 1024) + " MB");
        }
        var decoding = decode(intake.content)
                .orElseThrow(() -> intake.refuse(DocumentError.DAMAGED, "无法识别文字编码"));
        if (decoding.faults() > 0) {
            intake.leaveOut(DocumentError.UNREAD_CHARACTERS, "", decoding.faults() + " 处");
        }
        var page = Jsoup.parse(decoding.text());
        var reader = new HtmlReader(intake);
        reader.findLayouts(page);
        NodeTraversor.traverse(reader, page);
        reader.endLine();
        if (reader.manuscript.isBlank()) {
            throw intake.refuse(DocumentError.WITHOUT_TEXT, "");
        }
        return reader.manuscript.finish(Format.HTML);
    }

    private static Optional<Decoding> decode(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        var matcher = CHARSET.matcher(head.toLowerCase(java.util.Locale.ROOT));
        if (!matcher.find()) {
            return Decoding.of(content);
        }
        var name = matcher.group(1);
        if (name.startsWith("gb")) {
            return Decoding.of(content, Decoding.GB18030);
        }
        return name.startsWith("utf") || !isKnown(name) ? Decoding.of(content)
                : Decoding.of(content, Charset.forName(name));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A table that holds another one arranges a page. */
    private void findLayouts(Node page) {
        Deque<Element> open = new ArrayDeque<>();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (isTable(node)) {
                    if (!open.isEmpty()) {
                        layouts.add(open.peek());
                    }
                    open.push((Element) node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isTable(node)) {
                    open.pop();
                }
            }
        }, page);
    }

    private static boolean isTable(Node node) {
        return node.nodeName().equals("table");
    }

    @Override
    public void head(Node node, int depth) {
        if (unseen != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                unseen = node;
                return;
            }
            start(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (unseen != null) {
            unseen = unseen == node ? null : unseen;
        } else if (node instanceof Element element) {
            end(element);
        }
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
                || element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find();
    }

    private void start(Element element) {
        var tag = element.normalName();
        if (tag.equals("br")) {
            endLine();
        } else if (BLOCKS.contains(tag)) {
            endLine();
            preformatted += tag.equals("pre") ? 1 : 0;
            startInTable(element, tag);
        }
    }

    private void end(Element element) {
        var tag = element.normalName();
        if (BLOCKS.contains(tag)) {
            endLine();
            preformatted -= tag.equals("pre") ? 1 : 0;
            endInTable(element, tag);
        }
    }

    private void startInTable(Element element, String tag) {
        if (tag.equals("table") && grid == null && !layouts.contains(element)) {
            table = element;
            grid = new Grid(manuscript);
            spans.clear();
        } else if (grid != null && tag.equals("tr")) {
            grid.startRow();
        } else if (grid != null && (tag.equals("td") || tag.equals("th"))) {
            cell = new StringBuilder();
        }
    }

    private void endInTable(Element element, String tag) {
        if (grid == null) {
            return;
        }
        if ((tag.equals("td") || tag.equals("th")) && cell != null) {
            put(grid, element, new Box(cell.toString()));
            cell = null;
        } else if (tag.equals("tr")) {
            cover(grid, Integer.MAX_VALUE);
        } else if (element == table) {
            var done = grid;
            grid = null;
            table = null;
            manuscript.table(done);
        }
    }

    private void put(Grid grid, Element element, Box box) {
        int column = cover(grid, 0);
        int columns = span(element, "colspan");
        int rows = span(element, "rowspan");
        if (grid.rows.isEmpty()) {
            grid.startRow();
        }
        grid.put(column, columns, box);
        for (int i = column; rows > 1 && i < column + columns; i++) {
            spans.put(i, new RowSpan(box, rows - 1));
        }
    }

    /** Lets boxes from above take their place in this row, up to the first free column. */
    private int cover(Grid grid, int beyond) {
        if (grid.rows.isEmpty()) {
            grid.startRow();
        }
        int column = grid.rows.get(grid.rows.size() - 1).size();
        int end = beyond == 0 ? column : spans.keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
        for (int i = column; i < end || spans.containsKey(i); i++) {
            var above = spans.get(i);
            if (above != null) {
                grid.put(i, 1, above.box);
                if (above.rowsLeft == 1) {
                    spans.remove(i);
                } else {
                    spans.put(i, new RowSpan(above.box, above.rowsLeft - 1));
                }
            }
        }
        return grid.rows.get(grid.rows.size() - 1).size();
    }

    private static int span(Element element, String attribute) {
        try {
            return Math.max(1, Math.min(MOST_SPAN, Integer.parseInt(element.attr(attribute).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void append(String words) {
        manuscript.gather(words.length());
        if (preformatted > 0) {
            var parts = words.split("\r\n?|\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    endLine();
                }
                line.append(parts[i].replace('\u00A0', ' '));
            }
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                line.append(c == '\u00A0' ? ' ' : c);
                continue;
            }
            boolean broken = false;
            int after = i;
            for (; after < words.length() && " \t\n\r\f".indexOf(words.charAt(after)) >= 0; after++) {
                broken |= words.charAt(after) == '\n' || words.charAt(after) == '\r';
            }
            i = after - 1;
            if (line.length() > 0 && line.charAt(line.length() - 1) != ' ' && !(broken && isWithinWords(words, after))) {
                line.append(' ');
            }
        }
    }

    /** A line end in the source between two Chinese signs is no blank: the editor broke the line, not the author. */
    private boolean isWithinWords(String words, int after) {
        return after < words.length() && Characters.isIdeographic(words.charAt(after))
                && Characters.isIdeographic(line.charAt(line.length() - 1));
    }

    private void endLine() {
        var words = line.toString().stripTrailing();
        line.setLength(0);
        if (words.isBlank()) {
            return;
        }
        if (cell != null) {
            cell.append(cell.length() == 0 ? "" : "\n").append(words);
        } else {
            manuscript.line(words);
        }
    }
}
