package guatu.document;

import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfTests {

    /** A page of lines from top to bottom; null for a page that is a picture. */
    static byte[] pdf(String[]... pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var lines : pages) {
                addPage(pdf, lines);
            }
            return bytes(pdf);
        }
    }

    private static void addPage(PDDocument pdf, String[] lines) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            if (lines == null) {
                content.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB)), 0, 0);
                return;
            }
            int y = 700;
            for (var line : lines) {
                write(content, Matrix.getTranslateInstance(72, y), line);
                y -= 20;
            }
        }
    }

    private static void write(PDPageContentStream content, Matrix place, String line) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setTextMatrix(place);
        content.showText(line);
        content.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void readsPagesInLines() throws IOException {
        var document = read("a.pdf", pdf(new String[] {"first line", "second line"}, new String[] {"next page"}));
        assertThat(document.text()).isEqualTo("first line\nsecond line\nnext page");
        assertThat(document.format()).isEqualTo(Format.PDF);
    }

    @Test
    void saysWhichPagesHadNoText() throws IOException {
        var document = read("a.pdf", pdf(new String[] {"text"}, null, new String[] {}));
        assertThat(document.unread()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DocumentError.UNREAD_PAGE);
            assertThat(problem.place()).isEqualTo("a.pdf 第 2 页");
        });
    }

    @Test
    void refusesAScan() throws IOException {
        assertThat(refusal("a.pdf", pdf(null, null))).isEqualTo(DocumentError.SCANNED_PDF);
    }

    @Test
    void refusesAnEncryptedFile() throws IOException {
        try (var pdf = new PDDocument()) {
            addPage(pdf, new String[] {"secret"});
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(refusal("a.pdf", bytes(pdf))).isEqualTo(DocumentError.ENCRYPTED);
        }
    }

    @Test
    void leavesSlantedWatermarksOut() throws IOException {
        try (var pdf = new PDDocument()) {
            addPage(pdf, new String[] {"text"});
            try (var content = new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                write(content, Matrix.getRotateInstance(Math.PI / 4, 200, 300), "watermark");
            }
            assertThat(read("a.pdf", bytes(pdf)).text()).isEqualTo("text");
        }
    }

    @Test
    void sortsLinesThatWereDrawnInAnotherOrder() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                for (int i = 9; i >= 1; i--) {
                    write(content, Matrix.getTranslateInstance(72, 700 - 20f * i), "line " + i);
                }
            }
            assertThat(read("a.pdf", bytes(pdf)).text()).startsWith("line 1\nline 2\nline 3").endsWith("line 9");
        }
    }

    @Test
    void refusesAStreamMadeToBurst() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 150; i++) {
                deflater.write(blanks);
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(("%PDF-1.4\n1 0 obj<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n").getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(bytes);
        bytes.write("\nendstream endobj".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal("a.pdf", bytes.toByteArray())).isEqualTo(DocumentError.ZIP_BOMB);
    }

    @Test
    void refusesABrokenFileAndTooManyPages() throws IOException {
        assertThat(refusal("a.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(DocumentError.DAMAGED);
        assertThat(refusal("a.pdf", pdf(new String[] {"a"}, new String[] {"b"}), new Limits(100_000, 100_000, 100, 100, 1)))
                .isEqualTo(DocumentError.TOO_LARGE);
    }
}
