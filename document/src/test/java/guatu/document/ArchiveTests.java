package guatu.document;

import static guatu.document.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchiveTests {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>推进制造业高质量发展</w:t></w:r></w:p>";

    @Test
    void refusesATruncatedContainer() {
        var whole = Zip.docx(PARAGRAPH.repeat(500)).bytes();
        assertThat(refusal("a.docx", Arrays.copyOf(whole, whole.length - 40))).isEqualTo(DocumentError.DAMAGED);
        assertThat(refusal("a.docx", Arrays.copyOf(whole, 20))).isEqualTo(DocumentError.DAMAGED);
    }

    @Test
    void refusesAContainerMadeToBurst() {
        assertThat(refusal("a.docx", Zip.docx(" ".repeat(60 * 1024 * 1024)).bytes())).isEqualTo(DocumentError.ZIP_BOMB);
        var limits = new Limits(10_000_000, 1_000_000, 10_000_000, 100, 100);
        assertThat(refusal("a.docx", Zip.docx(PARAGRAPH.repeat(20_000)).bytes(), limits)).isEqualTo(DocumentError.ZIP_BOMB);
    }

    @Test
    void refusesAContainerWithAPassword() {
        var bytes = Zip.docx(PARAGRAPH).bytes();
        var directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bytes[directory + 8] |= 1;
        assertThat(refusal("a.zip", bytes)).isEqualTo(DocumentError.ENCRYPTED);
    }

    @Test
    void refusesADocumentWithoutItsMainPart() {
        var zip = new Zip().with("_rels/.rels", Zip.relations(Zip.relation("r", "officeDocument", "word/document.xml")));
        assertThat(refusal("a.docx", zip.bytes())).isEqualTo(DocumentError.DAMAGED);
    }

    @Test
    void readsMarkupInTheEncodingsThatOccur() {
        for (var charset : java.util.List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030")) {
            var part = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><w:document xmlns:w=\"w\"><w:body>" + PARAGRAPH
                    + "</w:body></w:document>";
            var zip = new Zip().with("word/document.xml", part.getBytes(java.nio.charset.Charset.forName(charset)));
            assertThat(Reading.text("a.docx", zip.bytes())).as(charset).isEqualTo("推进制造业高质量发展");
        }
        var marked = "\uFEFF<w:document xmlns:w=\"w\">" + PARAGRAPH + "</w:document>";
        assertThat(Reading.text("a.docx", new Zip().with("word/document.xml", marked).bytes())).isEqualTo("推进制造业高质量发展");
    }

    @Test
    void refusesMarkupWithBytesThatAreNoCharacters() {
        var part = ("<w:document xmlns:w=\"w\">" + PARAGRAPH + "</w:document>").getBytes(StandardCharsets.UTF_8);
        part[part.length - 40] = (byte) 0xC0;
        assertThat(refusal("a.docx", new Zip().with("word/document.xml", part).bytes())).isEqualTo(DocumentError.DAMAGED);
    }

    @Test
    void refusesEntitiesThatMultiply() {
        var bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
        assertThat(refusal("a.docx", new Zip().with("word/document.xml", bomb).bytes())).isEqualTo(DocumentError.FORBIDDEN_MARKUP);
        assertThat(refusal("a.ofd", new Zip().with("OFD.xml", bomb).bytes())).isEqualTo(DocumentError.FORBIDDEN_MARKUP);
        assertThat(refusal("a.xlsx", new Zip().with("_rels/.rels", bomb).bytes())).isEqualTo(DocumentError.FORBIDDEN_MARKUP);
    }
}
