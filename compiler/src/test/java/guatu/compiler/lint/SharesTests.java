package guatu.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTests {

    @Test
    void dividesPartByWhole() {
        String sentence = "技能人才总量达到25万人，其中高技能人才达到8万人，占技能人才总量的比重达到%s%%。";
        assertThat(Remarked.task(sentence.formatted("32")).contradictions()).isEmpty();
        assertThat(Remarked.task(sentence.formatted("40")).only("share-quotient").message()).contains("＝32%", "文中为40%");
    }

    @Test
    void findsSharesOfOneWholeAboveIt() {
        assertThat(Remarked.task("A类企业占参评企业总数的20%，D类占85%。").contradictions()).containsExactly("share-sum");
        assertThat(Remarked.task("A类企业占参评企业总数的20%，D类占5%。").contradictions()).isEmpty();
    }

    @Test
    void findsAShareAboveItsWhole() {
        assertThat(Remarked.task("A类企业数量占参评企业总数的120%。").contradictions()).containsExactly("share-above-whole");
    }

    @Test
    void asksForTheWholeOfAShare() {
        assertThat(Remarked.task("高端装备占30%以上。").kinds()).contains("share-without-denominator");
        assertThat(Remarked.task("高端装备占规模以上工业的30%以上。").kinds()).doesNotContain("share-without-denominator");
    }

    @Test
    void checksGrowthAgainstItsTwoFigures() {
        assertThat(Remarked.task("企业从80家增加到160家，翻一番。").contradictions()).isEmpty();
        assertThat(Remarked.task("企业从80家增加到150家，翻一番。").contradictions()).isEmpty();
        assertThat(Remarked.task("企业从80家增加到120家，翻一番。").contradictions()).containsExactly("growth-arithmetic");
        assertThat(Remarked.task("覆盖率由40%提高到55%，提高10个百分点。").only("growth-arithmetic").message()).contains("15个百分点");
    }
}
