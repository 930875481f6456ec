package guatu.document.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Names a stand-in for each face of the standard that a machine may lack. */
final class FontTable {

    private static final Map<String, String> STAND_INS = new TreeMap<>(Map.of("方正小标宋简体", "宋体", "仿宋_GB2312", "仿宋", "楷体_GB2312", "楷体"));
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private FontTable() {
    }

    static void addTo(XWPFDocument word) throws IOException {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"" + MAIN + "\">");
        STAND_INS.forEach((face, other) -> xml.append("<w:font w:name=\"").append(face).append("\"><w:altName w:val=\"")
                .append(other).append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"modern\"/></w:font>"));
        xml.append("</w:fonts>");
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            var part = word.getPackage().createPart(name, CONTENT);
            try (var out = part.getOutputStream()) {
                out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
            word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a name that is fixed", e);
        }
    }
}
