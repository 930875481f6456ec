package guatu.kernel.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnitTests {

    @Test
    void isTheSameUnderAnotherName() {
        assertThat(Unit.parse("度")).isEqualTo(Unit.parse("千瓦时")).hasToString("度");
        assertThat(Unit.parse("吨标煤")).isEqualTo(Unit.parse("tce"));
        assertThat(Unit.parse("万元/吨标准煤")).isEqualTo(Unit.parse("万元/吨标煤"));
    }

    @Test
    void keepsMultiplesApart() {
        assertThat(Unit.parse("万元")).isNotEqualTo(Unit.parse("元"));
        assertThat(Unit.parse("万千瓦时")).isNotEqualTo(Unit.parse("千瓦时"));
        assertThat(Unit.parse("万元").isOfSameDimension(Unit.parse("亿元"))).isTrue();
    }

    @Test
    void multipliesAndDivides() {
        assertThat(Unit.parse("万元/亩").times(Unit.parse("亩"))).isEqualTo(Unit.parse("万元"));
        assertThat(Unit.parse("万元").over(Unit.parse("万元")).isNone()).isTrue();
        assertThat(Unit.parse("万元").over(Unit.parse("元")).isNone()).isFalse();
        assertThat(Unit.parse("公顷").in(Unit.parse("亩"))).containsExactly(java.math.BigInteger.valueOf(15), java.math.BigInteger.ONE);
    }

    @Test
    void refusesAnUnknownUnit() {
        assertThatThrownBy(() -> Unit.parse("万员/亩")).isInstanceOf(IllegalTerm.class).hasMessageContaining("万员/亩");
    }
}
