package guatu.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTests {

    private static final String METHOD = """
            method: mu
            title: 亩均效益综合评价
            version: "1"
            year: 2024
            key: code
            label: name
            columns:
              - {id: code, name: 统一社会信用代码}
              - {id: name, name: 企业名称}
              - {id: tax, name: 评价税收, unit: 万元, decimals: 2}
              - {id: land, name: 用地面积, unit: 亩, decimals: 2, range: [0.01, 100000]}
              - {id: accidents, name: 事故数, unit: 起, decimals: 0}
            indicators:
              - {id: tax_per_mu, name: 亩均税收, unit: 万元/亩, value: 评价税收 ÷ 用地面积, weight: 100, missing: [previous, zero], score: {family: ratio, benchmark: {from: given, value: 10}, cap: 1.5, floor: 0}}
            vetoes: [{id: safety, name: 安全事故, when: 事故数 > 0起, ceiling: C, consecutive: {2: D}}]
            grading: {grades: [{grade: A, top: 25%}, {grade: B, top: 50%}, {grade: C, rest: true}, {grade: D, bottom: 25%}]}
            """;

    @TempDir
    private Path folder;
    private final StringWriter output = new StringWriter();

    private int run(String... arguments) {
        var line = Evaluate.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(output, true));
        return line.execute(arguments);
    }

    private Path method(String text) throws IOException {
        return Files.writeString(folder.resolve("method.yaml"), text);
    }

    private Path workbook(Object[]... rows) throws IOException {
        var file = folder.resolve("firms.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("企业");
            for (var r = 0; r < rows.length; r++) {
                for (var c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, (String) rows[r][c]);
                    }
                }
            }
        }
        return file;
    }

    private static final Object[] HEADER = {"序号", "统一社会信用代码", "企业名称", "评价税收（万元）", "用地面积（亩）", "事故数"};

    @Test
    void gradesAWorkbook() throws IOException {
        var input = workbook(HEADER, new Object[] {1, "a", "甲厂", 300.3, 10, 0}, new Object[] {2, "b", "乙厂", 50, 10, 1},
                new Object[] {3, "c", "丙厂", "1,000", "20.50", 0}, new Object[] {4, "d", "丁厂", -3, 10, null});
        var out = folder.resolve("out");
        assertThat(run("run", method(METHOD).toString(), "--input", input.toString(), "--out", out.toString())).as(output.toString()).isZero();
        assertThat(output.toString()).contains("疑点 负数：1", "4 家；A 2，C 1，D 1");
        assertThat(Files.readAllLines(out.resolve("results.csv"))).contains(
                "2,b,乙厂,全部,参评,,5.00000000,10,50.00000000,1,50.00000000,50.0000,3,4,C,C,1".replaceFirst("^2,", ""));
        assertThat(Files.readAllLines(out.resolve("firms.csv"))).contains("c,丙厂,1000.00,20.50,0");
        assertThat(Files.readString(out.resolve("mapping.yaml"))).contains("tax: \"评价税收（万元）\"");
        assertThat(Files.readAllLines(out.resolve("problems.csv"))).contains("负数,5,d,评价税收（万元）,-3,核对；方法没有写明可以为负");
    }

    @Test
    void stopsAtDataThatIsPlainlyWrong() throws IOException {
        var input = workbook(HEADER, new Object[] {1, "a", "甲厂", "三百", 10, 0}, new Object[] {2, "a", "乙厂", 50, 0, 0}, new Object[] {3, null, "丙厂", 5, 5, 0});
        var out = folder.resolve("out");
        assertThat(run("run", method(METHOD).toString(), "--input", input.toString(), "--out", out.toString())).isEqualTo(2);
        assertThat(output.toString()).contains("不是数：1", "代码重复：1", "没有代码：1", "超出取值范围：1", "没有评分");
        assertThat(out.resolve("results.csv")).doesNotExist();
        assertThat(run("run", method(METHOD).toString(), "--input", input.toString(), "--out", out.toString(), "--accept-problems")).isZero();
        assertThat(Files.readAllLines(out.resolve("firms.csv"))).hasSize(2);
    }

    @Test
    void remembersLastYear() throws IOException {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        var file = Files.writeString(folder.resolve("firms.csv"), "统一社会信用代码,企业名称,评价税收,用地面积,事故数\na,甲,300,10,0\nb,乙,50,10,1\nc,丙,70,10,0\nd,丁,20,10,0\n",
                Charset.forName("GB18030"));
        assertThat(run("run", method(METHOD).toString(), "--input", file.toString(), "--out", first.toString())).as(output.toString()).isZero();
        Files.writeString(file, "统一社会信用代码,企业名称,评价税收,用地面积,事故数\na,甲,,10,0\nb,乙,500,10,1\nc,丙,60,10,0\nd,丁,10,10,0\n");
        assertThat(run("run", method(METHOD).toString(), "--input", file.toString(), "--out", second.toString(), "--previous", first.toString()))
                .as(output.toString()).isZero();
        var results = Files.readAllLines(second.resolve("results.csv"));
        assertThat(results.get(1)).startsWith("a,甲,全部,参评,,30.00000000").endsWith("A,A,2,A");
        assertThat(results.get(2)).endsWith("A,D,1,C");
    }

    @Test
    void saysWhatIsWrongWithMethodMappingAndFiles() throws IOException {
        var input = Files.writeString(folder.resolve("firms.csv"), "代码,税收\na,1\n");
        var out = folder.resolve("out").toString();
        assertThat(run("run", method(METHOD.replace("weight: 100", "wieght: 100")).toString(), "--input", input.toString(), "--out", out)).isEqualTo(1);
        assertThat(output.toString()).contains("method.yaml 第14行", "wieght", "是不是 weight");
        assertThat(run("run", method(METHOD).toString(), "--input", input.toString(), "--out", out)).isEqualTo(1);
        assertThat(output.toString()).contains("没有这一列");
        assertThat(run("run", method(METHOD).toString(), "--input", folder.resolve("no.xlsx").toString(), "--out", out)).isEqualTo(1);
        assertThat(output.toString()).contains("读不到这个文件");
        var broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");
        assertThat(run("run", method(METHOD).toString(), "--input", broken.toString(), "--out", out)).isEqualTo(1);
        assertThat(output.toString()).contains("文件读不懂");
    }

    @Test
    void readsAMethodOut() throws IOException {
        assertThat(run("show", method(METHOD).toString())).isZero();
        assertThat(output.toString()).contains("亩均税收 = 评价税收 ÷ 用地面积（万元/亩）；越大越好；权重100。",
                "得分 = 指标值 ÷ 基准值 × 权重，最高为权重的1.5倍，最低为0；基准值：10。", "缺数时：取上年的值；仍缺的该项得0分。", "D：后25%。",
                "安全事故（事故数 > 0起）：最高评为C；连续2年的最高评为D。");
    }
}
