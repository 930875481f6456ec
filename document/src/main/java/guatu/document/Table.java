package guatu.document;

import java.util.List;

/**
 * A table inside a document's text. In the text each row stands on one line, its cells separated by tabs, so that a
 * table reads as rows and every cell is a span of the text.
 *
 * @param rows from top to bottom
 */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** @param cells from left to right, one for each column of the grid */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A span of the text, in UTF-16 units. A merged cell stands in the text once; every grid position that it covers
     * refers to that one span.
     */
    public record Cell(int start, int end) {

        public Cell {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(start + ".." + end);
            }
        }
    }
}
