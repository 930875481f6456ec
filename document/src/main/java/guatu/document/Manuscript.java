package guatu.document;

import guatu.document.Grid.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text and tables of a document while a reader writes them down; keeps the limits of both. */
final class Manuscript {

    private final Intake intake;
    private final StringBuilder text = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();
    private boolean begun;
    private long cells;
    private long gathered;

    Manuscript(Intake intake) {
        this.intake = intake;
    }

    /** Adds a paragraph; line ends inside it stay. */
    void line(CharSequence raw) {
        if (begun) {
            text.append('\n');
        }
        begun = true;
        checkRoom(raw.length());
        Characters.appendClean(raw, text);
    }

    /** Adds text as it stands, without beginning a line. */
    void verbatim(CharSequence raw) {
        checkRoom(raw.length());
        text.ensureCapacity(text.length() + raw.length());
        Characters.appendClean(raw, text);
        begun = true;
    }

    void table(Grid grid) {
        if (grid.isFrame()) {
            layAsLines(grid);
            return;
        }
        reserveCells((long) grid.rows.size() * grid.width());
        var rows = new ArrayList<Table.Row>();
        for (var row : grid.rows) {
            int last = lastNew(row);
            if (last >= 0) {
                rows.add(layRow(row, last, grid.width()));
            }
        }
        if (!rows.isEmpty()) {
            tables.add(new Table(rows));
        }
    }

    void reserveCells(long count) {
        cells += count;
        // a position may be counted when it is read, when it is put and when it is laid
        if (cells > 3L * intake.limits.maxCells()) {
            throw intake.refuse(DocumentError.TOO_LARGE, "表格超过 " + intake.limits.maxCells() + " 格");
        }
    }

    /** Lets a reader that gathers words before it writes them down stop in time. */
    void gather(int more) {
        gathered += more;
        checkRoom(gathered - text.length());
    }

    private void checkRoom(long more) {
        if (text.length() + more > intake.limits.maxTextChars()) {
            throw intake.refuse(DocumentError.TOO_LARGE, "文字超过 " + intake.limits.maxTextChars() + " 字");
        }
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> c == '\uFFFD' || Characters.isBlank((char) c));
    }

    SourceDocument finish(Format format) {
        return new SourceDocument(intake.name, format, text.toString(), tables, intake.unread());
    }

    private void layAsLines(Grid grid) {
        for (var row : grid.rows) {
            for (var box : row) {
                if (box != null && !box.isLaid() && !box.raw.isEmpty()) {
                    line(box.raw);
                    box.start = text.length();
                }
            }
        }
    }

    /** The last column with words that are not in the text yet; -1 for a row that says nothing new. */
    private static int lastNew(List<@Nullable Box> row) {
        for (int column = row.size() - 1; column >= 0; column--) {
            var box = row.get(column);
            if (box != null && !box.isLaid() && !box.raw.isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    private Table.Row layRow(List<@Nullable Box> row, int last, int width) {
        line("");
        var spans = new ArrayList<Table.Cell>(width);
        for (int column = 0; column < width; column++) {
            var box = column < row.size() ? row.get(column) : null;
            boolean goesOn = column > 0 && box != null && column <= row.size() && row.get(column - 1) == box;
            if (column > 0 && !goesOn && column <= last) {
                text.append('\t');
            }
            spans.add(box == null ? new Table.Cell(text.length(), text.length()) : lay(box));
        }
        return new Table.Row(spans);
    }

    private Table.Cell lay(Box box) {
        if (!box.isLaid()) {
            String words = Characters.onOneLine(box.raw);
            checkRoom(words.length());
            box.start = text.length();
            text.append(words);
            box.end = text.length();
        }
        return new Table.Cell(box.start, box.end);
    }
}
