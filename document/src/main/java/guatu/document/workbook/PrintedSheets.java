package guatu.document.workbook;

import guatu.document.SteadyZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Lays the sheets of a workbook out and writes them with fastexcel. */
final class PrintedSheets {

    private static final String FONT = "微软雅黑";
    private static final String HEAD_FILL = "E6EEF6";
    private static final String LINE = "BFC8D2";
    private static final String LINK = "1F4E79";
    private static final String QUIET = "5A6777";
    private static final int BODY_SIZE = 10;
    private static final double LINE_HEIGHT = 15;
    /** In points; the format knows no higher row. */
    private static final double HIGHEST_ROW = 409;
    /** What a cell of the format can hold. */
    private static final int LONGEST_TEXT = 32_767;
    /** A double keeps so many digits; a longer number would change on its way. */
    private static final int MOST_DIGITS = 15;
    /** From this sum of widths on, upright paper would shrink the print too far. */
    private static final double UPRIGHT_WIDTH = 95;

    private final Workbook workbook;

    PrintedSheets(Workbook workbook) {
        this.workbook = workbook;
    }

    void writeTo(OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Guatu", null)) {
            book.setGlobalDefaultFont(FONT, BODY_SIZE);
            for (var sheet : workbook.sheets()) {
                write(sheet, book.newWorksheet(sheet.name()));
            }
        }
        SteadyZip.copy(bytes.toByteArray(), out);
    }

    /** The row of the head, from 0: under the title if there is one. */
    private static int headRow(Sheet sheet) {
        return sheet.title().isBlank() ? 0 : 1;
    }

    private void write(Sheet sheet, Worksheet page) {
        int head = headRow(sheet);
        int last = sheet.columns().size() - 1;
        if (head > 0) {
            writeTitle(sheet.title(), page, last);
        }
        writeHead(sheet.columns(), page, head);
        for (int i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            writeRow(row, page, head + 1 + i);
            page.rowHeight(head + 1 + i, height(row, sheet.columns()));
        }
        int end = head + sheet.rows().size();
        styleBody(sheet.columns(), page, head + 1, end);
        writeNotes(sheet, page, end + 1, last);
        page.freezePane(0, head + 1);
        page.setAutoFilter(head, 0, Math.max(end, head + 1), last);
        layOut(sheet, page, head);
    }

    private static void writeTitle(String title, Worksheet page, int last) {
        page.value(0, 0, fitting(title));
        page.rowHeight(0, 30);
        var style = page.range(0, 0, 0, last).style();
        style.fontName(FONT).fontSize(15).bold().horizontalAlignment("center").verticalAlignment("center");
        if (last > 0) {
            style.merge();
        }
        style.set();
    }

    private static void writeHead(List<Column> columns, Worksheet page, int row) {
        double lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            page.width(i, column.width());
            page.value(row, i, fitting(column.heading()));
            lines = Math.max(lines, lines(column.heading(), column.width()));
        }
        page.rowHeight(row, Math.min(HIGHEST_ROW, 10 + LINE_HEIGHT * lines));
        bordered(page.range(row, 0, row, columns.size() - 1).style()).fontName(FONT).fontSize(BODY_SIZE).bold().wrapText(true)
                .fillColor(HEAD_FILL).horizontalAlignment("center").verticalAlignment("center").set();
    }

    private void writeRow(List<Cell> cells, Worksheet page, int row) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell instanceof Cell.Amount amount && amount.value().precision() <= MOST_DIGITS) {
                page.value(row, i, amount.value());
            } else if (cell instanceof Cell.Day day) {
                page.value(row, i, day.day());
            } else if (cell instanceof Cell.Link link) {
                page.hyperlink(row, i, HyperLink.internal(address(link), fitting(link.text())));
            } else if (!cell.shown().isEmpty()) {
                page.value(row, i, fitting(cell.shown()));
            }
            styleByKind(cell, page, row, i);
        }
    }

    private static void styleByKind(Cell cell, Worksheet page, int row, int column) {
        if (cell instanceof Cell.Amount amount) {
            page.style(row, column).format(amount.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(amount.decimals())).set();
        } else if (cell instanceof Cell.Day) {
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Link) {
            page.style(row, column).fontName(FONT).fontSize(BODY_SIZE).fontColor(LINK).underlined().set();
        }
    }

    private String address(Cell.Link link) {
        var target = workbook.sheets().stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(link.sheet())).findFirst().orElseThrow();
        return "'" + target.name().replace("'", "''") + "'!A" + (headRow(target) + 2 + link.row());
    }

    private static void styleBody(List<Column> columns, Worksheet page, int first, int end) {
        for (int i = 0; i < columns.size() && end >= first; i++) {
            var column = columns.get(i);
            var style = bordered(page.range(first, i, end, i).style()).verticalAlignment("center")
                    .horizontalAlignment(column.alignment().word).wrapText(column.wraps());
            if (column.alignment() != Column.Alignment.CENTER) {
                style.indent(1);
            }
            style.set();
        }
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).borderColor(LINE);
    }

    private static void writeNotes(Sheet sheet, Worksheet page, int first, int last) {
        double width = sheet.columns().stream().mapToDouble(Column::width).sum();
        for (int i = 0; i < sheet.notes().size(); i++) {
            int row = first + i;
            var note = fitting(sheet.notes().get(i));
            page.value(row, 0, note);
            page.rowHeight(row, Math.min(HIGHEST_ROW, 4 + LINE_HEIGHT * lines(note, width)));
            var style = page.range(row, 0, row, last).style();
            style.fontName(FONT).fontSize(9).fontColor(QUIET).wrapText(true).horizontalAlignment("left").verticalAlignment("center");
            if (last > 0) {
                style.merge();
            }
            style.set();
        }
    }

    private static void layOut(Sheet sheet, Worksheet page, int head) {
        boolean wide = sheet.columns().stream().mapToDouble(Column::width).sum() > UPRIGHT_WIDTH;
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation(wide ? "landscape" : "portrait");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.leftMargin(0.5f);
        page.rightMargin(0.5f);
        page.topMargin(0.6f);
        page.bottomMargin(0.7f);
        page.repeatRows(head);
        page.footer("第 &P 页 共 &N 页", Position.CENTER, "宋体", 9);
    }

    /** Not every office program grows a row to its wrapped words when it opens a file. */
    private static double height(List<Cell> cells, List<Column> columns) {
        double lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).wraps()) {
                lines = Math.max(lines, lines(cells.get(i).shown(), columns.get(i).width()));
            }
        }
        return Math.min(HIGHEST_ROW, 5 + LINE_HEIGHT * lines);
    }

    /** How many lines a text takes in a column; a Chinese sign is about two Latin ones wide. */
    private static double lines(String text, double columnWidth) {
        double lines = 0;
        for (var line : text.split("\n", 100)) {
            double width = line.codePoints().limit(LONGEST_TEXT).mapToDouble(c -> c < 0x2000 ? 1.05 : 1.95).sum();
            lines += Math.max(1, Math.ceil(width / Math.max(1, columnWidth - 2.5)));
        }
        return lines;
    }

    /** A text as long as a cell can hold, which says so where it was shortened. */
    private static String fitting(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var note = "……（全文 " + text.length() + " 字，超过单元格上限，以下从略）";
        int end = LONGEST_TEXT - note.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
    }
}
