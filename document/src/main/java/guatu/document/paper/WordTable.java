package guatu.document.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes one table of a paper. */
final class WordTable {

    private static final String HEAD_FILL = "EEF1F5";
    private static final int BORDER_EIGHTHS = 4;
    private static final int CELL_MARGIN = 80;

    private final XWPFDocument word;
    private final Block.Table content;
    private final int[] widths;

    WordTable(XWPFDocument word, Block.Table content, int textWidth) {
        this.word = word;
        this.content = content;
        this.widths = widths(content.columns(), textWidth);
    }

    private static int[] widths(List<Block.Table.Column> columns, int textWidth) {
        long shares = columns.stream().mapToLong(Block.Table.Column::share).sum();
        return columns.stream().mapToInt(column -> (int) (textWidth * (long) column.share() / shares)).toArray();
    }

    void write() {
        if (!content.caption().isBlank()) {
            writeCaption();
        }
        var table = word.createTable(content.rows().size() + 1, widths.length);
        layOut(table);
        writeHead(table.getRow(0));
        for (int i = 0; i < content.rows().size(); i++) {
            writeRow(table.getRow(i + 1), i);
        }
    }

    private void writeCaption() {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBetween(Page.LINE / 20.0, LineSpacingRule.EXACT);
        Type.HEADING_1.write(paragraph, content.caption());
    }

    private void layOut(XWPFTable table) {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(java.util.Arrays.stream(widths).sum()));
        table.setCellMargins(40, CELL_MARGIN, 40, CELL_MARGIN);
        table.setTableAlignment(org.apache.poi.xwpf.usermodel.TableRowAlign.CENTER);
        border(table);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int columnWidth : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(columnWidth));
        }
    }

    private static void border(XWPFTable table) {
        var single = XWPFTable.XWPFBorderType.SINGLE;
        table.setTopBorder(single, BORDER_EIGHTHS, 0, "000000");
        table.setBottomBorder(single, BORDER_EIGHTHS, 0, "000000");
        table.setLeftBorder(single, BORDER_EIGHTHS, 0, "000000");
        table.setRightBorder(single, BORDER_EIGHTHS, 0, "000000");
        table.setInsideHBorder(single, BORDER_EIGHTHS, 0, "000000");
        table.setInsideVBorder(single, BORDER_EIGHTHS, 0, "000000");
    }

    private void writeHead(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            var cell = cell(row, i);
            var shade = cell.getCTTc().getTcPr().addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setFill(HEAD_FILL);
            write(cell, Type.TABLE_HEAD, content.columns().get(i).heading(), ParagraphAlignment.CENTER);
        }
    }

    private void writeRow(XWPFTableRow row, int index) {
        // a long row goes on over the page's edge: kept whole, it would leave half a page blank
        for (int i = 0; i < widths.length; i++) {
            var cell = cell(row, i);
            boolean goesOn = isMergedWithAbove(index, i);
            if (goesOn) {
                cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            } else if (index + 1 < content.rows().size() && isMergedWithAbove(index + 1, i)) {
                cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
            }
            write(cell, Type.TABLE_BODY, goesOn ? "" : content.rows().get(index).get(i),
                    ParagraphAlignment.valueOf(content.columns().get(i).alignment().name()));
        }
    }

    /** Equal to the cell above in this column and in every merged column to the left. */
    private boolean isMergedWithAbove(int row, int column) {
        if (row == 0 || !content.columns().get(column).merged()) {
            return false;
        }
        for (int i = 0; i <= column; i++) {
            boolean same = content.rows().get(row).get(i).equals(content.rows().get(row - 1).get(i));
            if (content.columns().get(i).merged() && !same) {
                return false;
            }
        }
        return !content.rows().get(row).get(column).isBlank();
    }

    private XWPFTableCell cell(XWPFTableRow row, int column) {
        var cell = row.getCell(column);
        cell.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
        cell.setWidth(Integer.toString(widths[column]));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell;
    }

    private static void write(XWPFTableCell cell, Type type, String words, ParagraphAlignment alignment) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(18, LineSpacingRule.AT_LEAST);
        // on the grid of the page every row would take two of its lines
        WordPaper.properties(paragraph).addNewSnapToGrid().setVal(false);
        type.write(paragraph, words);
    }
}
