package guatu.document;

import guatu.document.Grid.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a .docx as it would be printed: with automatic numbers, text boxes after the paragraph that anchors
 * them, insertions but no deletions, footnotes at the end; without headers, footers, comments and hidden text.
 */
final class DocxReader {

    private static final int DEEPEST_NESTING = 60;
    private static final int MOST_COLUMNS = 1_000;
    /** 10 cm in English metric units: a picture of this size may hold a page's text. */
    private static final long LARGE = 3_600_000;

    /** Parts of the markup whose words are not on the page. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback", "rt", "instrText", "delText",
            "pPrChange", "rPrChange", "sectPr", "tblPrChange", "tblPr", "tblGrid", "sdtPr", "sdtEndPr");

    private final Intake intake;
    private final Archive archive;
    private final String main;
    private final Relations relations;
    private final WordLists lists;
    private final Manuscript manuscript;
    private final Map<String, Set<String>> notesCited = new TreeMap<>();
    private int paragraphs;
    private int nesting;

    DocxReader(Intake intake, Archive archive, String main) {
        this.intake = intake;
        this.archive = archive;
        this.main = main;
        this.relations = Relations.of(intake, archive, main);
        this.lists = new WordLists(intake, archive, relations);
        this.manuscript = new Manuscript(intake);
    }

    /** Takes what a body, a cell, a text box or a note holds, in order. */
    private interface Sink {
        void line(String text);

        void table(Grid grid);
    }

    SourceDocument read() {
        try (var xml = XmlPart.open(intake, archive, main).orElseThrow()) {
            readBlocks(xml, 1, onPaper());
        }
        notesCited.forEach(this::readNotes);
        if (manuscript.isBlank()) {
            throw intake.refuse(DocumentError.WITHOUT_TEXT, "");
        }
        return manuscript.finish(Format.DOCX);
    }

    private Sink onPaper() {
        return new Sink() {
            @Override
            public void line(String text) {
                manuscript.line(text);
            }

            @Override
            public void table(Grid grid) {
                manuscript.table(grid);
            }
        };
    }

    private void readBlocks(XmlPart xml, int outer, Sink sink) {
        if (++nesting > DEEPEST_NESTING) {
            throw intake.refuse(DocumentError.DAMAGED, "表格或文本框嵌套过深");
        }
        var carried = new StringBuilder();
        while (xml.nextWithin(outer)) {
            if (xml.starts("p")) {
                readParagraph(xml, carried, sink);
            } else if (xml.starts("tbl")) {
                sink.table(readTable(xml));
            } else if (xml.starts("altChunk")) {
                intake.leaveOut(DocumentError.UNREAD_OBJECT, "第 " + paragraphs + " 段之后", "");
            } else if (xml.isStart() && UNSEEN.contains(xml.name())) {
                xml.skip();
            }
        }
        if (carried.length() > 0) {
            sink.line(carried.toString());
        }
        nesting--;
    }

    /** What is known of a paragraph before its words come. */
    private static final class Paragraph {
        String style = "";
        int number = -1;
        int level = -1;
        boolean endDeleted;
        boolean hidden;
        final List<String> boxes = new ArrayList<>();
    }

    /** @param carried words of paragraphs before whose end mark was deleted, so that this one continues them */
    private void readParagraph(XmlPart xml, StringBuilder carried, Sink sink) {
        paragraphs++;
        var paragraph = new Paragraph();
        var text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.isStart()) {
                readInParagraph(xml, paragraph, text);
            }
        }
        if (paragraph.endDeleted) {
            carried.append(text);
        } else {
            var words = carried.append(text).toString();
            var number = number(paragraph);
            sink.line(words.isBlank() ? words : number + words);
            carried.setLength(0);
        }
        paragraph.boxes.forEach(sink::line);
    }

    private String number(Paragraph paragraph) {
        var place = lists.place(paragraph.style, paragraph.number, paragraph.level);
        return place.number() == 0 ? "" : lists.numbering.next(place.number(), place.level());
    }

    private void readInParagraph(XmlPart xml, Paragraph paragraph, StringBuilder text) {
        switch (xml.name()) {
            case "pPr" -> readProperties(xml, paragraph);
            case "r" -> paragraph.hidden = false;
            case "rPr" -> paragraph.hidden = isHidden(xml);
            case "t" -> readWords(xml, paragraph, text);
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(symbol(xml));
            case "footnoteReference" -> cite("/footnotes", xml);
            case "endnoteReference" -> cite("/endnotes", xml);
            case "txbxContent" -> readBlocks(xml, xml.depth(), inside(paragraph.boxes));
            case "extent" -> notePicture(xml);
            case "OLEObject" -> intake.leaveOut(DocumentError.UNREAD_OBJECT, "第 " + paragraphs + " 段",
                    xml.attribute("ProgID", ""));
            default -> {
                if (UNSEEN.contains(xml.name())) {
                    xml.skip();
                }
            }
        }
    }

    private void readWords(XmlPart xml, Paragraph paragraph, StringBuilder text) {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!paragraph.hidden) {
                text.append(xml.text());
                manuscript.gather(xml.text().length());
            }
        }
    }

    private void readProperties(XmlPart xml, Paragraph paragraph) {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> paragraph.style = xml.attribute("val", "");
                case "numId" -> paragraph.number = xml.number("val", -1);
                case "ilvl" -> paragraph.level = xml.number("val", -1);
                case "del", "moveFrom" -> paragraph.endDeleted = true;
                case "pPrChange", "sectPr", "rPrChange" -> xml.skip();
                default -> {
                    // layout only
                }
            }
        }
    }

    private static boolean isHidden(XmlPart xml) {
        boolean hidden = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("vanish")) {
                hidden = xml.isOn("val");
            } else if (xml.starts("rPrChange")) {
                xml.skip();
            }
        }
        return hidden;
    }

    /** Symbol fonts keep ticks and boxes in private places. */
    private static String symbol(XmlPart xml) {
        return switch (xml.attribute("char", "").toUpperCase(java.util.Locale.ROOT)) {
            case "F0FE", "F052", "F053" -> "☑";
            case "F0A8", "F06F", "F0A3", "F071" -> "□";
            case "F0FC", "F050" -> "√";
            case "F0FB", "F04F" -> "×";
            default -> "•";
        };
    }

    private void cite(String type, XmlPart xml) {
        notesCited.computeIfAbsent(type, any -> new java.util.LinkedHashSet<>()).add(xml.attribute("id", ""));
    }

    private void notePicture(XmlPart xml) {
        if (xml.number("cx", 0) >= LARGE && xml.number("cy", 0) >= LARGE) {
            intake.leaveOut(DocumentError.UNREAD_PICTURE, "第 " + paragraphs + " 段", "");
        }
    }

    /** Gathers lines, tables folded into theirs, for a place that cannot hold a table of its own. */
    private Sink inside(List<String> lines) {
        return new Sink() {
            @Override
            public void line(String text) {
                lines.add(text);
            }

            @Override
            public void table(Grid grid) {
                var seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<Box, Boolean>());
                for (var row : grid.rows) {
                    var line = new ArrayList<String>();
                    for (var box : row) {
                        if (box != null && seen.add(box) && !box.raw.isEmpty()) {
                            line.add(Characters.onOneLine(box.raw));
                        }
                    }
                    if (!line.isEmpty()) {
                        lines.add(String.join(" ", line));
                    }
                }
            }
        };
    }

    private Grid readTable(XmlPart xml) {
        var grid = new Grid(manuscript);
        var above = new HashMap<Integer, Box>();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("tr")) {
                readRow(xml, grid, above);
            } else if (xml.isStart() && UNSEEN.contains(xml.name())) {
                xml.skip();
            }
        }
        return grid;
    }

    /** @param above the box over each column where a vertical merge may go on */
    private void readRow(XmlPart xml, Grid grid, Map<Integer, Box> above) {
        grid.startRow();
        int column = 0;
        boolean deleted = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("trPr")) {
                int properties = xml.depth();
                while (xml.nextWithin(properties)) {
                    if (xml.starts("gridBefore")) {
                        column = Math.max(0, Math.min(MOST_COLUMNS, xml.number("val", 0)));
                    }
                    deleted |= xml.starts("del");
                }
            } else if (xml.starts("tc")) {
                column += readCell(xml, grid, above, column);
            } else if (xml.isStart() && UNSEEN.contains(xml.name())) {
                xml.skip();
            }
        }
        if (deleted) {
            grid.rows.remove(grid.rows.size() - 1);
        }
    }

    /** @return how many columns it spans */
    private int readCell(XmlPart xml, Grid grid, Map<Integer, Box> above, int column) {
        int outer = xml.depth();
        int span = 1;
        @Nullable String merge = null;
        var lines = new ArrayList<String>();
        var sink = inside(lines);
        var carried = new StringBuilder();
        // properties come before the first paragraph, so they are known when the blocks begin
        while (xml.nextWithin(outer)) {
            if (xml.starts("gridSpan")) {
                span = Math.max(1, Math.min(MOST_COLUMNS, xml.number("val", 1)));
            } else if (xml.starts("vMerge")) {
                merge = xml.attribute("val", "continue");
            } else if (xml.starts("p")) {
                readParagraph(xml, carried, sink);
            } else if (xml.starts("tbl")) {
                readNested(xml, sink);
            } else if (xml.isStart() && UNSEEN.contains(xml.name())) {
                xml.skip();
            }
        }
        if (carried.length() > 0) {
            lines.add(carried.toString());
        }
        var upper = "continue".equals(merge) ? above.get(column) : null;
        var box = upper == null ? new Box(String.join("\n", lines)) : upper;
        above.remove(column);
        if (merge != null) {
            above.put(column, box);
        }
        grid.put(column, span, box);
        return span;
    }

    private void readNested(XmlPart xml, Sink sink) {
        if (++nesting > DEEPEST_NESTING) {
            throw intake.refuse(DocumentError.DAMAGED, "表格或文本框嵌套过深");
        }
        sink.table(readTable(xml));
        nesting--;
    }

    private void readNotes(String type, Set<String> cited) {
        var notes = relations.firstOfType(type).flatMap(part -> XmlPart.open(intake, archive, part));
        if (notes.isEmpty()) {
            return;
        }
        try (var xml = notes.get()) {
            while (xml.next()) {
                boolean note = xml.starts("footnote") || xml.starts("endnote");
                if (note && cited.contains(xml.attribute("id", ""))) {
                    readBlocks(xml, xml.depth(), onPaper());
                }
            }
        }
    }
}
