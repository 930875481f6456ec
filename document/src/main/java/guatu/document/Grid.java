package guatu.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is read: rows of boxes, where a merged cell is one box at several positions. */
final class Grid {

    /** A cell with more lines than this holds a page's layout, not a statement. */
    private static final int MOST_LINES = 60;

    final List<List<@Nullable Box>> rows = new ArrayList<>();
    private final Manuscript manuscript;
    private int width;

    Grid(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** The content of a cell, and where it came to stand in the text. */
    static final class Box {
        final String raw;
        int start = -1;
        int end = -1;

        Box(String raw) {
            this.raw = Characters.clean(raw).strip();
        }

        boolean isLaid() {
            return start >= 0;
        }
    }

    void startRow() {
        rows.add(new ArrayList<>());
    }

    /** The box at a column of the last row, or null. */
    @Nullable Box at(int column) {
        var row = rows.get(rows.size() - 1);
        return column < row.size() ? row.get(column) : null;
    }

    /** Lets the box cover {@code span} columns of the last row, from {@code column} on. */
    void put(int column, int span, Box box) {
        var row = rows.get(rows.size() - 1);
        int end = column + span;
        if (end > row.size()) {
            manuscript.reserveCells(end - row.size());
        }
        while (row.size() < end) {
            row.add(null);
        }
        for (int i = column; i < end; i++) {
            row.set(i, box);
        }
        width = Math.max(width, end);
    }

    int width() {
        return width;
    }

    /** A frame round a text rather than a table: one column, or a cell as long as a page. */
    boolean isFrame() {
        return width <= 1 || rows.stream().flatMap(List::stream).anyMatch(box -> box != null && isLong(box.raw));
    }

    private static boolean isLong(String raw) {
        int lines = 1;
        for (int at = raw.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = raw.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines > MOST_LINES;
    }
}
