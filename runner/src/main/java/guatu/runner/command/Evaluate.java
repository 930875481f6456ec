package guatu.runner.command;

import guatu.kernel.Fault;
import guatu.kernel.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code guatu evaluate}: what is done with methods and firms. */
@Command(name = "evaluate", description = "企业综合评价：亩均论英雄、碳效码等", mixinStandardHelpOptions = true, subcommands = {RunMethod.class, ShowMethod.class, CheckPack.class, MakeSample.class})
public final class Evaluate implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** With the exit codes of the product: 0 done, 1 the input is wrong, 70 a defect. */
    public static CommandLine commandLine() {
        return new CommandLine(new Evaluate()).setExecutionExceptionHandler((exception, line, result) -> {
            if (exception instanceof ProblemException problems) {
                problems.problems().forEach(problem -> line.getErr().println(problem));
                return problems.problems().stream().anyMatch(problem -> problem.code().fault() == Fault.INTERNAL) ? 70 : 1;
            }
            throw exception;
        });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
