package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextTests {

    @Property(tries = 5000)
    void givesOrderedSpansInsideTheTextThatDoNotOverlap(@ForAll("texts") String text) {
        List<ResponsibilityClause> clauses = Responsibilities.of(Conventions.in(text)).in(text, text);
        int end = 0;
        for (ResponsibilityClause clause : clauses) {
            assertThat(clause.start()).isGreaterThanOrEqualTo(end);
            assertThat(clause.end()).isGreaterThan(clause.start()).isLessThanOrEqualTo(text.length());
            end = clause.end();
        }
    }

    @Property(tries = 2000)
    void namesNoOfficeTwiceInOneClause(@ForAll("texts") String text) {
        for (ResponsibilityClause clause : Responsibilities.of(Conventions.NONE).in(text, text)) {
            assertThat(clause.lead()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(clause.support().isEmpty()
                    ? List.of("") : clause.support());
            assertThat(clause.lead()).noneMatch(String::isBlank);
            assertThat(clause.support()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("(", ")", "[", "]", ":", ";", ",", "、", "。", " ", "市", "区", "县", "各", "局", "委", "办", "和", "及", "由", "等", "部门", "会同",
                        "市甲局", "科技局", "市委", "宣传部", "各区人民政府", "东河高新区东园管理局", "西园管理局", "牵头", "配合", "负责", "按职责分工负责", "责任单位", "牵头单位",
                        "配合单位", "责任主体", "完成时限", "2025年", "1.", "一", "第一位", "均需", "不再列出", "推进改造", "财政", "南岸县", "人民政府")
                .list().ofMaxSize(40).map(words -> String.join("", words));
    }
}
