package guatu.document;

import guatu.document.Grid.Box;
import guatu.document.Numbering.Level;
import guatu.kernel.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The text of a binary Word document (97 to 2003), under the same rules as a .docx. */
final class DocReader {

    private static final int MOST_COLUMNS = 100;

    private final Intake intake;
    private final Manuscript manuscript;
    private final Numbering numbering = new Numbering();
    /** Open fields: whether their instruction, which nobody sees, is still running. */
    private final List<Boolean> fields = new ArrayList<>();
    /** Past the body, where empty paragraphs only part one note from the next. */
    private boolean trailing;

    DocReader(Intake intake) {
        this.intake = intake;
        this.manuscript = new Manuscript(intake);
    }

    SourceDocument read(DirectoryNode root) {
        try (var document = new HWPFDocument(root)) {
            readRange(document.getRange());
            trailing = true;
            readRange(document.getMainTextboxRange());
            readRange(document.getFootnoteRange());
            readRange(document.getEndnoteRange());
        } catch (EncryptedDocumentException e) {
            throw intake.refuse(DocumentError.ENCRYPTED, "");
        } catch (OldWordFileFormatException e) {
            throw intake.refuse(DocumentError.UNKNOWN_FORMAT, "Word 95 或更早的文件");
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI meets a broken file with whatever exception comes up there
            throw intake.refuse(DocumentError.DAMAGED, "");
        }
        if (manuscript.isBlank()) {
            throw intake.refuse(DocumentError.WITHOUT_TEXT, "");
        }
        return manuscript.finish(Format.DOC);
    }

    private void readRange(Range range) {
        fields.clear();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = range.getTable(paragraph);
                manuscript.table(read(table));
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                var words = words(paragraph);
                if (!trailing || !words.isBlank()) {
                    manuscript.line(words);
                }
            }
        }
    }

    private String words(Paragraph paragraph) {
        var text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            boolean seen = !run.isVanished() && !run.isMarkedDeleted();
            append(run.text(), seen, text);
        }
        var words = text.toString();
        return words.isBlank() ? words : number(paragraph) + words;
    }

    private void append(String raw, boolean seen, StringBuilder text) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case 0x13 -> fields.add(true);
                case 0x14 -> endInstruction();
                case 0x15 -> endField();
                case 0x1E -> text.append('-');
                case '\r', 0x07 -> {
                    // the ends of paragraphs and cells are known from the structure
                }
                default -> {
                    if (seen && !fields.contains(true)) {
                        text.append(c);
                    }
                }
            }
        }
    }

    private void endInstruction() {
        if (!fields.isEmpty()) {
            fields.set(fields.size() - 1, false);
        }
    }

    private void endField() {
        if (!fields.isEmpty()) {
            fields.remove(fields.size() - 1);
        }
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        var list = paragraph.getList();
        if (list.getListData() == null) {
            return "";
        }
        int number = paragraph.getIlfo();
        if (!numbering.knows(number)) {
            define(number, list);
        }
        return numbering.next(number, paragraph.getIlvl());
    }

    private void define(int number, HWPFList list) {
        var levels = new Level[Numbering.LEVELS];
        var starts = new HashMap<Integer, Integer>();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(list, (char) i);
            if (list.isStartAtOverridden((char) i)) {
                starts.put(i, list.getStartAt((char) i));
            }
        }
        numbering.define(number, list.getLsid(), levels, starts);
    }

    private static Level level(HWPFList list, char level) {
        if (level >= list.getListData().numLevels()) {
            return Level.PLAIN;
        }
        var pattern = new StringBuilder();
        var raw = list.getNumberText(level) == null ? "" : list.getNumberText(level);
        raw.chars().forEach(c -> pattern.append(c < Numbering.LEVELS ? "%" + (c + 1) : String.valueOf((char) c)));
        boolean spaced = list.getTypeOfCharFollowingTheNumber(level) != 2;
        return new Level(list.getStartAt(level), Numerals.formatOf(list.getNumberFormat(level) & 0xFF),
                pattern.toString(), spaced, -1, false, "");
    }

    /** Cells carry their left edge and width only: the columns are the stretches between all edges of the table. */
    private Grid read(Table table) {
        var edges = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            for (int j = 0; j < Math.min(row.numCells(), MOST_COLUMNS); j++) {
                edges.add(row.getCell(j).getLeftEdge());
                edges.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        var columns = merged(edges);
        var grid = new Grid(manuscript);
        var above = new HashMap<Integer, Box>();
        for (int i = 0; i < table.numRows(); i++) {
            readRow(table.getRow(i), grid, columns, above);
        }
        return grid;
    }

    /** Edges a hair apart are one line on the page. */
    private static List<Integer> merged(TreeSet<Integer> edges) {
        var columns = new ArrayList<Integer>();
        for (int edge : edges) {
            if (columns.isEmpty() || edge - columns.get(columns.size() - 1) > 60) {
                columns.add(edge);
            }
        }
        return columns;
    }

    private void readRow(TableRow row, Grid grid, List<Integer> columns, Map<Integer, Box> above) {
        grid.startRow();
        Box merging = new Box("");
        for (int j = 0; j < Math.min(row.numCells(), MOST_COLUMNS); j++) {
            var cell = row.getCell(j);
            int first = column(columns, cell.getLeftEdge());
            int span = Math.max(1, column(columns, cell.getLeftEdge() + cell.getWidth()) - first);
            boolean continues = cell.isMerged() && !cell.isFirstMerged();
            var upper = above.get(first);
            if (continues) {
                words(cell);
            } else if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && upper != null) {
                merging = upper;
            } else {
                merging = new Box(words(cell));
            }
            if (cell.isVerticallyMerged() || cell.isFirstVerticallyMerged()) {
                above.put(first, merging);
            } else {
                above.remove(first);
            }
            grid.put(first, span, merging);
        }
    }

    private static int column(List<Integer> columns, int edge) {
        int column = 0;
        while (column + 1 < columns.size() && edge > columns.get(column) + 60) {
            column++;
        }
        return column;
    }

    private String words(TableCell cell) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            lines.add(words(cell.getParagraph(i)));
        }
        return String.join("\n", lines);
    }
}
