package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotasTests {

    @Test
    void saysThatQuotasAddUp() {
        var remarked = Remarked.task("划定450平方公里工业用地，其中甲禾区不得低于200平方公里、乙浦区不得低于150平方公里、丙川县不得低于100平方公里。");
        assertThat(remarked.only("quota-adds-up").message()).contains("200＋150＋100＝450平方公里");
    }

    @Test
    void findsQuotasBesideTheirTotal() {
        var remarked = Remarked.task("累计建成基站900座，其中甲禾区400座、乙浦区300座、丙川县250座。");
        assertThat(remarked.only("quota-sum").message()).contains("＝950座", "总数为900座", "多50座");
    }

    @Test
    void findsAQuotaThatIsMissing() {
        assertThat(Remarked.task("累计建成基站900座，其中甲禾区300座、乙浦区200座、丙川县200座。").contradictions()).containsExactly("quota-sum");
    }

    @Test
    void leavesAFewHighlightsAlone() {
        assertThat(Remarked.task("累计建成基站900座，其中甲禾区100座、乙浦区50座。").contradictions()).isEmpty();
    }

    @Test
    void addsUpYears() {
        assertThat(Remarked.task("净增企业150家以上，其中2026年不少于40家、2027年不少于50家、2028年不少于60家。").kinds()).contains("quota-adds-up");
    }

    @Test
    void findsAPartLargerThanItsWhole() {
        assertThat(Remarked.task("建成省级以上质检中心5个，其中国家级6个。").contradictions()).containsExactly("part-exceeds-whole");
        assertThat(Remarked.task("建成省级以上质检中心5个，其中国家级1个。").contradictions()).isEmpty();
    }

    @Test
    void leavesAveragesAlone() {
        assertThat(Remarked.task("工业用地亩均税收达到26万元，其中高新区达到40万元。").contradictions()).isEmpty();
    }

    @Test
    void addsUpTheColumnsOfATable() {
        String table = """
                云浦市基站建设行动方案
                （2026—2030年）
                一、重点任务
                （一）建设基站。按附件1分解。（市工信局牵头）
                附件1
                分区域目标表
                地区\t基站（座）\t厂房（万平方米）
                甲禾区\t400\t20
                乙浦区\t300\t30
                合计\t%s\t50
                """;
        assertThat(Remarked.text(table.formatted("700")).contradictions()).isEmpty();
        assertThat(Remarked.text(table.formatted("720")).only("table-sum").message()).contains("700", "720");
    }

    @Test
    void comparesATableWithTheText() {
        var remarked = Remarked.text("""
                云浦市基站建设行动方案
                （2026—2030年）
                一、重点任务
                （一）建设基站。建成基站900座，其中甲禾区400座、乙浦区300座、丙川县200座。分解见附件1。（市工信局牵头）
                附件1
                分区域目标表
                地区\t基站（座）
                甲禾区\t400
                乙浦区\t310
                丙川县\t200
                """);
        assertThat(remarked.only("table-text").message()).contains("乙浦区正文为300座、表中为310");
    }
}
