package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTests {

    @Test
    void findsADeadlineOutsideThePeriod() {
        assertThat(Remarked.task("2032年底前挂牌运行。").contradictions()).containsExactly("deadline-outside-period");
        assertThat(Remarked.task("到2024年完成改造。").contradictions()).containsExactly("deadline-outside-period");
        assertThat(Remarked.task("2029年底前挂牌运行。").contradictions()).isEmpty();
    }

    @Test
    void leavesYearsOfComparisonTitlesAndVisionsAlone() {
        assertThat(Remarked.task("能耗比2025年下降15%。").contradictions()).isEmpty();
        assertThat(Remarked.task("落实《云浦市国土规划（2021—2035年）》。").contradictions()).isEmpty();
        assertThat(Remarked.plan("产业体系成形。到2035年，产业体系更加完善。", "加快建设。").contradictions()).isEmpty();
    }

    @Test
    void findsADateThatNoCalendarHas() {
        assertThat(Remarked.task("2026年13月底前完成。").contradictions()).contains("impossible-date");
        assertThat(Remarked.task("2026年2月30日前完成。").contradictions()).contains("impossible-date");
        assertThat(Remarked.task("2028年2月29日前完成，历时18个月。").contradictions()).isEmpty();
    }

    @Test
    void findsAnItemOutsideTheYearOfItsList() {
        String text = """
                云浦市制造业行动方案
                （2026—2030年）
                一、重点任务
                （一）推进建设。清单见附件1。（市工信局牵头）
                附件1
                2026年重点任务清单
                1.发布名单。（2026年4月底前）
                2.出台办法。（%s年5月底前）
                """;
        assertThat(Remarked.text(text.formatted("2026")).contradictions()).isEmpty();
        assertThat(Remarked.text(text.formatted("2027")).contradictions()).containsExactly("deadline-outside-list");
    }

    @Test
    void comparesTheNoticeWithItsPlans() {
        String notice = """
                云浦市人民政府关于印发%s个行动方案的通知
                云府〔2026〕1号
                各县（市、区）人民政府：
                现将《云浦市技术改造行动方案（2026—2030年）》《云浦市%s行动方案（2026—2030年）》印发给你们。
                云浦市人民政府
                2026年2月1日
                云浦市技术改造行动方案
                （2026—%s年）
                一、重点任务
                （一）推进改造。加快改造。（市工信局牵头）
                云浦市质量提升行动方案
                （2026—2030年）
                一、重点任务
                （一）提升质量。加快提升。（市市场监管局牵头）
                """;
        assertThat(Remarked.text(notice.formatted("两", "质量提升", "2030")).contradictions()).isEmpty();
        assertThat(Remarked.text(notice.formatted("三", "质量提升", "2030")).contradictions()).containsExactly("plans-counted");
        assertThat(Remarked.text(notice.formatted("两", "品牌培育", "2030")).contradictions()).containsExactly("plan-title");
        assertThat(Remarked.text(notice.formatted("两", "质量提升", "2032")).contradictions()).containsExactly("plan-period");
    }
}
