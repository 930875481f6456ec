package guatu.runner.command;

import guatu.kernel.ProblemException;
import guatu.runner.Evaluation;
import guatu.runner.RunError;
import guatu.scoring.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu evaluate run}: grades the firms of a table by a method. */
@Command(name = "run", description = "按方法文件给表里的企业评分、排名、分档", mixinStandardHelpOptions = true)
final class RunMethod implements Callable<Integer> {

    private static final int BLOCKED = 2;

    @Parameters(paramLabel = "METHOD.yaml", description = "方法文件")
    private Path method = Path.of("");

    @Option(names = "--input", required = true, paramLabel = "FIRMS", description = "企业表：.xlsx、.csv 或 .parquet")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "结果文件夹")
    private Path out = Path.of("");

    @Option(names = "--previous", paramLabel = "LAST", description = "上年的结果文件夹")
    private @Nullable Path previous;

    @Option(names = "--mapping", paramLabel = "MAPPING.yaml", description = "列的对应；不给则按表头推荐，并写在结果文件夹里")
    private @Nullable Path mapping;

    @Option(names = "--accept-problems", description = "有重码、非数等明显错误时仍然计算")
    private boolean accepts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var checked = Methods.read(method);
        var console = spec.commandLine().getOut();
        var outcome = new Evaluation(checked, input, mapping, previous, accepts).run(out, text(), step -> {
            console.println("… " + step);
            console.flush();
        });
        outcome.problems().forEach((kind, count) -> console.println("疑点 " + kind.title() + "：" + count + "（" + kind.remedy() + "）"));
        if (outcome.isBlocked(accepts)) {
            console.println("数据有明显错误，没有评分；清单在 " + out.resolve("problems.csv") + "。改好后再运行，或加 --accept-problems");
            return BLOCKED;
        }
        console.println(outcome.firms() + " 家；" + String.join("，", outcome.grades().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList())
                + "。结果在 " + out);
        return 0;
    }

    private String text() {
        try {
            return Files.readString(method);
        } catch (IOException e) {
            throw new ProblemException(RunError.UNREADABLE, method.toString(), "", "读不到这个文件；请检查路径和权限");
        }
    }
}
