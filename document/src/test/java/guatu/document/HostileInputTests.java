package guatu.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes, it is read or refused with a reason. */
class HostileInputTests {

    private static final List<String> MAGIC = List.of("PK\3\4", "%PDF-1.7\n", "<html>", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "");
    private static final List<byte[]> VALID = valid();

    private static List<byte[]> valid() {
        try {
            return List.of(
                    Zip.docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").stored(),
                    Zip.xlsx("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B1\"><v>4</v></c></row></sheetData>"
                            + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>").stored(),
                    Zip.ofd("<ofd:TextObject Boundary=\"1 2 3 4\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 2 3\">甲乙</ofd:TextCode></ofd:TextObject>").stored(),
                    PdfTests.pdf(new String[] {"first line", "second line"}),
                    DocTests.plan());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void isReadOrRefused(byte[] content) {
        try {
            assertThat(Documents.read("a", content, Limits.DEFAULT).text()).isNotBlank();
        } catch (ProblemException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes, @ForAll("magic") String magic) {
        var head = magic.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var content = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, content, head.length, bytes.length);
        isReadOrRefused(content);
    }

    @Property(tries = 300)
    void readsOrRefusesCutFiles(@ForAll @IntRange(max = 4) int format, @ForAll long seed) {
        var file = VALID.get(format);
        isReadOrRefused(Arrays.copyOf(file, new Random(seed).nextInt(file.length)));
    }

    @Property(tries = 400)
    void readsOrRefusesDamagedFiles(@ForAll @IntRange(max = 4) int format, @ForAll long seed) {
        isReadOrRefused(damaged(VALID.get(format), new Random(seed)));
    }

    /** A few bytes changed, or a stretch of it copied to another place. */
    static byte[] damaged(byte[] file, Random random) {
        var content = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        if (random.nextBoolean()) {
            int length = random.nextInt(content.length / 4);
            System.arraycopy(file, random.nextInt(file.length - length), content, random.nextInt(file.length - length), length);
        }
        return content;
    }

    @Provide
    Arbitrary<String> magic() {
        return Arbitraries.of(MAGIC);
    }
}
