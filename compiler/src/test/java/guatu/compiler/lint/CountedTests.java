package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTests {

    @Test
    void countsTheListBeforeACount() {
        assertThat(Remarked.task("围绕装备、纺织、食品三个行业征集场景。").contradictions()).isEmpty();
        assertThat(Remarked.task("围绕装备、纺织和食品三个行业征集场景。").contradictions()).isEmpty();
        assertThat(Remarked.task("围绕装备、食品三个行业征集场景。").contradictions()).containsExactly("list-count");
        assertThat(Remarked.task("围绕装备、纺织、食品、建材三个行业征集场景。").only("list-count").message()).contains("三个行业", "4项");
    }

    @Test
    void countsTheListAfterACount() {
        assertThat(Remarked.task("建设三个平台：数据平台、诊断平台、上云平台。").contradictions()).isEmpty();
        assertThat(Remarked.task("建设三个平台：数据平台、诊断平台。").contradictions()).containsExactly("list-count");
        assertThat(Remarked.task("发展四大产业（装备、纺织、食品）。").contradictions()).containsExactly("list-count");
    }

    @Test
    void takesAnOpenListForExamples() {
        assertThat(Remarked.task("聚焦装备、纺织等十个行业开展服务。").contradictions()).isEmpty();
    }

    @Test
    void leavesACountBehindAVerbAlone() {
        assertThat(Remarked.task("推动装备、纺织企业建设三个平台。").contradictions()).isEmpty();
    }

    @Test
    void comparesAHeadingWithItsList() {
        assertThat(Remarked.task("统筹运行。\n1.建强四个公共平台。建设数据平台、诊断平台、上云平台等三个平台。").contradictions()).containsExactly("heading-count");
    }

    @Test
    void countsTheTasksOfTheOutline() {
        String plan = """
                云浦市制造业行动方案
                （2026—2030年）
                一、重点任务
                实施示范、提质两大工程，推进%s项重点任务。
                （一）示范工程。
                1.建设工厂。加快建设。（市工信局牵头）
                2.推广机器人。加快推广。（市科技局牵头）
                （二）提质工程。
                1.提升质量。加快提升。（市市场监管局牵头）
                2.培育品牌。加快培育。（市商务局牵头）
                3.制定标准。加快制定。（市市场监管局牵头）
                二、保障措施
                （一）加强组织。加强领导。（市政府办公室牵头）
                """;
        assertThat(Remarked.text(plan.formatted("5")).contradictions()).isEmpty();
        assertThat(Remarked.text(plan.formatted("8")).only("tasks-counted").message()).contains("8项重点任务", "列出5项");
    }

    @Test
    void countsTheItemsThatFollow() {
        String list = "云浦市2026年工作方案\n一、重点工作\n（一）抓好以下%s项重点任务：\n1.发布名单。\n2.出台办法。\n3.建成平台。\n二、保障措施\n（一）加强领导。\n";
        assertThat(Remarked.text(list.formatted("3")).contradictions()).isEmpty();
        assertThat(Remarked.text(list.formatted("4")).contradictions()).containsExactly("items-counted");
    }

    @Test
    void spellsOutANameWithNumbers() {
        String goal = "“1+3+6”产业体系成形，即1个千亿级集群、%s个五百亿级集群和6个百亿级集群。";
        assertThat(Remarked.plan(goal.formatted("3"), "加快建设。").contradictions()).isEmpty();
        assertThat(Remarked.plan(goal.formatted("4"), "加快建设。").contradictions()).containsExactly("name-number");
        assertThat(Remarked.plan(goal.formatted("3"), "做强“1+4+6”产业体系。").contradictions()).containsExactly("name-number");
    }
}
