package guatu.document.workbook;

import java.util.List;

/**
 * One sheet: a title, a head, rows, and notes under them.
 *
 * @param name on the tab: 1 to 31 characters without {@code []:*?/\}, no apostrophe at its ends
 * @param title over the table, across all columns; empty for none
 * @param rows each with as many cells as there are columns
 * @param notes sources and explanations, one line each; may be empty
 */
public record Sheet(String name, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {

    private static final int MOST_ROWS = 1_000_000;

    public Sheet {
        if (name.isBlank() || name.length() > 31 || name.chars().anyMatch(c -> "[]:*?/\\".indexOf(c) >= 0 || c < ' ')
                || name.startsWith("'") || name.endsWith("'")) {
            throw new IllegalArgumentException("no name for a sheet: " + name);
        }
        if (columns.isEmpty() || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(columns.size() + " columns, " + rows.size() + " rows in " + name);
        }
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of " + name + " has not " + width + " cells");
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
