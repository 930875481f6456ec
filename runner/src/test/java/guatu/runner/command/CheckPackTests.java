package guatu.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPackTests {

    private static final String METHOD = """
            method: small
            title: 一项指标
            version: "1"
            year: 2024
            key: code
            columns: [{id: code, name: 代码}, {id: v, name: 值, decimals: 1}]
            constants: [{id: twice, name: 两倍, values: [{from: 2020, value: 2}]}]
            indicators: [{id: s, name: 得分项, value: 值 × 两倍, score: {family: direct}}]
            grading: {grades: [{grade: A, at-least: 10}, {grade: B, rest: true}]}
            """;
    private static final String CASES = """
            method: one
            cases:
              - name: 两倍
                given: {firms: {甲: {v: 5}, 乙: {v: 4.9}}}
                expect: {firms: {甲: {published: 10.0, grade: A}, 乙: {grade: B}}, grades: {A: 1, B: 1}}
            """;

    @TempDir
    private Path root;
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void aSoundPack() throws IOException {
        write("pack.yaml", "id: small\ntitle: 小包\nversion: \"1\"\n");
        write("values.yaml", "values: [{id: twice, name: 两倍, values: [{from: 2020, value: 2.0}]}]\n");
        write("methods/one.yaml", METHOD);
        write("tests/one.yaml", CASES);
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve("small").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int check() {
        var line = Evaluate.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(output, true));
        return line.execute("check", root.resolve("small").toString());
    }

    @Test
    void countsMethodsAndCases() {
        assertThat(check()).as(output.toString()).isZero();
        assertThat(output.toString()).contains("小包：方法 1 个，例子 1 个");
    }

    @Test
    void showsWhatACaseExpectsAndWhatCameOut() throws IOException {
        write("tests/one.yaml", CASES.replace("published: 10.0", "published: 10.5").replace("grades: {A: 1, B: 1}", "grades: {A: 2}").replace("乙: {grade", "乙: {grad"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("tests/one.yaml 第3行", "甲.published：应为 10.5，算得 10.0000", "各档家数：应为 {A=2}，算得 {A=1, B=1}",
                "乙.grad：没有这一列", "是不是 grade");
    }

    @Test
    void holdsConstantsToTheRegister() throws IOException {
        write("methods/one.yaml", METHOD.replace("value: 2}", "value: 3}"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("methods/one.yaml 第7行", "twice", "small/values.yaml 第1行", "请改成一致");
        write("methods/one.yaml", METHOD.replace("id: twice", "id: trice"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("values.yaml 里没有这个值", "是不是 twice");
    }

    @Test
    void saysWhatIsWrongInAnyFileOfThePack() throws IOException {
        write("methods/two.yaml", METHOD);
        write("methods/three.yaml", METHOD.replace("method: small", "method: other").replace("grading", "gradings"));
        write("tests/none.yaml", CASES.replace("method: one", "method: ones"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("另一个方法已用这个代号", "methods/three.yaml 第9行 gradings", "methods 里没有这个文件", "是不是 one");
        write("tests/none.yaml", CASES.replace("v: 5}", "w: 5}"));
        Files.delete(root.resolve("small/methods/two.yaml"));
        Files.delete(root.resolve("small/methods/three.yaml"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("方法里没有这一列");
        write("tests/none.yaml", CASES.replace("v: 5}", "v: 五}"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("甲.v：五：这里要一个数");
    }

    @Test
    void wantsACaseForEveryMethod() throws IOException {
        Files.delete(root.resolve("small/tests/one.yaml"));
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("tests 里没有一个例子");
        write("pack.yaml", "id: other\ntitle: 小包\nversion: \"1\"\n");
        assertThat(check()).isEqualTo(1);
        assertThat(output.toString()).contains("要与文件夹同名");
    }
}
