package guatu.compiler.table;

import guatu.compiler.outline.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row below the head of a table.
 *
 * @param section the row's own section cell, or that of the row above where the cells are merged
 */
public record Row(Passage passage, Head head, List<Cell> cells, @Nullable Cell section) {

    /** A cell as a range of the folded text. */
    public record Cell(int start, int end) {

        public boolean isEmpty() {
            return end <= start;
        }
    }

    /**
     * The head of a table.
     *
     * @param columns what each column of a task table holds; null for one that no head names
     * @param cells the head's own cells
     * @param task whether it is a task table; else a table of quotas
     */
    public record Head(List<Column> columns, List<Cell> cells, boolean task) {}

    /** The cell of a column, or null where the table has no such column or the cell is empty. */
    public @Nullable Cell cell(Column column) {
        int index = head.columns().indexOf(column);
        Cell cell = index < 0 || index >= cells.size() ? null : cells.get(index);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
