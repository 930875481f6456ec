package guatu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip containers made by hand, for markup that no library writes. */
final class Zip {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        return bytes(java.util.zip.Deflater.DEFAULT_COMPRESSION);
    }

    /** As good as uncompressed, so that a changed byte changes a sign of the markup. */
    byte[] stored() {
        return bytes(java.util.zip.Deflater.NO_COMPRESSION);
    }

    private byte[] bytes(int level) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A .docx with this inside its body. */
    static Zip docx(String body) {
        return office("word/document.xml").with("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
                + W + "><w:body>" + body + "</w:body></w:document>");
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String... relations) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    private static Zip office(String main) {
        return new Zip().with("_rels/.rels", relations(relation("r1", "officeDocument", main)));
    }

    /** An .xlsx of one sheet with this inside its worksheet element. */
    static Zip xlsx(String worksheet) {
        return office("xl/workbook.xml")
                .with("xl/workbook.xml", "<workbook " + W + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", relations(relation("s1", "worksheet", "worksheets/sheet1.xml")))
                .with("xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>");
    }

    /** An .ofd of pages with this content each. */
    static Zip ofd(String... pages) {
        var outline = new StringBuilder();
        var zip = new Zip().with("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>"
                + "Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        for (int i = 0; i < pages.length; i++) {
            outline.append("<ofd:Page ID=\"").append(i + 1).append("\" BaseLoc=\"Pages/Page_").append(i)
                    .append("/Content.xml\"/>");
            zip.with("Doc_0/Pages/Page_" + i + "/Content.xml", "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">"
                    + "<ofd:Content><ofd:Layer>" + pages[i] + "</ofd:Layer></ofd:Content></ofd:Page>");
        }
        return zip.with("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData/>"
                + "<ofd:Pages>" + outline + "</ofd:Pages></ofd:Document>");
    }
}
