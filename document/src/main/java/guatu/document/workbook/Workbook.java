package guatu.document.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * A workbook as it is handed to people: every sheet with a frozen head, filters, borders, and a layout for A4 paper.
 * The same workbook always gives the same bytes.
 *
 * @param sheets from left to right; names differ in more than case, links lead to rows that exist
 */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook has a sheet");
        }
        var rowsByName = new HashMap<String, Integer>();
        for (var sheet : sheets) {
            if (rowsByName.put(sheet.name().toLowerCase(Locale.ROOT), sheet.rows().size()) != null) {
                throw new IllegalArgumentException("two sheets are named " + sheet.name());
            }
        }
        sheets.stream().flatMap(sheet -> sheet.rows().stream()).flatMap(List::stream).forEach(cell -> {
            if (cell instanceof Cell.Link link
                    && link.row() >= rowsByName.getOrDefault(link.sheet().toLowerCase(Locale.ROOT), 0)) {
                throw new IllegalArgumentException("a link leads to row " + link.row() + " of " + link.sheet());
            }
        });
    }

    /** Writes the workbook as .xlsx; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        new PrintedSheets(this).writeTo(out);
    }
}
