package guatu.compiler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final List<String> LEAD = List.of("市工业和信息化局");

    @Test
    void twoEqualVersionsDifferInNothing() {
        Comparison comparison = Comparison.of(CompiledSample.document(), CompiledSample.document());
        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.dropped()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(17);
    }

    @Test
    void namesWhatIsNewAndWhatIsGone() {
        Comparison comparison = Comparison.of(
                text("建成智能工厂60家\n推广机器人500台").target("智能工厂60家", "智能工厂", "60", "家", 2028)
                        .target("机器人500台", "机器人", "500", "台", 2028).build(),
                text("建成智能工厂60家\n盘活用地900亩").target("智能工厂60家", "智能工厂", "60", "家", 2028)
                        .target("用地900亩", "盘活用地", "900", "亩", 2028).build());
        assertThat(comparison.added()).extracting(Obligation::words).containsExactly("盘活用地");
        assertThat(comparison.dropped()).extracting(Obligation::words).containsExactly("机器人");
        assertThat(comparison.unchanged()).isEqualTo(1);
    }

    @Test
    void saysWhichFieldChangedFromWhatToWhat() {
        Comparison comparison = Comparison.of(
                text("建成智能工厂60家").target("智能工厂60家", "智能工厂", "60", "家", 2027).build(),
                text("建成智能工厂不少于80家").target("智能工厂不少于80家", "智能工厂", Comparator.AT_LEAST, "80", "家",
                        Kind.CUMULATIVE, 2028, "甲区").build());
        assertThat(comparison.changed()).singleElement().satisfies(changed -> assertThat(changed.changes())
                .containsExactly(
                        new Change(Change.Field.VALUE, "60家", "80家"),
                        new Change(Change.Field.COMPARATOR, "等于", "不少于"),
                        new Change(Change.Field.DUE, "2027年", "2028年"),
                        new Change(Change.Field.SCOPE, "", "甲区")));
    }

    @Test
    void anEqualAmountInAnotherScaleIsNoChange() {
        assertThat(Comparison.of(
                text("投资1.2亿元").target("投资1.2亿元", "技改投资", "1.2", "亿元", 2028).build(),
                text("投资12000万元").target("投资12000万元", "技术改造投资", "12000", "万元", 2028).build())
                .unchanged()).isEqualTo(1);
    }

    @Test
    void renumberingAndSmallRewordingPartNothing() {
        Comparison comparison = Comparison.of(
                text("一、总体目标\n规模以上工业总产值达到4200亿元").heading(1, "一、", "总体目标")
                        .target("规模以上工业总产值达到4200亿元", "规模以上工业总产值", "4200", "亿元", 2028).build(),
                text("（三）总体目标\n全市规上工业总产值达到4500亿元").heading(1, "（三）", "总体目标")
                        .target("规上工业总产值达到4500亿元", "全市规上工业总产值", "4500", "亿元", 2028).build());
        assertThat(comparison.changed()).singleElement().satisfies(changed ->
                assertThat(changed.changes()).containsExactly(new Change(Change.Field.VALUE, "4,200亿元", "4,500亿元")));
    }

    @Test
    void aSeriesByYearIsPairedYearByYear() {
        Comparison comparison = Comparison.of(
                text("180亿元、200亿元").target("180亿元", "技改投资", "180", "亿元", 2026)
                        .target("200亿元", "技改投资", "200", "亿元", 2027).build(),
                text("210亿元、180亿元").target("210亿元", "技改投资", "210", "亿元", 2027)
                        .target("180亿元", "技改投资", "180", "亿元", 2026).build());
        assertThat(comparison.changed()).singleElement().satisfies(changed ->
                assertThat(changed.changes()).containsExactly(new Change(Change.Field.VALUE, "200亿元", "210亿元")));
    }

    @Test
    void twoThingsOfOneKindAreNotTakenForEachOther() {
        Comparison comparison = Comparison.of(
                text("示范工厂120家").target("示范工厂120家", "示范工厂", "120", "家", 2028).build(),
                text("示范车间120个").target("示范车间120个", "示范车间", "120", "个", 2028).build());
        assertThat(comparison.added()).hasSize(1);
        assertThat(comparison.dropped()).hasSize(1);
    }

    @Test
    void officesOfATaskAreCompared() {
        Comparison comparison = Comparison.of(
                text("技改工程（牵头：甲）").task("技改工程", "（牵头：甲）", LEAD, List.of("市科技局", "市财政局")).build(),
                text("技改工程（牵头：乙）").task("技改工程", "（牵头：乙）", List.of("市发展改革委"), List.of("市财政局", "市科技局"))
                        .build());
        assertThat(comparison.changed()).singleElement().satisfies(changed -> assertThat(changed.changes())
                .containsExactly(new Change(Change.Field.LEAD, "市工业和信息化局", "市发展改革委")));
    }

    @Test
    void tenThousandObligationsAreComparedInProportion() {
        assertThat(Comparison.of(longPlan(10_000, 0), longPlan(10_000, 7)).changed()).isNotEmpty();
    }

    private static CompiledDocument longPlan(int rows, int shift) {
        CompiledText plan = text("各镇街指标");
        for (int i = 0; i < rows; i++) {
            plan.target("指标", "第" + (i + shift) + "号园区工业总产值规模", String.valueOf(i % 91 + shift), "亿元", 2028);
        }
        return plan.build();
    }

    private static CompiledText text(String text) {
        return new CompiledText(text);
    }
}
