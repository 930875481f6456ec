package guatu.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.document.Documents;
import guatu.document.Limits;
import guatu.document.SourceDocument;
import guatu.document.paper.Block.Heading;
import guatu.document.paper.Block.Note;
import guatu.document.paper.Block.Paragraph;
import guatu.document.paper.Block.Subtitle;
import guatu.document.paper.Block.Table;
import guatu.document.paper.Block.Table.Alignment;
import guatu.document.paper.Block.Table.Column;
import guatu.document.paper.Block.Title;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PaperTests {

    private static final Table TABLE = new Table("重点任务", List.of(new Column("行动", 2, Alignment.CENTER, true),
            new Column("任务", 5, Alignment.LEFT), new Column("目标值", 2, Alignment.RIGHT)),
            List.of(List.of("集群", "建链", "3"), List.of("集群", "强链", "5"), List.of("园区", "提质", "7")));

    private static final Paper PAPER = new Paper(List.of(
            new Section(false, List.of(new Title("某市工业发展\n情况报告"), new Subtitle("（征求意见稿）"),
                    new Paragraph("市人民政府：", Paragraph.Place.FLUSH), new Heading(1, "一、总体情况"),
                    new Paragraph("工业增加值完成1200亿元，增长8%。"), new Heading(2, "（一）进度"), new Heading(3, "1. 快"),
                    new Paragraph("某市工业局", Paragraph.Place.SIGNATURE))),
            new Section(true, List.of(TABLE)),
            new Section(false, List.of(new Note("注：演示数据。")))));

    private static byte[] bytes(Paper paper) throws IOException {
        var bytes = new ByteArrayOutputStream();
        paper.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static SourceDocument readBack(Paper paper) throws IOException {
        return Documents.read("a.docx", bytes(paper), Limits.DEFAULT);
    }

    @Test
    void readsBackAsItWasWritten() throws IOException {
        var document = readBack(PAPER);
        assertThat(document.text().lines().filter(line -> !line.isEmpty())).containsExactly("某市工业发展", "情况报告",
                "（征求意见稿）", "市人民政府：", "一、总体情况", "工业增加值完成1200亿元，增长8%。", "（一）进度", "1. 快", "某市工业局",
                "重点任务", "行动\t任务\t目标值", "集群\t建链\t3", "\t强链\t5", "园区\t提质\t7", "注：演示数据。");
        assertThat(document.tables()).hasSize(1);
        var rows = document.tables().get(0).rows();
        assertThat(rows.get(2).cells().get(0)).isEqualTo(rows.get(1).cells().get(0));
        assertThat(document.unread()).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSamePaper() throws IOException {
        assertThat(bytes(PAPER)).isEqualTo(bytes(PAPER));
    }

    @Test
    void keepsThePageOfTheStandard() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(PAPER)))) {
            var last = word.getDocument().getBody().getSectPr();
            assertThat(last.getPgSz().getW()).hasToString("11906");
            assertThat(last.getPgMar().getTop()).hasToString("2098");
            assertThat(last.getPgMar().getLeft()).hasToString("1588");
            assertThat(last.sizeOfFooterReferenceArray()).isEqualTo(2);
            assertThat(word.getEvenAndOddHeadings()).isTrue();
            var sections = word.getParagraphs().stream().map(paragraph -> paragraph.getCTP().getPPr())
                    .filter(properties -> properties != null && properties.isSetSectPr())
                    .map(properties -> properties.getSectPr()).toList();
            assertThat(sections).extracting(section -> section.getPgSz().getW().toString()).containsExactly("11906", "16838");
            assertThat(sections).allMatch(section -> section.sizeOfFooterReferenceArray() == 2);
            assertThat(word.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().get(0).getRow(1).isRepeatHeader()).isFalse();
        }
    }

    @Test
    void partsMergedCellsWhereAColumnToTheLeftChanges() throws IOException {
        var columns = List.of(new Column("甲", 1, Alignment.LEFT, true), new Column("乙", 1, Alignment.LEFT, true),
                new Column("丙", 1, Alignment.LEFT));
        var table = new Table("", columns, List.of(List.of("一", "同", "a"), List.of("一", "同", "b"), List.of("二", "同", "c")));
        assertThat(readBack(Paper.of(List.of(table))).text().strip()).isEqualTo("甲\t乙\t丙\n一\t同\ta\n\t\tb\n二\t同\tc");
    }

    @Test
    void leavesOutSignsThatMarkupCannotHold() throws IOException {
        assertThat(readBack(Paper.of(List.of(new Paragraph("甲\u0000\u0008乙\uD800丙\uFFFF<丁>&𠮷")))).text()).isEqualTo("甲乙丙<丁>&𠮷");
    }

    @Test
    void refusesBlocksThatSayNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(5, "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("", TABLE.columns(), List.of(List.of("少"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Paper(List.of()));
    }
}
