package guatu.compiler.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.NumberUse;
import guatu.compiler.PlanCompiler;
import guatu.compiler.Target;
import guatu.compiler.text.Resources;
import guatu.document.SourceDocument;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the grammar on a sentence of our own. */
class GrammarTests {

    private static final String HEAD = "滨河市工业振兴行动方案\n(2025—2027年)\n为振兴工业,制定本方案。\n";

    static Stream<String> numberRules() {
        return Resources.lines(GrammarTests.class, "number-rules.txt").stream();
    }

    static Stream<String> targets() {
        return Resources.lines(GrammarTests.class, "targets.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("numberRules")
    void saysWhatANumberIs(String example) {
        int bar = example.indexOf('|');
        NumberRule rule = NumberRule.valueOf(example.substring(0, bar).trim());
        String marked = example.substring(bar + 1).trim();
        String words = marked.substring(marked.indexOf('«') + 1, marked.indexOf('»'));
        String sentence = marked.replace("«", "").replace("»", "");
        CompiledDocument compiled = compile(sentence.startsWith("C|") ? sentence.substring(2) + "\n" + HEAD + "一、重点任务\n加强管理。\n"
                : HEAD + "一、重点任务\n" + sentence + "\n");
        NumberUse use = compiled.numbers().stream()
                .filter(each -> words.startsWith(each.clause().quote()) && isIn(sentence, compiled, each))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not in the account: " + compiled.numbers()));
        assertThat(use.why()).isEqualTo(rule.why());
        assertThat(use.use()).isEqualTo(rule.use());
    }

    @Test
    void hasAnExampleOfEveryRule() {
        Set<NumberRule> shown = numberRules().map(line -> NumberRule.valueOf(line.substring(0, line.indexOf('|')).trim()))
                .collect(Collectors.toSet());
        // 正文之外 needs a text without a plan around it, which OutsideThePlan shows
        assertThat(EnumSet.complementOf(EnumSet.copyOf(shown))).containsExactly(NumberRule.OUTSIDE_PLAN);
    }

    @Test
    void leavesNumbersOfTheNoticeAroundAPlanOut() {
        CompiledDocument compiled = compile("滨河市人民政府关于印发滨河市工业振兴行动方案的通知\n各县人民政府:\n现印发给你们,文件共印120份。\n"
                + HEAD + "一、重点任务\n新建孵化器12家。\n");
        assertThat(compiled.targets()).hasSize(1);
        assertThat(compiled.numbers()).anyMatch(use -> use.why().equals(NumberRule.OUTSIDE_PLAN.why()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsTheTargetsOfASentence(String example) {
        int arrow = example.indexOf("=>");
        String sentence = example.substring(2, arrow).trim();
        String expected = example.substring(arrow + 2).trim();
        String heading = example.startsWith("G") ? "一、工作目标\n到2027年,工业实力明显增强。\n" : "一、重点任务\n";
        List<String> found = compile(HEAD + heading + sentence + "\n").targets().stream().map(GrammarTests::row).toList();
        List<String> wanted = expected.equals("none") ? List.of() : Stream.of(expected.split(";;")).map(String::trim).toList();
        assertThat(found).isEqualTo(wanted);
    }

    private static boolean isIn(String sentence, CompiledDocument compiled, NumberUse use) {
        String text = compiled.document().text();
        int from = text.indexOf(sentence.startsWith("C|") ? sentence.substring(2) : sentence);
        return use.clause().start() >= from && use.clause().end() <= from + sentence.length();
    }

    private static CompiledDocument compile(String text) {
        return new PlanCompiler().compile(SourceDocument.ofText("example.txt", text));
    }

    private static String row(Target target) {
        return Stream.of(target.indicator(), target.comparator().sign(), plain(target.value()), plain(target.valueMax()),
                        target.unit(), target.kind().json(), target.due(), target.scope())
                .map(field -> Objects.toString(field, "-"))
                .collect(Collectors.joining(" | "));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
