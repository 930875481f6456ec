package guatu.compiler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledText;
import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossPlanReportTests {

    private static final String CITY = "云岚市人民政府";

    @Test
    void groupsTheSameIndicatorOfSeveralPlans() {
        CrossPlanReport report = CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "规模以上工业总产值", "4200", "亿元", null),
                plan("b.txt", CITY, "规上工业总产值", "4200", "亿元", null),
                plan("c.txt", CITY, "全市规模以上工业总产值", "4200", "亿元", null)));
        assertThat(report.duplicates()).singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(3));
        assertThat(report.shared()).hasSize(1);
        assertThat(report.conflicts()).isEmpty();
    }

    @Test
    void differentValuesForOneYearAndScopeConflict() {
        CrossPlanReport report = CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "智能工厂", "60", "家", null),
                plan("b.txt", CITY, "智能工厂", "80", "家", null)));
        assertThat(report.conflicts()).singleElement().satisfies(group -> assertThat(group.members())
                .extracting(CrossPlanReport.Member::target, member -> member.plan().document())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("T1", "a.txt"),
                        org.assertj.core.groups.Tuple.tuple("T1", "b.txt")));
    }

    @Test
    void aDistrictMayOweLessThanItsCity() {
        assertThat(CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "智能工厂", "60", "家", null),
                plan("b.txt", "云岚市临江区人民政府", "智能工厂", "9", "家", null))).conflicts()).isEmpty();
    }

    @Test
    void aDistrictContradictsWhatTheCityOrdersOfIt() {
        assertThat(CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "智能工厂", "12", "家", "临江区"),
                plan("b.txt", "云岚市临江区人民政府", "智能工厂", "9", "家", null))).conflicts()).hasSize(1);
    }

    @Test
    void differentScalesOfOneAmountAgree() {
        assertThat(CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "技改投资", "1.2", "亿元", null),
                plan("b.txt", CITY, "技术改造投资", "12000", "万元", null))).duplicates()).hasSize(1);
    }

    @Test
    void levelsAndHeadNounsKeepIndicatorsApart() {
        assertThat(CrossPlanReport.of(List.of(
                plan("a.txt", CITY, "国家级绿色制造示范工厂", "6", "家", null),
                plan("b.txt", CITY, "省级绿色制造示范工厂", "20", "家", null),
                plan("c.txt", CITY, "国家级绿色制造示范园区", "6", "家", null))).shared()).isEmpty();
    }

    @Test
    void onePlanThatRepeatsItselfIsNoMatterBetweenPlans() {
        CompiledDocument repeated = new CompiledText("智能工厂60家，智能工厂60家")
                .target("智能工厂60家", "智能工厂", "60", "家", 2028)
                .target("智能工厂60家", "智能工厂", "60", "家", 2028).build();
        assertThat(CrossPlanReport.of(List.of(repeated)).shared()).isEmpty();
    }

    @Test
    void findsThePlaceAtTheHeadOfAName() {
        assertThat(List.of(
                Place.atHead("云岚市临江区人民政府办公室"),
                Place.atHead("云岚市工业和信息化局"),
                Place.atHead("全市工业提质增效行动方案"),
                Place.atHead("关于促进县域经济发展的意见")))
                .containsExactly("临江区", "云岚市", "", "");
    }

    private static CompiledDocument plan(
            String name, String issuer, String indicator, String value, String unit, @Nullable String scope) {
        return new CompiledText(name, indicator + value + unit).issuer(issuer)
                .target(indicator + value + unit, indicator, Comparator.EQUAL, value, unit, Kind.CUMULATIVE, 2028, scope)
                .build();
    }
}
