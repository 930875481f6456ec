package guatu.document;

import static guatu.document.Reading.cells;
import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTests {

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            fill.accept(workbook);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsRowsWithMergedCells() throws IOException {
        var document = read("a.xlsx", workbook(book -> {
            var sheet = book.createSheet("任务");
            sheet.createRow(0).createCell(0).setCellValue("重点任务分解表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var head = sheet.createRow(1);
            head.createCell(0).setCellValue("序号");
            head.createCell(1).setCellValue("任务");
            head.createCell(2).setCellValue("牵头\n单位");
            var first = sheet.createRow(2);
            first.createCell(0).setCellValue(1);
            first.createCell(1).setCellValue("建厂");
            first.createCell(2).setCellValue("市工信局");
            sheet.createRow(3).createCell(1).setCellValue("引企");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        }));
        assertThat(document.text()).isEqualTo("重点任务分解表\n序号\t任务\t牵头 单位\n1\t建厂\t市工信局\n\t引企");
        assertThat(cells(document, 0)).isEqualTo(List.of(List.of("重点任务分解表", "重点任务分解表", "重点任务分解表"),
                List.of("序号", "任务", "牵头 单位"), List.of("1", "建厂", "市工信局"), List.of("1", "引企", "")));
    }

    @Test
    void showsNumbersAsTheSheetDoes() throws IOException {
        var document = read("a.xlsx", workbook(book -> {
            var row = book.createSheet().createRow(0);
            double[] values = {0.1 + 0.2, 32000, 0.4567, 1234.5, 1e15, -3};
            String[] formats = {"General", "General", "0.0%", "#,##0.00", "0", "General"};
            for (int i = 0; i < values.length; i++) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(i).setCellValue(values[i]);
                row.getCell(i).setCellStyle(style);
            }
        }));
        assertThat(cells(document, 0).get(0)).containsExactly("0.3", "32000", "45.7%", "1,234.50", "1000000000000000", "-3");
    }

    @Test
    void showsDatesInChineseOrIso() throws IOException {
        var document = read("a.xlsx", workbook(book -> {
            var row = book.createSheet().createRow(0);
            String[] formats = {"m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "yyyy-mm-dd hh:mm:ss", "[$-804]aaaa;@", "h:mm"};
            for (int i = 0; i < formats.length; i++) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(i).setCellValue(LocalDateTime.of(2026, 3, 5, 9, 30));
                row.getCell(i).setCellStyle(style);
            }
            row.createCell(6).setCellValue(LocalDate.of(2026, 3, 5));
        }));
        assertThat(cells(document, 0).get(0)).startsWith("2026-03-05", "2026年3月5日", "2026年3月", "2026-03-05 09:30:00")
                .contains("09:30");
    }

    @Test
    void takesFormulasByTheirStoredValueAndSkipsHiddenSheets() throws IOException {
        var document = read("a.xlsx", workbook(book -> {
            var cell = book.createSheet("一").createRow(0).createCell(0);
            cell.setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            book.createSheet("字典").createRow(0).createCell(0).setCellValue("隐");
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            book.createSheet("二").createRow(4).createCell(3).setCellValue("乙");
        }));
        assertThat(document.text()).isEqualTo("一\n3\n二\n乙");
    }

    @Test
    void readsOneCellOfASheetThatClaimsAll() {
        var sheet = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>甲</t>"
                + "</is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        assertThat(read("a.xlsx", Zip.xlsx(sheet).bytes()).text()).isEqualTo("甲");
    }

    @Test
    void refusesASheetWiderAndLongerThanAnyPersonReads() {
        var rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 9000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"").append(name(i)).append(i).append("\"><v>1</v></c></row>");
        }
        assertThat(refusal("a.xlsx", Zip.xlsx(rows + "</sheetData>").bytes())).isEqualTo(DocumentError.TOO_LARGE);
    }

    private static String name(int column) {
        return column == 0 ? "" : name((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    @Test
    void readsTheOtherSheetsWhenOneIsBroken() throws IOException {
        var zip = Zip.xlsx("<sheetData><row><c t=\"str\"><v>甲</v></c></row></sheetData>")
                .with("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"好\" r:id=\"s1\"/><sheet name=\"坏\" r:id=\"s2\"/>"
                        + "<sheet name=\"缺\" r:id=\"s3\"/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", Zip.relations(Zip.relation("s1", "worksheet", "worksheets/sheet1.xml"),
                        Zip.relation("s2", "worksheet", "worksheets/sheet2.xml"), Zip.relation("s3", "worksheet", "worksheets/sheet3.xml")))
                .with("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row>");
        var document = read("a.xlsx", zip.bytes());
        assertThat(document.text()).isEqualTo("好\n甲");
        assertThat(document.unread()).extracting(problem -> problem.place())
                .containsExactly("a.xlsx 工作表“坏”", "a.xlsx 工作表“缺”");
    }

    @Test
    void refusesAnEmptyWorkbook() throws IOException {
        assertThat(refusal("a.xlsx", workbook(book -> book.createSheet()))).isEqualTo(DocumentError.EMPTY);
    }
}
