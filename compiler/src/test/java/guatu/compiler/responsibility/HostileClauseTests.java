package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that would take for ever if anything were quadratic. The limit is a hundred times what a linear reader needs. */
class HostileClauseTests {

    private static final int LETTERS = 500_000;
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {
        "(", ")", "[(", "(]", "()", "(((市局)))", "(市甲局牵头", "(责任单位:", "责任单位:", "牵头单位:市甲局", ":", "市市市市:", "局市", "局)和", "和", "各", "各县、",
        "市甲局和", "市甲局、", "市甲局,", "由", "等", "等等部门", "第一位", "不再列出", "均需", "会同", "市甲局会同", "牵头", "按职责分工负责", "高新区", "甲高新区东园局、",
        "(责任单位:市甲局)(配合单位:市乙局)", "[责任单位]", "一", "1.", "（"
    })
    void readsALineOfOneThingRepeated(String thing) {
        String text = thing.repeat(LETTERS / thing.length());
        List<ResponsibilityClause> clauses = Assertions.assertTimeoutPreemptively(
                FOR_EVER, () -> Responsibilities.of(Conventions.in(text)).in(text, text));
        assertThat(clauses).allSatisfy(clause -> assertThat(clause.end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void findsTheClauseBehindAMillionOpeningBrackets() {
        String text = "(".repeat(1_000_000) + "市甲局牵头)";
        assertThat(Texts.inShort(Responsibilities.of(Conventions.NONE).in(text, text))).isEqualTo("领 市甲局");
    }

    @Test
    void readsAMillionClausesOnOneLineOfTenMegabytes() {
        String sentence = "推进改造。(市甲局牵头;市乙局、丙局配合)";
        String text = sentence.repeat(10_000_000 / sentence.length());
        List<ResponsibilityClause> clauses = Assertions.assertTimeoutPreemptively(
                FOR_EVER, () -> Responsibilities.of(Conventions.in(text)).in(text, text));
        assertThat(clauses).hasSize(10_000_000 / sentence.length());
    }
}
