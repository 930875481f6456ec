package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "(责任单位:市甲局、市乙局,列第一位的为牵头单位,下同)", "注:排名第一的为牵头单位。", "责任单位中排在第一位的单位为牵头单位", "各项任务第一个单位为牵头单位。",
        "列首位的为牵头部门,下同", "首个单位为牵头单位", "牵头单位列第一位,下同", "多个责任单位的,第一责任单位为牵头单位", "(排第一的为牵头责任单位)", "(责任单位:省甲厅。列第一的为牵头单位)"
    })
    void knowsWhenTheFirstOfAListLeads(String text) {
        assertThat(Conventions.in(text).firstLeads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "产值居全国第一位。由市甲局牵头推进。", "把发展作为第一要务,各牵头单位要加大力度", "排名第一的企业牵头组建联合体", "首个项目为示范项目", "第一个五年规划"
    })
    void takesNoOtherFirstForAConvention(String text) {
        assertThat(Conventions.in(text).firstLeads()).isFalse();
    }

    @Test
    void knowsOfficesThatTakePartEverywhere() {
        Conventions helping = Conventions.in("以下均需各区人民政府、云溪高新区管委会配合,不再列出。");
        assertThat(helping.everywhere()).containsExactly("各区人民政府", "云溪高新区管委会");
        assertThat(helping.everywhereSupports()).isTrue();
        Conventions sharing = Conventions.in("(各县(市、区)人民政府均为责任单位,以下不再列出)");
        assertThat(sharing.everywhere()).containsExactly("各县(市、区)人民政府");
        assertThat(sharing.everywhereSupports()).isFalse();
    }

    @Test
    void givesNamesThatHoldEverywhereInTheScriptOfTheSource() {
        assertThat(Conventions.in("以下均需各区人民政府配合,不再列出", "以下均需各區人民政府配合,不再列出").everywhere())
                .containsExactly("各區人民政府");
    }

    @Test
    void declaresNothingForAnEmptyText() {
        assertThat(Conventions.in("")).isEqualTo(Conventions.NONE);
    }
}
