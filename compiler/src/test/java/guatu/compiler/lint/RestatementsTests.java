package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestatementsTests {

    @Test
    void linksOneTargetInTwoNotations() {
        var remarked = Remarked.plan("推广应用工业机器人32,000台。", "到2030年，推广应用工业机器人3.2万台。");
        assertThat(remarked.contradictions()).isEmpty();
        assertThat(remarked.only("restatement").message()).contains("32,000台", "写法不同", "第4、6行");
        List<Target> targets = remarked.document().targets();
        assertThat(targets.get(1).restates()).isEqualTo(targets.get(0).id());
        assertThat(targets.get(0).restates()).isNull();
    }

    @Test
    void linksPhysicalUnitsOfOtherScale() {
        assertThat(Remarked.plan("累计整治低效工业用地1.5万亩。", "到2030年，累计整治低效工业用地15,000亩。").kinds())
                .contains("restatement").doesNotContain("two-values");
    }

    @Test
    void linksAShorterNameOfTheSameLargeFigure() {
        assertThat(Remarked.plan("应用工业机器人32,000台。", "到2030年，累计推广应用机器人3.2万台。").kinds()).contains("restatement");
    }

    @Test
    void findsTwoValuesForOneYear() {
        var remarked = Remarked.plan("引进数字化转型服务商150家。", "到2030年，引进数字化转型服务商不少于180家。");
        assertThat(remarked.only("two-values").message()).contains("2030年", "第4行150家", "第6行180家");
        assertThat(remarked.only("two-values").members()).hasSize(2);
    }

    @Test
    void readsThePartOfAWholeWithTheWordsOfTheWhole() {
        var remarked = Remarked.plan("全市职业院校在校生规模不低于14万人，其中技工院校不低于3.5万人。", "全市技工院校在校生达到2万人。");
        assertThat(remarked.contradictions()).containsExactly("two-values");
    }

    @Test
    void findsAFloorThatIsACeilingElsewhere() {
        assertThat(Remarked.plan("数字化转型服务商不少于150家。", "到2030年，数字化转型服务商不超过150家。").contradictions())
                .containsExactly("floor-and-ceiling");
    }

    @Test
    void leavesStrengthsOfOneFigureAsANotice() {
        var remarked = Remarked.plan("每万人口高价值发明专利拥有量不少于16件。", "到2030年，每万人口高价值发明专利拥有量16件。");
        assertThat(remarked.contradictions()).isEmpty();
        assertThat(remarked.only("restatement").message()).contains("口径");
    }

    @Test
    void keepsOtherYearsLevelsScopesAndKindsApart() {
        assertThat(Remarked.plan("本地配套率达到55%。", "到2028年，本地配套率达到45%。").contradictions()).isEmpty();
        assertThat(Remarked.plan("省级绿色工厂达到60家。", "到2030年，国家级绿色工厂达到20家。").contradictions()).isEmpty();
        assertThat(Remarked.plan("高新技术企业达到3800家。", "每年新增高新技术企业30家以上。").contradictions()).isEmpty();
        assertThat(Remarked.plan("新增高新技术企业500家。", "到2030年，高新技术企业数量达到3800家。").contradictions()).isEmpty();
        assertThat(Remarked.plan("投资年均增长8%左右。", "2030年投资增长10.5%。").contradictions()).isEmpty();
    }

    @Test
    void keepsAShortNameApartBetweenTasks() {
        assertThat(Remarked.text("""
                云浦市产业集群行动方案
                （2026—2030年）
                一、重点任务
                （一）智能装备集群。到2030年，集群产值达到800亿元。（市工信局牵头）
                （二）绿色建材集群。到2030年，集群产值达到500亿元。（市住建局牵头）
                """).contradictions()).isEmpty();
    }
}
