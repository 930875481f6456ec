package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.Remark.Grade;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final String PLAN = """
            云浦市制造业行动方案
            （2026—2030年）
            一、工作目标
            到2030年，%s
            二、重点任务
            （一）建设工厂。加快建设示范工厂，打造绿色工厂。（市工信局牵头）
            （二）开展评估。各地要把任务落实到责任人。%s
            """;

    @Test
    void findsATaskWithoutOffices() {
        var remarked = Remarked.text(PLAN.formatted("建成示范工厂60家。", ""));
        assertThat(remarked.only("task-without-office").message()).contains("1项任务", "开展评估");
        assertThat(Remarked.text(PLAN.formatted("建成示范工厂60家。", "（市发改局牵头）")).kinds()).doesNotContain("task-without-office");
    }

    @Test
    void asksForNoOfficesWhereNoneAreNamed() {
        assertThat(Remarked.text(PLAN.formatted("建成示范工厂60家。", "").replace("（市工信局牵头）", "")).kinds())
                .doesNotContain("task-without-office");
    }

    @Test
    void findsAGoalThatNoTaskServes() {
        var remarked = Remarked.text(PLAN.formatted("建成示范工厂60家，实际利用外资年均增长5%。", "（市发改局牵头）"));
        assertThat(remarked.only("target-without-task").message()).contains("利用外资").doesNotContain("示范工厂");
    }

    @Test
    void findsAnAttachmentThatIsAbsent() {
        var remarked = Remarked.text(PLAN.formatted("建成示范工厂60家，分解见附件2。", "（市发改局牵头）"));
        assertThat(remarked.only("attachment-absent").message()).contains("附件2");
        assertThat(remarked.only("attachment-absent").grade()).isEqualTo(Grade.CONTRADICTION);
    }

    @Test
    void findsAListedAttachmentThatIsAbsent() {
        String text = PLAN.formatted("建成示范工厂60家。", "（市发改局牵头）")
                + "附件：1.分解表\n2.2026年清单\n附件1\n分解表\n地区\t工厂（家）\n甲禾区\t20\n乙浦区\t40\n";
        assertThat(Remarked.text(text).only("attachment-absent").message()).contains("附件2");
    }

    @Test
    void saysThatAnAttachmentIsLeftOut() {
        String text = PLAN.formatted("建成示范工厂60家。", "（市发改局牵头）") + "附件：重点项目表（略）\n";
        assertThat(Remarked.text(text).only("attachment-left-out").grade()).isEqualTo(Grade.GAP);
    }

    @Test
    void remarksOnTargetsWithoutAYearOnlyWhereNoPeriodGoverns() {
        assertThat(Remarked.text(PLAN.replace("（2026—2030年）\n", "").formatted("建成示范工厂60家。", "（市发改局牵头）")
                .replace("到2030年，", "")).kinds(Grade.GAP)).contains("target-without-year");
        assertThat(Remarked.text(PLAN.formatted("建成示范工厂60家。", "（市发改局牵头）")).kinds()).doesNotContain("target-without-year");
    }
}
