package guatu.runner.command;

import guatu.scoring.Methods;
import guatu.scoring.text.MethodText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guatu evaluate show}: checks a method and reads it out. */
@Command(name = "show", description = "检查方法文件，并用中文写出它的全部规则和公式", mixinStandardHelpOptions = true)
final class ShowMethod implements Callable<Integer> {

    @Parameters(paramLabel = "METHOD.yaml", description = "方法文件")
    private Path method = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(MethodText.of(Methods.read(method)));
        return 0;
    }
}
