package guatu.document;

import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static guatu.document.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfdTests {

    private static String piece(double x, double y, String deltas, String text) {
        return "<ofd:TextObject Boundary=\"" + x + " " + y + " 100 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\""
                + deltas + "\">" + text + "</ofd:TextCode></ofd:TextObject>";
    }

    @Test
    void joinsPiecesToTheLinesTheyForm() {
        var page = piece(20, 40, "g 3 5", "第二行文") + piece(30, 30, "g 2 5", "一部分") + piece(20, 30.2, "5", "第")
                + piece(25, 30, "", "一") + piece(60, 30, "", "右");
        assertThat(text("a.ofd", Zip.ofd(page, piece(20, 20, "", "次页")).bytes())).isEqualTo("第一一部分 右\n第二行文\n次页");
    }

    @Test
    void putsABlankWhereSignsStandApart() {
        assertThat(text("a.ofd", Zip.ofd(piece(20, 30, "5 30 5", "甲乙丙丁")).bytes())).isEqualTo("甲乙 丙丁");
    }

    @Test
    void readsTheTemplateBeneathAPageAndSkipsInvisibleText() {
        var zip = Zip.ofd("").with("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"o\"><ofd:CommonData><ofd:TemplatePage ID=\"9\" "
                + "BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"/Doc_0/P.xml\"/></ofd:Pages></ofd:Document>")
                .with("Doc_0/Tpls/T.xml", "<ofd:Page xmlns:ofd=\"o\">" + piece(20, 10, "", "红头") + "</ofd:Page>")
                .with("Doc_0/P.xml", "<ofd:Page xmlns:ofd=\"o\"><ofd:Template TemplateID=\"9\"/>" + piece(20, 30, "", "正文")
                        + "<ofd:TextObject Visible=\"false\"><ofd:TextCode X=\"0\" Y=\"0\">隐</ofd:TextCode></ofd:TextObject></ofd:Page>");
        assertThat(text("a.ofd", zip.bytes())).isEqualTo("红头\n正文");
    }

    @Test
    void saysWhichPagesHadNoTextOrWereBroken() {
        var zip = Zip.ofd(piece(20, 30, "", "甲"), "<ofd:ImageObject/>", "").with("Doc_0/Pages/Page_2/Content.xml", "<ofd:Page");
        assertThat(read("a.ofd", zip.bytes()).unread()).extracting(problem -> problem.code())
                .containsExactly(DocumentError.UNREAD_PAGE, DocumentError.UNREAD_PART);
    }

    @Test
    void refusesAScanAndAnEncryptedFile() {
        assertThat(refusal("a.ofd", Zip.ofd("<ofd:ImageObject/>").bytes())).isEqualTo(DocumentError.OFD_WITHOUT_TEXT);
        assertThat(refusal("a.ofd", Zip.ofd("").with("Encryptions.xml", "<a/>").bytes())).isEqualTo(DocumentError.ENCRYPTED);
    }

    @Test
    void survivesNonsenseNumbers() {
        assertThat(text("a.ofd", Zip.ofd(piece(20, 30, "g 999999999 NaN x", "甲乙")).bytes())).startsWith("甲");
        assertThat(text("a.ofd", Zip.ofd(piece(Double.NaN, 30, "g", "甲")).bytes())).isEqualTo("甲");
    }
}
