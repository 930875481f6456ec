package guatu.document;

import static guatu.document.Reading.refusal;
import static guatu.document.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guatu.kernel.Problem;
import guatu.kernel.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTests {

    @TempDir
    private Path folder;

    private static Problem problemOf(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> Documents.read(file)).problems().get(0);
    }

    @Test
    void readsAFileByItsContentWhateverItsExtension() throws IOException {
        var file = folder.resolve("方案.pdf");
        Files.write(file, Zip.docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>").bytes());
        var document = Documents.read(file);
        assertThat(document.name()).isEqualTo("方案.pdf");
        assertThat(document.format()).isEqualTo(Format.DOCX);
        assertThat(document.text()).isEqualTo("正文");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(problemOf(folder.resolve("没有.docx")).code()).isEqualTo(DocumentError.NOT_FOUND);
    }

    @Test
    void refusesAFolder() {
        assertThat(problemOf(folder).code()).isEqualTo(DocumentError.NOT_A_FILE);
    }

    @Test
    void refusesTwoHundredMegabytesWithoutReadingThem() throws IOException {
        var file = folder.resolve("大.txt");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        var problem = problemOf(file);
        assertThat(problem.code()).isEqualTo(DocumentError.TOO_LARGE);
        assertThat(problem.value()).isEqualTo("200 MB，上限 60 MB");
    }

    @Test
    void refusesPicturesAndForeignFormatsWithARemedy() {
        assertThat(refusal("a.pdf", bytes("\u0089PNG\r\n\u001A\n0000"))).isEqualTo(DocumentError.PICTURE);
        assertThat(refusal("a.docx", bytes("\u00FF\u00D8\u00FF\u00E0JFIF"))).isEqualTo(DocumentError.PICTURE);
        assertThat(refusal("a.doc", bytes("{\\rtf1\\ansi}"))).isEqualTo(DocumentError.UNKNOWN_FORMAT);
        assertThat(refusal("a.zip", new Zip().with("a.txt", "甲").bytes())).isEqualTo(DocumentError.UNKNOWN_FORMAT);
        assertThat(refusal("a.xml", bytes("<?xml version=\"1.0\"?><a/>"))).isEqualTo(DocumentError.UNKNOWN_FORMAT);
    }

    @Test
    void readsAWebPageThatCallsItselfAWordDocument() {
        assertThat(text("a.doc", "<html><body><p>甲</p></body></html>".getBytes(StandardCharsets.UTF_8))).isEqualTo("甲");
    }

    @Test
    void honoursTheLimitOfTheText() {
        var limits = new Limits(1000, 1000, 5, 100, 10);
        assertThat(refusal("a.txt", "一二三四五六".getBytes(StandardCharsets.UTF_8), limits))
                .isEqualTo(DocumentError.TOO_LARGE);
        assertThat(refusal("a.txt", new byte[1001], limits)).isEqualTo(DocumentError.TOO_LARGE);
    }

    @Test
    void givesEveryErrorACodeOfItsOwnAndARemedy() {
        var codes = new HashSet<>(Arrays.stream(DocumentError.values()).map(DocumentError::code).toList());
        assertThat(codes).hasSize(DocumentError.values().length).allMatch(code -> code.matches("document(\\.[a-z-]+)"));
        assertThat(List.of(DocumentError.values())).allMatch(error -> !error.remedy().isBlank());
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
