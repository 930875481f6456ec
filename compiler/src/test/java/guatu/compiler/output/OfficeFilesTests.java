package guatu.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.CrossPlanReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Workbooks, papers and report pages, read back as an office program reads them. */
class OfficeFilesTests {

    @Test
    void theWorkbookHoldsEveryTable() throws IOException {
        try (XSSFWorkbook book = book(OutputFormat.XLSX, CompiledSample.document())) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("目标分解表", "任务分解表", "责任单位矩阵", "规则", "机制", "疑点", "数字核对");
            book.sheetIterator().forEachRemaining(sheet ->
                    assertThat(((XSSFSheet) sheet).getPaneInformation().isFreezePane()).as(sheet.getSheetName()).isTrue());
        }
    }

    @Test
    void aTargetStandsInWordsAndAsANumber() throws IOException {
        try (XSSFWorkbook book = book(OutputFormat.XLSX, CompiledSample.document())) {
            List<String> head = cells(book.getSheet("目标分解表").getRow(1));
            List<String> row = cells(book.getSheet("目标分解表").getRow(3));
            assertThat(row.get(head.indexOf("指标"))).isEqualTo("规上工业企业");
            assertThat(row.get(head.indexOf("目标值"))).isEqualTo("不少于3,000家");
            assertThat(row.get(head.indexOf("数值"))).isEqualTo("3,000");
            assertThat(row.get(head.indexOf("完成时限"))).isEqualTo("2028年");
            assertThat(row.get(head.indexOf("原文"))).isEqualTo("规上工业企业达到3000家以上");
            assertThat(row.get(head.indexOf("行号"))).isEqualTo("5");
            assertThat(book.getSheet("目标分解表").getRow(3).getCell(head.indexOf("数值")).getNumericCellValue()).isEqualTo(3000);
        }
    }

    @Test
    void theMatrixMarksLeadAndSupport() throws IOException {
        try (XSSFWorkbook book = book(OutputFormat.XLSX, CompiledSample.document())) {
            XSSFSheet matrix = book.getSheet("责任单位矩阵");
            List<String> head = cells(matrix.getRow(1));
            assertThat(cells(matrix.getRow(2)).get(head.indexOf("市工业和信息化局"))).isEqualTo("●");
            assertThat(cells(matrix.getRow(2)).get(head.indexOf("市财政局"))).isEqualTo("○");
        }
    }

    @Test
    void manyOfficesGoOnOnFurtherSheets() throws IOException {
        List<String> offices = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            offices.add("第" + i + "局");
        }
        CompiledDocument document = new CompiledText("技改工程（责任单位：各局）").task("技改工程", "（责任单位：各局）", offices, List.of()).build();
        try (XSSFWorkbook book = book(OutputFormat.XLSX, document)) {
            assertThat(book.getSheet("责任单位矩阵（3）")).isNotNull();
        }
    }

    @Test
    void wordsThatLookLikeFormulasStayWords() throws IOException {
        String formula = "=HYPERLINK(\"http://x\")3家";
        try (XSSFWorkbook book = book(OutputFormat.XLSX, new CompiledText(formula).target(formula, formula, "3", "家", 2027).build())) {
            assertThat(book.getSheet("目标分解表").getRow(2).getCell(1).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
    }

    @Test
    void thePaperHoldsOneRowForEachTask() throws IOException {
        var out = new ByteArrayOutputStream();
        OutputFormat.DOCX.write(CompiledSample.document(), out);
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            XWPFTable table = paper.getTables().get(0);
            assertThat(table.getRow(0).getTableCells()).extracting(cell -> cell.getText())
                    .containsExactly("序号", "重点任务", "具体举措/目标", "牵头单位", "配合单位", "完成时限");
            assertThat(table.getRows()).hasSize(5);
            assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("市工业和信息化局");
            assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("2026、2027、2028年");
        }
    }

    @Test
    void aDocumentWithoutAnythingGivesFilesThatSaySo() throws IOException {
        CompiledDocument empty = new CompiledText("通知").build();
        for (OutputFormat format : OutputFormat.values()) {
            var out = new ByteArrayOutputStream();
            format.write(empty, out);
            assertThat(out.size()).as(format.name()).isPositive();
        }
    }

    @Test
    void aComparisonIsReadableInEveryFormat() throws IOException {
        Comparison comparison = Comparison.of(CompiledSample.document(),
                new CompiledText("新版.txt", "建成市级以上智能工厂80家").target("智能工厂80家", "市级以上智能工厂", "80", "家", 2028).build());
        var page = new ByteArrayOutputStream();
        OutputFormat.HTML.write(comparison, page);
        assertThat(Jsoup.parse(page.toString(StandardCharsets.UTF_8)).select("ins").eachText()).containsExactly("80家");
        var workbook = new ByteArrayOutputStream();
        OutputFormat.XLSX.write(comparison, workbook);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertThat(cells(book.getSheet("改动").getRow(2))).contains("目标值", "60家", "80家");
            assertThat(book.getSheet("取消").getLastRowNum()).isGreaterThan(15);
        }
    }

    @Test
    void theReportOverPlansNamesConflicts() throws IOException {
        CrossPlanReport report = CrossPlanReport.of(List.of(
                new CompiledText("a.txt", "智能工厂60家").target("智能工厂60家", "智能工厂", "60", "家", 2028).build(),
                new CompiledText("b.txt", "智能工厂80家").target("智能工厂80家", "智能工厂", "80", "家", 2028).build()));
        var page = new ByteArrayOutputStream();
        OutputFormat.HTML.write(report, page);
        assertThat(Jsoup.parse(page.toString(StandardCharsets.UTF_8)).text()).contains("1口径冲突", "60家", "80家", "a.txt");
        var workbook = new ByteArrayOutputStream();
        OutputFormat.XLSX.write(report, workbook);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertThat(cells(book.getSheet("口径冲突").getRow(3))).contains("80家", "b.txt");
        }
    }

    private static XSSFWorkbook book(OutputFormat format, CompiledDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(document, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> cells(Row row) {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(formatter.formatCellValue(row.getCell(i)));
        }
        return cells;
    }
}
