package guatu.runner.command;

import guatu.kernel.ProblemException;
import guatu.kernel.Problems;
import guatu.runner.Engine;
import guatu.runner.pack.Pack;
import guatu.runner.pack.PackError;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu evaluate check}: reads packs strictly and runs their cases. */
@Command(name = "check", description = "检查评价包：逐个读方法文件和各种值，运行全部例子", mixinStandardHelpOptions = true)
final class CheckPack implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", arity = "1..*", description = "评价包的文件夹，如 packs/per-mu")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var problems = new Problems();
        try (var engine = Engine.open()) {
            folders.forEach(folder -> check(engine, folder, problems));
        }
        problems.throwIfAny();
        return 0;
    }

    private void check(Engine engine, Path folder, Problems problems) {
        try {
            var pack = Pack.read(folder);
            pack.examples().forEach(example -> run(engine, pack, example, problems));
            spec.commandLine().getOut().println(pack.title() + "：方法 " + pack.methods().size() + " 个，例子 " + pack.examples().size() + " 个");
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(problem.code(), problem.place(), problem.value(), problem.remedy()));
        }
    }

    private static void run(Engine engine, Pack pack, Pack.Example example, Problems problems) {
        pack.differences(engine, example).forEach(difference ->
                problems.add(PackError.CASE_FAILED, example.given().place().toString(), example.name(), difference + "；请核对方法和例子"));
    }
}
