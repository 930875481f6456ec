package guatu.document;

import static guatu.document.Reading.cells;
import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static guatu.document.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxTests {

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
            </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
            <w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>
            </w:numbering>""";

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + r(text) + "</w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String body(String xml) {
        return text("a.docx", Zip.docx(xml).bytes());
    }

    private static Zip withNumbering(String body) {
        return Zip.docx(body).with("word/numbering.xml", NUMBERING).with("word/_rels/document.xml.rels",
                Zip.relations(Zip.relation("n", "numbering", "numbering.xml"), Zip.relation("s", "styles", "styles.xml")));
    }

    @Test
    void rendersAutomaticNumbersIntoTheText() {
        var zip = withNumbering(numbered(7, 0, "总体要求") + numbered(7, 1, "指导思想") + numbered(7, 2, "原则")
                + numbered(7, 2, "要点") + numbered(7, 1, "目标") + numbered(7, 2, "总量") + numbered(7, 0, "任务")
                + numbered(8, 0, "保障"));
        assertThat(text("a.docx", zip.bytes())).isEqualTo("""
                一、总体要求
                （一）指导思想
                1. 原则
                2. 要点
                （二）目标
                1. 总量
                二、任务
                十、保障""");
    }

    @Test
    void takesNumbersFromParagraphStyles() {
        var styles = """
                <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
                </w:styles>""";
        var zip = withNumbering("<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr>" + r("甲") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr>" + r("乙") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + r("丙") + "</w:p>");
        assertThat(text("a.docx", zip.with("word/styles.xml", styles).bytes())).isEqualTo("一、甲\n（一）乙\n丙");
    }

    @Test
    void leavesDeletionsOutAndKeepsInsertions() {
        assertThat(body("<w:p>" + r("增长") + "<w:del><w:r><w:delText>8%</w:delText></w:r></w:del><w:ins>" + r("9%")
                + "</w:ins><w:moveFrom>" + r("旧") + "</w:moveFrom></w:p>")).isEqualTo("增长9%");
        assertThat(body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("前半") + "</w:p>" + p("后半"))).isEqualTo("前半后半");
    }

    @Test
    void leavesHiddenTextAndFieldInstructionsOut() {
        assertThat(body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" + r("显")
                + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")).isEqualTo("显");
    }

    @Test
    void readsLinksControlsAndTextBoxesOnce() {
        assertThat(body("<w:p><w:hyperlink>" + r("链接") + "</w:hyperlink><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
                + "<w:txbxContent>" + p("框内") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("框内")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p><w:sdt><w:sdtContent>" + p("控件")
                + "</w:sdtContent></w:sdt>")).isEqualTo("链接\n框内\n控件");
    }

    @Test
    void putsFootnotesAtTheEnd() {
        var zip = Zip.docx("<w:p>" + r("正文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("下段"))
                .with("word/_rels/document.xml.rels", Zip.relations(Zip.relation("f", "footnotes", "footnotes.xml")))
                .with("word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"0\">" + p("分隔") + "</w:footnote>"
                        + "<w:footnote w:id=\"2\">" + p("脚注") + "</w:footnote></w:footnotes>");
        assertThat(text("a.docx", zip.bytes())).isEqualTo("正文\n下段\n脚注");
    }

    @Test
    void laysTablesInRowsWhoseMergedCellsStandOnce() {
        var document = read("a.docx", Zip.docx(p("前") + "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "任务")
                + cell("", "单位") + "</w:tr><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "一") + cell("", "建\t厂")
                + cell("", "市工信局") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "引企") + cell("", "")
                + "</w:tr></w:tbl>" + p("后")).bytes());
        assertThat(document.text()).isEqualTo("前\n任务\t单位\n一\t建 厂\t市工信局\n\t引企\n后");
        assertThat(cells(document, 0)).isEqualTo(List.of(List.of("任务", "任务", "单位"), List.of("一", "建 厂", "市工信局"),
                List.of("一", "引企", "")));
        assertThat(document.tables().get(0).rows().get(2).cells().get(0))
                .isEqualTo(document.tables().get(0).rows().get(1).cells().get(0));
    }

    @Test
    void foldsNestedTablesIntoTheirCellAndReadsFramesAsLines() {
        var inner = "<w:tbl><w:tr>" + cell("", "甲") + cell("", "乙") + "</w:tr></w:tbl>";
        var outer = "<w:tbl><w:tr><w:tc>" + inner + p("丙") + "</w:tc>" + cell("", "丁") + "</w:tr></w:tbl>";
        assertThat(body(outer)).isEqualTo("甲 乙 丙\t丁");
        assertThat(body("<w:tbl><w:tr><w:tc>" + p("一、甲") + p("乙") + "</w:tc></w:tr></w:tbl>")).isEqualTo("一、甲\n乙");
    }

    @Test
    void remarksOnLargePicturesAndEmbeddedObjects() {
        var document = read("a.docx", Zip.docx(p("甲") + "<w:p><w:r><w:drawing><wp:extent xmlns:wp=\"w\" cx=\"5000000\" "
                + "cy=\"7000000\"/></w:drawing><w:object><o:OLEObject xmlns:o=\"o\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>").bytes());
        assertThat(document.unread()).extracting(problem -> problem.code())
                .containsExactly(DocumentError.UNREAD_PICTURE, DocumentError.UNREAD_OBJECT);
    }

    @Test
    void refusesADocumentOfPicturesOnly() {
        assertThat(refusal("a.docx", Zip.docx("<w:p/>").bytes())).isEqualTo(DocumentError.WITHOUT_TEXT);
    }

    @Test
    void readsWhatALibraryWrote() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("一、总体要求");
            var table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("甲");
            table.getRow(0).getCell(1).setText("乙");
            word.write(bytes);
        }
        assertThat(text("a.docx", bytes.toByteArray())).isEqualTo("一、总体要求\n甲\t乙");
    }

    @Test
    void refusesAnEncryptedDocument() throws Exception {
        var plain = Zip.docx(p("甲")).with("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>").bytes();
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem(); var opc = OPCPackage.open(new ByteArrayInputStream(plain))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("guatu");
            try (var out = encryptor.getDataStream(files)) {
                opc.save(out);
            }
            files.writeFilesystem(bytes);
        }
        assertThat(refusal("a.docx", bytes.toByteArray())).isEqualTo(DocumentError.ENCRYPTED);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        var zip = new Zip().with("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(refusal("a.docx", zip.bytes())).isEqualTo(DocumentError.FORBIDDEN_MARKUP);
    }

    @Test
    void refusesHostileNesting() {
        int deep = 20_000;
        var tables = "<w:tbl><w:tr><w:tc>".repeat(deep) + p("甲") + "</w:tc></w:tr></w:tbl>".repeat(deep);
        assertThat(refusal("a.docx", Zip.docx(tables).bytes())).isEqualTo(DocumentError.DAMAGED);
        var controls = "<w:sdt><w:sdtContent>".repeat(deep) + p("甲") + "</w:sdtContent></w:sdt>".repeat(deep);
        assertThat(body(controls)).isEqualTo("甲");
    }
}
