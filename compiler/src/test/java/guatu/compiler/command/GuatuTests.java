package guatu.compiler.command;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.compiler.json.CompiledJson;
import guatu.document.Documents;
import guatu.document.SourceDocument;
import guatu.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuatuTests {

    @TempDir
    private Path folder;

    private Path plan;

    /** What a run printed and how it ended. */
    private record Run(int code, String out, String err, byte[] bytes) {}

    @BeforeEach
    void writePlan() throws IOException {
        plan = Files.writeString(folder.resolve("行动 方案.txt"), "云岚市行动方案");
    }

    @Test
    void showsASummary() {
        Run run = run("compile", plan.toString());
        assertThat(run.code).isZero();
        assertThat(run.out)
                .contains("云岚市工业提质增效三年行动方案（2026—2028年）", "规划期 2026—2028年  目标 14  任务 4  规则 5  机制 2")
                .contains("最近的期限", "还有 772 天", "责任单位负荷", "矛盾 1", "技改投资两处不一致", "第5、7行")
                .contains("原文数字 27 处，已归类 26 处，其他 1 处（3.7%）")
                .doesNotContain("\u001b");
    }

    @Test
    void marksDeadlinesThatHavePassed() {
        Guatu later = new Guatu(GuatuTests::compile, Map.of(), () -> LocalDate.of(2028, 1, 1));
        assertThat(run(later, "compile", plan.toString()).out).contains("已过", "还有 365 天");
    }

    @Test
    void speaksEnglishOnRequest() {
        assertThat(run("compile", plan.toString(), "--lang", "en").out).contains("Nearest deadlines", "contradiction 1");
    }

    @Test
    void writesJsonToStandardOutput() {
        Run run = run("compile", plan.toString(), "--format", "json");
        assertThat(run.code).isZero();
        assertThat(CompiledJson.read(new ByteArrayInputStream(run.bytes))).isEqualTo(CompiledSample.document());
        assertThat(run.err).isEmpty();
    }

    @Test
    void aReaderThatGoesAwayGetsNoMessage() {
        var err = new ByteArrayOutputStream();
        int code = guatu(Map.of()).run(new String[] {"compile", plan.toString(), "--format", "json"}, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }, err);
        assertThat(code).isEqualTo(5);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void takesTheFormatFromTheNameOfTheOutput() {
        Path page = folder.resolve("结果.html");
        assertThat(run("compile", plan.toString(), "-o", page.toString()).code).isZero();
        assertThat(page).content().startsWith("<!doctype html>");
        Run unknown = run("compile", plan.toString(), "-o", folder.resolve("结果.xyz").toString());
        assertThat(unknown.code).isEqualTo(1);
        assertThat(unknown.err).contains("结果.xyz", "--format");
    }

    @Test
    void replacesOnlyWhatWasNamed() throws IOException {
        Path page = Files.writeString(folder.resolve("结果.html"), "旧");
        assertThat(run("compile", plan.toString(), "-o", page.toString()).code).isZero();
        assertThat(page).content().doesNotContain("旧版内容").startsWith("<!doctype");
        OutputFile unnamed = new OutputFile(page, false);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> unnamed.write(out -> out.write('x')))
                .hasMessageContaining("没有覆盖");
        assertThat(page).content().startsWith("<!doctype");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path page = Files.writeString(folder.resolve("结果.html"), "旧");
        OutputFile file = new OutputFile(page, true);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> file.write(out -> {
            out.write('x');
            throw new IOException("磁盘已满");
        })).hasMessageContaining("磁盘已满");
        assertThat(page).hasContent("旧");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void severalFilesGoToAFolderWithTheReportAcrossPlans() throws IOException {
        Path second = Files.writeString(folder.resolve("second.txt"), "云岚市另一方案");
        Path results = folder.resolve("结果");
        Run run = run("compile", plan.toString(), second.toString(), "--format", "json,html", "-o", results.toString());
        assertThat(run.code).isZero();
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains(
                    "行动 方案.json", "行动 方案.html", "second.json", "second.html", "跨规划比对.json", "跨规划比对.html",
                    "跨规划比对.xlsx");
        }
        assertThat(run.out).contains("跨规划比对  共有指标 10 个，口径冲突 0 组，重复目标 13 组");
    }

    @Test
    void filesOfOneNameDoNotReplaceEachOther() throws IOException {
        Path other = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("行动 方案.txt"), "方案");
        Path results = folder.resolve("结果");
        run("compile", plan.toString(), other.toString(), "--format", "json", "-o", results.toString());
        assertThat(results.resolve("行动 方案.json")).exists();
        assertThat(results.resolve("行动 方案-2.json")).exists();
    }

    @Test
    void oneUnreadableFileAmongSeveralDoesNotStopTheRest() {
        Path results = folder.resolve("结果");
        Run run = run("compile", plan.toString(), folder.resolve("没有.txt").toString(), "--format", "json", "-o", results.toString());
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("没有.txt", "没有这个文件");
        assertThat(results.resolve("行动 方案.json")).exists();
    }

    @Test
    void saysWhatIsWrongWithAnUnreadableFile() throws IOException {
        Run missing = run("compile", folder.resolve("没有.txt").toString());
        assertThat(missing.code).isEqualTo(2);
        assertThat(missing.err).contains("没有.txt", "请核对文件名和路径", "[document.not-found]").doesNotContain("Exception", "at guatu");
        Path empty = Files.createFile(folder.resolve("空.txt"));
        assertThat(run("compile", empty.toString()).code).isEqualTo(2);
    }

    @Test
    void tellsWhenPartOfTheInputCouldNotBeRead() throws IOException {
        Path scan = Files.writeString(folder.resolve("扫描.txt"), "x");
        Run run = run("compile", scan.toString());
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("第3页", "请补录");
        assertThat(run.out).contains("未能读取");
    }

    @Test
    void strictMakesAContradictionAFailure() {
        assertThat(run("compile", plan.toString(), "--strict").code).isEqualTo(4);
    }

    @Test
    void comparesTwoVersions() throws IOException {
        Path now = Files.writeString(folder.resolve("新版.txt"), "x");
        Run run = run("compile", "--diff", plan.toString(), now.toString());
        assertThat(run.code).isZero();
        assertThat(run.out).contains("版本比对", "新增 0 项，取消 16 项，改动 1 项", "60家 → 80家");
        assertThat(run("compile", "--diff", plan.toString(), now.toString(), "--format", "json").out).contains("\"changed\"");
        assertThat(run("compile", "--diff", plan.toString(), now.toString(), "--format", "html").out).contains("版本比对");
        assertThat(run("compile", "--diff", plan.toString()).code).isEqualTo(1);
        assertThat(run("compile", "--diff", plan.toString(), now.toString(), "--format", "docx").code).isEqualTo(1);
    }

    @Test
    void takesResultsCompiledBefore() throws IOException {
        Path json = folder.resolve("先前.json");
        run("compile", plan.toString(), "-o", json.toString());
        assertThat(run("compile", json.toString()).out).contains("目标 14");
        Path other = Files.writeString(folder.resolve("别的.json"), "{\"a\":1}");
        Run run = run("compile", other.toString());
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("别的.json", "请重新编译");
    }

    @Test
    void explainsWrongArguments() {
        assertThat(run("compile", plan.toString(), "--colour").err).contains("不认识的参数 --colour");
        assertThat(run("compile").err).contains("缺少 文件");
        assertThat(run("compile", plan.toString(), "--format", "pdf").err).contains("--format：pdf");
        assertThat(List.of(run("compile", "--colour").code, run("compile").code, run().code,
                run("compile", plan.toString(), "--format", "pdf").code, run("nonsense").code)).containsOnly(1);
    }

    @Test
    void helpShowsExamplesAndExitCodes() {
        Run run = run("compile", "--help");
        assertThat(run.code).isZero();
        assertThat(run.out).contains("示例", "./guatu compile samples/lanjiang.txt", "退出码")
                .doesNotContain("Usage", "Show this help");
        assertThat(run("--help").out).contains("compile", "score");
    }

    @Test
    void aDefectGivesOneLineAndALog() throws IOException {
        Path broken = Files.writeString(folder.resolve("defect.txt"), "x");
        Run run = run("compile", broken.toString());
        assertThat(run.code).isEqualTo(70);
        assertThat(run.err.lines()).hasSize(1).first().asString().contains("程序出错，编号", ".log").doesNotContain("at guatu");
        Path log = Path.of(run.err.substring(run.err.indexOf("详情在 ") + 4, run.err.indexOf(".log") + 4));
        assertThat(log).content().contains("IllegalStateException");
        Files.delete(log);
    }

    @Test
    void wordsOfADocumentCannotSteerTheTerminal() {
        assertThat(Columns.clean("目标\u001b[31m\r\n\u202e红")).doesNotContain("\u001b", "\r", "\n", "\u202e");
    }

    @Test
    void chineseCharactersTakeTwoColumns() {
        assertThat(Columns.width("目标a①")).isEqualTo(6);
        assertThat(Columns.fit("目标", 6)).isEqualTo("目标  ");
        assertThat(Columns.cut("规模以上工业总产值", 9)).isEqualTo("规模以…");
        assertThat(Columns.right("12", 4)).isEqualTo("  12");
    }

    @Test
    void coloursOnlyOnATerminalAndNotAgainstTheWish() {
        Map<String, String> terminal = Map.of("GUATU_OUT_IS_TERMINAL", "1", "COLUMNS", "100");
        Map<String, String> plain = Map.of("GUATU_OUT_IS_TERMINAL", "1", "NO_COLOR", "1");
        assertThat(run(guatu(terminal), "compile", plan.toString()).out).contains("\u001b[1m");
        assertThat(run(guatu(plain), "compile", plan.toString()).out).doesNotContain("\u001b");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Run run = run(guatu(Map.of("GUATU_OUT_IS_TERMINAL", "1", "COLUMNS", "80", "NO_COLOR", "1")), "compile", plan.toString());
        assertThat(run.out.lines()).allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void scoresFoldersAndPools() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("gold"));
        for (String name : List.of("a", "b")) {
            Files.writeString(gold.resolve(name + ".targets.jsonl"), """
                    {"line":7,"quote":"x","indicator":"市级以上智能工厂","cmp":"=","value":60,"unit":"家","kind":"cumulative","deadline":2028,"scope":null}
                    """);
            Files.writeString(gold.resolve(name + ".tasks.jsonl"), "");
            Files.writeString(folder.resolve(name + ".txt"), "x");
        }
        Run run = run("score", gold.toString(), folder.toString());
        assertThat(run.code).isZero();
        assertThat(run.out.lines()).filteredOn(line -> line.startsWith("targets"))
                .containsExactly(
                        "targets  gold 1 predicted 14 | detected P 0.071 R 1.000 F1 0.133 | exact P 0.071 R 1.000 F1 0.133",
                        "targets  gold 1 predicted 14 | detected P 0.071 R 1.000 F1 0.133 | exact P 0.071 R 1.000 F1 0.133",
                        "targets  gold 2 predicted 28 | detected P 0.071 R 1.000 F1 0.133 | exact P 0.071 R 1.000 F1 0.133");
        assertThat(run.out).contains("pooled");
        assertThat(run("score", gold.resolve("a").toString(), folder.resolve("a.txt").toString(), "--errors").out)
                .contains("EXTRA");
    }

    @Test
    void scoringSaysWhatIsMissing() {
        assertThat(run("score", "one").code).isEqualTo(1);
        Run run = run("score", folder.resolve("none").toString(), plan.toString());
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("没有标注文件");
    }

    private static CompiledDocument compile(Path file) {
        SourceDocument source = Documents.read(file);
        return switch (source.name()) {
            case "defect.txt" -> throw new IllegalStateException("broken on purpose");
            case "新版.txt" -> new CompiledText("新版.txt", "方案\n建成市级以上智能工厂80家")
                    .target("建成市级以上智能工厂80家", "市级以上智能工厂", "80", "家", 2028).build();
            case "扫描.txt" -> new CompiledText("方案").unread(
                    new Problem(CommandError.NOT_COMPILED, "第3页", "", "请补录")).build();
            default -> CompiledSample.document();
        };
    }

    private static Guatu guatu(Map<String, String> environment) {
        return new Guatu(GuatuTests::compile, environment, () -> LocalDate.of(2026, 11, 20));
    }

    private static Run run(String... arguments) {
        return run(guatu(Map.of()), arguments);
    }

    private static Run run(Guatu guatu, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = guatu.run(Arrays.copyOf(arguments, arguments.length), out, err);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), out.toByteArray());
    }
}
