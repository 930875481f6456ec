package guatu.document;

import static guatu.document.Reading.read;
import static guatu.document.Reading.refusal;
import static guatu.document.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String PLAN = "一、总体要求\n到2027年，规上工业增加值达到1200亿元。\n（一）主要目标\n";

    @Property(tries = 300)
    void readsUtf8AsItWasWritten(@ForAll("anyText") String text) {
        assertThat(text("a.txt", ("政" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("政" + text);
    }

    @Property(tries = 300)
    void readsUtf16WithItsMarkAsItWasWritten(@ForAll("anyText") String text) {
        assertThat(text("a.txt", ("\uFEFF政" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo("政" + text);
        assertThat(text("a.txt", ("\uFEFF政" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo("政" + text);
    }

    @Property(tries = 300)
    void readsGb18030AsItWasWritten(@ForAll("chineseText") String text) {
        assertThat(text("a.txt", text.getBytes(GB18030))).isEqualTo(text);
    }

    @Property(tries = 300)
    void readsUtf16WithoutMarkAsItWasWritten(@ForAll("chineseText") String text) {
        assertThat(text("a.txt", text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(text("a.txt", text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().all().map(raw -> Characters.clean(raw)).filter(text -> !text.contains("\uFFFD"));
    }

    @Provide
    Arbitrary<String> chineseText() {
        var words = Arbitraries.of("发展", "工业", "企业", "建设", "牵头单位", "2027年", "，", "。", "\n", "（一）", "亿元", "推进",
                "市发展改革局", "数字化转型", "“十五五”", "GDP", " ", "%", "；", "智能工厂");
        return words.list().ofMinSize(6).ofMaxSize(60).map(list -> String.join("", list));
    }

    @Test
    void readsTraditionalCharactersOfBig5() {
        var text = "關於加快推進製造業高質量發展的實施方案，到二○二七年，規模以上工業增加值達到一千億元。";
        assertThat(text("a.txt", text.getBytes(Charset.forName("Big5")))).isEqualTo(text);
        assertThat(text("a.txt", text.getBytes(GB18030))).isEqualTo(text);
    }

    @Test
    void readsShortWordsThatHappenToBeValidUtf8() {
        assertThat(text("a.txt", "联通".getBytes(GB18030))).isEqualTo("联通");
        assertThat(text("a.txt", "通通，".getBytes(GB18030))).isEqualTo("通通，");
        assertThat(text("a.txt", "café".getBytes(StandardCharsets.UTF_8))).isEqualTo("café");
    }

    @Test
    void foldsLineEndsAndDropsControlCharacters() {
        assertThat(text("a.txt", "\uFEFF甲\r\n乙\r丙\f丁\0\u0007戊\t己\u200B庚".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("甲\n乙\n丙\n丁戊\t己庚");
    }

    @Test
    void saysWhereBytesWereNoText() {
        var bytes = PLAN.repeat(10).getBytes(GB18030);
        var document = read("a.txt", Arrays.copyOf(bytes, bytes.length - 2));
        assertThat(document.text()).startsWith("一、总体要求");
        var cut = read("a.txt", Arrays.copyOf(PLAN.repeat(10).trim().getBytes(GB18030), bytes.length / 10 * 10 - 11));
        assertThat(cut.unread()).allSatisfy(problem -> assertThat(problem.code()).isEqualTo(DocumentError.UNREAD_CHARACTERS));
    }

    @Test
    void refusesEmptyAndBlankFiles() {
        assertThat(refusal("a.txt", new byte[0])).isEqualTo(DocumentError.EMPTY);
        assertThat(refusal("a.txt", " \r\n　\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentError.EMPTY);
    }

    @Test
    void refusesAProgram() {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 256);
        }
        assertThat(refusal("a.txt", bytes)).isEqualTo(DocumentError.UNKNOWN_FORMAT);
    }

    @Test
    void readsAThirtyMegabyteText() {
        var text = PLAN.repeat(30 * 1024 * 1024 / PLAN.getBytes(StandardCharsets.UTF_8).length);
        assertThat(text("a.txt", text.getBytes(StandardCharsets.UTF_8))).hasSize(text.length());
    }
}
