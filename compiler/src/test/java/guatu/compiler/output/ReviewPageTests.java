package guatu.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.compiler.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReviewPageTests {

    @Test
    void everyLinkOfTheTextLeadsToARow() {
        Document page = Jsoup.parse(html(CompiledSample.document()));
        assertThat(page.select("#sheet a[data-s]")).isNotEmpty().allSatisfy(word -> {
            for (String row : word.attr("data-s").split(" ")) {
                assertThat(page.getElementById(row)).as(row).isNotNull();
            }
        });
    }

    @Test
    void everyRowLeadsToItsLine() {
        Document page = Jsoup.parse(html(CompiledSample.document()));
        assertThat(page.select(".rows>li>a.hd")).hasSizeGreaterThan(50).allSatisfy(row ->
                assertThat(page.getElementById(row.attr("href").substring(1))).as(row.attr("href")).isNotNull());
    }

    @Test
    void showsTheTextUnchanged() {
        CompiledDocument document = CompiledSample.document();
        Document page = Jsoup.parse(html(document));
        StringBuilder shown = new StringBuilder();
        for (Element line : page.select("#sheet p")) {
            shown.append(line.wholeText()).append('\n');
        }
        assertThat(shown.toString()).isEqualTo(document.document().text().replace("\n\n", "\n"));
    }

    @Test
    void escapesWhateverTheDocumentSays() {
        String hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>";
        CompiledDocument document = new CompiledText(hostile + ".txt", "方案" + hostile + "\n建成工厂6家")
                .target("建成工厂6家", hostile, "6", hostile, 2028)
                .remark(Remark.Grade.GAP, "x", hostile, new CompiledText("方").at("方"))
                .build();
        Document page = Jsoup.parse(html(document));
        assertThat(page.select("img, iframe, object")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("#T1 .nm").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void controlCharactersDoNotReachThePage() {
        assertThat(html(new CompiledText("方案\u0000\u0008\u001b\n正文").build()))
                .doesNotContain("\u0000", "\u0008", "\u001b").contains("\uFFFD");
    }

    @Test
    void loadsNothingFromOutside() {
        Document page = Jsoup.parse(html(CompiledSample.document()));
        assertThat(page.select("[src], link, base, form, [style], [onclick]")).isEmpty();
        assertThat(page.select("a[href]")).allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void namesEveryIdOnce() {
        Document page = Jsoup.parse(html(CompiledSample.document()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyDocumentGivesAPageThatSaysSo() {
        assertThat(Jsoup.parse(html(new CompiledText("通知").build())).select(".none").text())
                .contains("原文中没有识别出目标", "原文中没有识别出疑点");
    }

    static String html(CompiledDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            ReviewPage.write(document, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
