package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearSeriesTests {

    @Test
    void multipliesYearsByTheirShare() {
        String sentence = "2026年至2030年每年新建标准厂房%s万平方米，五年累计600万平方米。";
        assertThat(Remarked.task(sentence.formatted("120")).only("series-adds-up").message()).contains("5年×120万＝600万平方米");
        assertThat(Remarked.task(sentence.formatted("100")).only("series-sum").message()).contains("500万平方米", "600万平方米");
    }

    @Test
    void addsSpansOfYears() {
        String sentence = "2026—2028年每年新增上云企业1000家，2029—2030年每年新增1200家，五年累计新增上云企业%s家。";
        assertThat(Remarked.task(sentence.formatted("5400")).contradictions()).isEmpty();
        assertThat(Remarked.task(sentence.formatted("6000")).contradictions()).containsExactly("series-sum");
    }

    @Test
    void allowsATotalAboveYearlyFloors() {
        assertThat(Remarked.task("每年审核企业不少于40家，五年累计250家。").contradictions()).isEmpty();
    }

    @Test
    void findsAYearThatStandsTwice() {
        assertThat(Remarked.task("2026年投资增长6%；2026年增长6.5%；2028年增长8%。").contradictions()).contains("year-twice");
        assertThat(Remarked.task("2026年投资增长6%；2027年增长6.5%；2028年增长8%。").contradictions()).isEmpty();
        assertThat(Remarked.task("配套率由2025年的27%提高到50%。").contradictions()).isEmpty();
    }

    @Test
    void findsARisingFigureThatFalls() {
        assertThat(Remarked.task("到2028年本地配套率提高到45%，到2030年提高到40%。").contradictions()).contains("milestone-backwards");
        assertThat(Remarked.task("2026年培育企业50家，2027年培育30家。").contradictions()).isEmpty();
    }
}
