package guatu.document;

import static guatu.document.Reading.cells;
import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTests {

    private static SourceDocument page(String body) {
        return read("a.html", ("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void turnsBlocksIntoLines() {
        assertThat(page("<div>导航 <a>首页</a></div><h1>方案</h1><p>甲<br>乙<b>丙</b>&nbsp;丁</p><ul><li>一<li>二</ul>尾").text())
                .isEqualTo("导航 首页\n方案\n甲\n乙丙 丁\n一\n二\n尾");
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(page("<script>var a='<p>x</p>'</script><style>p{}</style><noscript>无</noscript><p style='display : none'>隐"
                + "<b>隐</b></p><p hidden>隐</p><!-- 注 --><p>显</p><select><option>选</select>").text()).isEqualTo("显");
    }

    @Test
    void joinsChineseThatTheSourceBroke() {
        assertThat(page("<p>推进\n   建设 5G\n network</p>").text()).isEqualTo("推进建设 5G network");
        assertThat(page("<pre>甲\n  乙</pre>").text()).isEqualTo("甲\n  乙");
    }

    @Test
    void readsTablesWithSpans() {
        var document = page("<table><tr><th colspan=2>任务</th><th>单位</th></tr><tr><td rowspan=2>一</td><td>建<br>厂</td><td>甲局"
                + "</td></tr><tr><td>引企</td><td>乙局</td></tr></table>");
        assertThat(document.text()).isEqualTo("任务\t单位\n一\t建 厂\t甲局\n\t引企\t乙局");
        assertThat(cells(document, 0)).isEqualTo(List.of(List.of("任务", "任务", "单位"), List.of("一", "建 厂", "甲局"),
                List.of("一", "引企", "乙局")));
    }

    @Test
    void readsTablesOfLayoutAsLines() {
        var document = page("<table><tr><td>菜单</td><td><p>一、甲</p><p>乙</p><table><tr><td>丙</td><td>丁</td></tr></table></td></tr></table>");
        assertThat(document.text()).isEqualTo("菜单\n一、甲\n乙\n丙\t丁");
        assertThat(document.tables()).hasSize(1);
    }

    @Test
    void takesTheEncodingFromTheBytesBeforeTheirLabel() {
        var page = "<html><head><meta charset='%s'></head><body>发展规划</body></html>";
        assertThat(read("a.html", page.formatted("gb2312").getBytes(Charset.forName("GBK"))).text()).isEqualTo("发展规划");
        assertThat(read("a.html", page.formatted("gb2312").getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("发展规划");
        assertThat(read("a.html", page.formatted("utf-8").getBytes(Charset.forName("GBK"))).text()).isEqualTo("发展规划");
        assertThat(read("a.html", page.formatted("big5").getBytes(Charset.forName("Big5"))).text()).isNotBlank();
        assertThat(read("a.html", page.formatted("未知").getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo("发展规划");
    }

    @Test
    void readsHostileNestingToItsEnd() {
        int deep = 100_000;
        assertThat(page("<div>".repeat(deep) + "底").text()).isEqualTo("底");
        assertThat(page("<b>".repeat(deep) + "底").text()).isEqualTo("底");
        assertThat(page("<table><tr><td>".repeat(20_000) + "底").text()).isEqualTo("底");
        assertThat(page("<ul><li>".repeat(20_000) + "底").text()).isEqualTo("底");
    }

    @Test
    void refusesTablesThatClaimMoreThanTheyHold() {
        var row = "<tr>" + "<td colspan=1000 rowspan=65534>a</td>".repeat(60) + "</tr>";
        var page = "<html><table>" + row + "<tr><td>b</td></tr>".repeat(5000) + "</table></html>";
        assertThat(refusal("a.html", page.getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentError.TOO_LARGE);
    }

    @Test
    void refusesAPageWithoutText() {
        assertThat(refusal("a.html", "<html><body><img src=a></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentError.WITHOUT_TEXT);
    }
}
