package guatu.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.document.Documents;
import guatu.document.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTests {

    private static final List<Column> COLUMNS = List.of(Column.mark("序号", 6), Column.words("任务", 120), Column.numbers("目标值", 12),
            Column.mark("时限", 12), Column.mark("出处", 8));

    private static Sheet sheet(String name, String words) {
        return new Sheet(name, "任务分解表", COLUMNS, List.of(List.of(Cell.count(1), Cell.text(words),
                Cell.amount(new BigDecimal("1234.5"), 1), new Cell.Day(LocalDate.of(2027, 12, 31)), new Cell.Link("第1行", name, 0))),
                List.of("注：演示数据。"));
    }

    private static byte[] bytes(Sheet... sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Workbook(List.of(sheets)).writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void readsBackAsItWasWritten() throws IOException {
        var document = Documents.read("a.xlsx", bytes(sheet("任务", "建厂")), Limits.DEFAULT);
        assertThat(document.text()).isEqualTo("任务分解表\n序号\t任务\t目标值\t时限\t出处\n1\t建厂\t1,234.5\t2027-12-31\t第1行\n注：演示数据。");
    }

    @Test
    void givesTheSameBytesForTheSameWorkbook() throws IOException {
        assertThat(bytes(sheet("任务", "建厂"))).isEqualTo(bytes(sheet("任务", "建厂")));
    }

    @Test
    void laysTheSheetOutForReadingAndPrinting() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet("任务", "建厂"))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:E3");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFooter().getCenter()).contains("第 &P 页 共 &N 页");
            assertThat(sheet.getMergedRegions()).extracting(region -> region.formatAsString()).containsExactlyInAnyOrder("A1:E1", "A4:E4");
            assertThat(sheet.getHyperlink(2, 4).getLocation()).isEqualTo("'任务'!A3");
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(1234.5);
        }
    }

    @Property(tries = 40)
    void neverWritesAFormula(@ForAll @NotBlank String words) throws IOException {
        for (var start : List.of("=", "+", "-", "@", "\t=")) {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet("任务", start + words))))) {
                assertThat(book.getSheetAt(0).getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            }
        }
    }

    @Test
    void shortensWhatACellCannotHoldAndSaysSo() throws IOException {
        var document = Documents.read("a.xlsx", bytes(sheet("任务", "长".repeat(40_000))), Limits.DEFAULT);
        var cell = document.tables().get(0).rows().get(2).cells().get(1);
        assertThat(document.text().substring(cell.start(), cell.end())).hasSize(32_767)
                .endsWith("……（全文 40000 字，超过单元格上限，以下从略）");
    }

    @Test
    void keepsNumbersThatADoubleWouldChangeAsText() throws IOException {
        var digits = new BigDecimal("12345678901234567.89");
        var sheet = new Sheet("数", "", List.of(Column.numbers("数", 20)), List.of(List.of(Cell.amount(digits, 2))), List.of());
        assertThat(Documents.read("a.xlsx", bytes(sheet), Limits.DEFAULT).text()).isEqualTo("数\n12345678901234567.89");
    }

    @Test
    void refusesWhatNoWorkbookCanHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> sheet("a/b", "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet("长".repeat(32), "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Workbook(List.of(sheet("A", "甲"), sheet("a", "乙"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sheet("a", "", COLUMNS, List.of(List.of(Cell.BLANK)), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Workbook(List.of(new Sheet("a", "", List.of(Column.mark("b", 5)),
                List.of(List.of(new Cell.Link("b", "c", 0))), List.of()))));
    }
}
