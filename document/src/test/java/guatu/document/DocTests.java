package guatu.document;

import static guatu.document.Reading.cells;
import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

class DocTests {

    /** Written by an office program, for no library writes this format from nothing. */
    static byte[] plan() throws IOException {
        try (var stream = DocTests.class.getResourceAsStream("plan.doc")) {
            return stream.readAllBytes();
        }
    }

    @Test
    void readsParagraphsNumbersAndTables() throws IOException {
        var document = read("plan.doc", plan());
        assertThat(document.format()).isEqualTo(Format.DOC);
        assertThat(document.text()).isEqualTo("""
                某市工业提升方案
                一、总体要求
                （一）主要目标
                到2027年，工业增加值达到1200亿元。
                （二）基本原则
                二、重点任务
                任务\t牵头单位
                产业\t建设园区\t工业局
                \t引进企业\t商务局
                附件见后。""");
        assertThat(cells(document, 0)).isEqualTo(List.of(List.of("任务", "任务", "牵头单位"),
                List.of("产业", "建设园区", "工业局"), List.of("产业", "引进企业", "商务局")));
    }

    @Test
    void refusesAnEncryptedDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("guatu");
        try (var document = new HWPFDocument(new ByteArrayInputStream(plan()))) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal("a.doc", bytes.toByteArray())).isEqualTo(DocumentError.ENCRYPTED);
    }

    @Test
    void asksForTheNewFormatOfAnOldWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(bytes);
        }
        assertThat(refusal("a.xls", bytes.toByteArray())).isEqualTo(DocumentError.UNKNOWN_FORMAT);
    }
}
