package guatu.kernel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTests {

    private final Columns firm = Columns.ofAFirm();
    private final Row row = firm.row("tax", "1200", "land", "40", "staff", "300", "industry", "4420", "size", "规上", "speed", 1.5);

    private void assertValue(String text, String expected) {
        assertThat(firm.value(text, row)).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void dividesAsStated() {
        assertValue("divide(tax, land, 4, half_up)", "30.0000");
        assertValue("除(评价税收, 职工人数, 2, 四舍五入)", "4.00");
        assertValue("divide(tax, land * 7, 3, half_up)", "4.286");
        assertValue("divide(tax, land * 7, 3, truncate)", "4.285");
        assertValue("divide(-tax, land * 7, 3, half_up)", "-4.286");
        assertValue("divide(-tax, land * 7, 3, 截去)", "-4.285");
    }

    @Test
    void dividesBySignWherePrecisionIsAgreed() {
        firm.dividing(6, Rounding.HALF_UP);
        assertValue("税 ÷ 2".replace("税", "评价税收"), "600.000000");
        assertValue("tax / land − 24.097万元/亩", "5.903000");
    }

    @Test
    void roundsAHalfAwayFromZero() {
        assertValue("round(2.5, 0, half_up)", "3");
        assertValue("round(-2.5, 0, half_up)", "-3");
        assertValue("round(2.4, 0, half_up)", "2");
        assertValue("round(-0.5, 0, half_up)", "-1");
        assertValue("round(-2.9, 0, truncate)", "-2");
        assertValue("round(2.5, 3, truncate)", "2.500");
    }

    @Test
    void bindsTimesBeforePlusAndSignsBeforeBoth() {
        assertValue("1 + 2 × 3", "7");
        assertValue("(1 + 2) * 3", "9");
        assertValue("-2 - -3", "1");
        assertValue("10 - 3 - 2", "5");
        assertValue("5%", "0.05");
        assertValue("2‰ * 3", "0.006");
    }

    @Test
    void convertsExactly() {
        assertValue("convert(tax, 元)", "12000000");
        assertValue("convert(tax, 亿元)", "0.12000000");
        assertValue("convert(3公顷, 亩) + land", "85.00");
        assertValue("convert(tax / 1, 元)".replace(" / 1", " * 1"), "12000000");
    }

    @Test
    void choosesAndCompares() {
        assertValue("if(size = \"规上\" and land >= 3亩, 1, 2)", "1");
        assertValue("如果(规模 = “规下” 或 用地面积 ＜ 3亩, 1, 2)", "2");
        assertValue("if(industry in (\"4420\", \"45\"), 1, 0)", "1");
        assertValue("if(starts(industry, \"45\", \"44\"), 1, 0)", "1");
        assertValue("if(not tax > 0, 1, 0)", "0");
        assertValue("min(3, 2.50, 7)", "2.50");
        assertValue("最大(land, 50亩)", "50.00");
    }

    @Test
    void aMissingValueStaysMissingUnlessSaidOtherwise() {
        var missing = firm.row("land", "40", "size", "规上");
        assertThat(firm.value("tax + 1万元", missing)).isNull();
        assertThat(firm.value("min(tax, 1万元)", missing)).isNull();
        assertThat(firm.value("tax > 0", missing)).isNull();
        assertThat(firm.value("tax > 0 and size = \"规下\"", missing)).isEqualTo(false);
        assertThat(firm.value("tax > 0 or size = \"规上\"", missing)).isEqualTo(true);
        assertThat(firm.value("if(tax > 0, 1, 2)", missing)).isEqualTo(BigDecimal.valueOf(2));
        assertThat(firm.value("default(tax, 0)", missing)).isEqualTo(new BigDecimal("0.0000"));
        assertThat(firm.value("present(tax)", missing)).isEqualTo(false);
        assertThat(firm.value("divide(land, land - 40亩, 2, half_up)", missing)).isNull();
    }

    @Test
    void sumsOverGroups() {
        firm.dividing(3, Rounding.HALF_UP);
        var a = firm.row("tax", "100", "land", "3", "industry", "35");
        var b = firm.row("tax", "200", "land", "4", "industry", "35");
        var c = firm.row("tax", "400", "industry", "36");
        var rows = List.of(a, b, c);
        assertThat(firm.value("sum(tax)", a, rows)).isEqualTo(new BigDecimal("700.0000"));
        assertThat(firm.value("sum(tax by industry)", a, rows)).isEqualTo(new BigDecimal("300.0000"));
        assertThat(firm.value("平均(评价税收 按 行业代码)", b, rows)).isEqualTo(new BigDecimal("150.000"));
        assertThat(firm.value("count(land)", c, rows)).isEqualTo(new BigDecimal("2"));
        assertThat(firm.value("count(land by industry)", c, rows)).isEqualTo(BigDecimal.ZERO);
        assertThat(firm.value("sum(land by industry)", c, rows)).isNull();
        assertThat(firm.value("tax ÷ sum(tax)", b, rows)).isEqualTo(new BigDecimal("0.286"));
    }

    @Test
    void computesInDoublesWhereAColumnIsReal() {
        assertThat(firm.value("speed * 2 + 0.1", row)).isEqualTo(1.5 * 2 + 0.1);
        assertThat(firm.value("divide(speed, 3, 2, half_up)", row)).isEqualTo(1.5 / 3);
        assertThat(firm.value("speed > 1", row)).isEqualTo(true);
        assertThat(firm.value("max(speed, 2)", row)).isEqualTo(2.0);
    }

    @Test
    void readsItselfOutInChinese() {
        var formula = Expressions.compile("if(tax>=3万元/亩*land,divide(tax,land,4,half_up),0)", firm, "公式");
        assertThat(formula.reading()).isEqualTo("如果(评价税收 ≥ 3万元/亩 × 用地面积，除(评价税收，用地面积，4，四舍五入)，0)");
        assertThat(formula.columns()).containsExactly("land", "tax");
    }

    @Test
    void holdsAlsoWhatSixtyFourBitsDoNot() {
        assertValue("convert(tax, 元) * convert(tax, 元) * 100000000", "14400000000000000000000");
    }
}
