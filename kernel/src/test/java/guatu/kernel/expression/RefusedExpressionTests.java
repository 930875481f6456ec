package guatu.kernel.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedExpressionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tax + land                        | 5   | unit-mismatch        | 核对两边的单位
            tax + 3元                         | 5   | unit-mismatch        | convert
            land >= 3                         | 6   | unit-mismatch        | 单位
            tax / land                        | 5   | division-unstated    | 除(被除数
            tax + taxx                        | 7   | unknown-name         | 是不是 tax
            tax + revenue                     | 7   | unknown-name         | 可用的有
            tax + 3万员                       | 8   | unknown-unit         | 计量单位
            tax + (land                       | 12  | syntax               | 这里要一个 )
            tax +                             | 6   | syntax               | 没有写完
            tax tax                           | 5   | syntax               | 多余
            tax; drop table firm              | 4   | syntax               | 不能用这个字符
            "tax                              | 1   | syntax               | 引号
            sqrt(tax)                         | 1   | unknown-name         | 没有这个函数
            size + 1                          | 6   | type-mismatch        | 要一个数
            size > "规上"                     | 6   | type-mismatch        | 比较
            tax = size                        | 5   | type-mismatch        | 要一个数
            if(tax, 1, 2)                     | 1   | type-mismatch        | 条件
            if(tax > 0, 1)                    | 14  | syntax               | 如果(条件
            tax and land                      | 5   | type-mismatch        | 条件
            divide(tax, land, 4)              | 20  | syntax               | 除(
            divide(tax, land, 40, half_up)    | 19  | syntax               | 0到18
            divide(tax, land, 4, up)          | 22  | syntax               | 四舍五入
            convert(land, 元)                 | 1   | unit-mismatch        | 不是同一种量
            convert(land, 公顷)               | 1   | inexact-conversion   | 除不尽
            tax*tax*tax*tax                   | 12  | too-large            | 38位
            sum(sum(tax))                     | 1   | group-not-allowed    | 不能再套
            sum(tax by land)                  | 12  | type-mismatch        | 文字列
            sum(speed)                        | 1   | type-mismatch        | 实数
            mean(tax)                         | 1   | division-unstated    | 除(合计
            size in (规上)                    | 10  | syntax               | 引号
            tax ! 3                           | 5   | syntax               | 不等于
            """)
    void saysWhereWhatAndHowToMendIt(String text, int character, String code, String remedy) {
        assertThatThrownBy(() -> Expressions.compile(text, Columns.ofAFirm(), "方法.yaml 第3行"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code().code()).isEqualTo("expression." + code);
                    assertThat(problem.place()).isEqualTo("方法.yaml 第3行 第" + character + "字");
                    assertThat(problem.remedy()).contains(remedy);
                }));
    }

    @Test
    void refusesSumsWhereOneFirmStandsAlone() {
        assertThatThrownBy(() -> Expressions.compile("sum(tax) > 0", Columns.ofAFirm().withoutGroups(), "准入"))
                .hasMessageContaining("expression.group-not-allowed");
    }

    @Test
    void endsSoonOnHostileText() {
        var columns = Columns.ofAFirm();
        for (var text : new String[] {"(".repeat(3000), "-".repeat(3000), "not ".repeat(900), "min(".repeat(99) + "tax",
            "1" + "+1".repeat(1900), "9".repeat(3000), "\"".repeat(3999), "tax".repeat(5000)}) {
            try {
                Expressions.compile(text, columns, "公式");
            } catch (ProblemException e) {
                assertThat(e.problems()).hasSize(1);
            }
        }
        var nested = "min(1亩, ".repeat(60) + "land" + ")".repeat(60);
        assertThatThrownBy(() -> Expressions.compile(nested, columns, "公式")).hasMessageContaining("拆成几个中间量");
    }
}
