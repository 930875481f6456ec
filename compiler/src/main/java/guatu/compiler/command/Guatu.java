package guatu.compiler.command;

import guatu.compiler.PlanCompiler;
import guatu.document.Documents;
import guatu.kernel.Fault;
import guatu.kernel.Problem;
import guatu.kernel.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line's door. */
@Command(name = "./guatu", customSynopsis = "./guatu 命令 [参数]", version = "挂图 0.1.0", sortOptions = false,
        description = "挂图：读懂政策方案。", synopsisHeading = "用法：", commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n")
public final class Guatu {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示帮助")
    private boolean isHelpWanted;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "显示版本")
    private boolean isVersionWanted;

    private final Compilation compilation;
    private final Map<String, String> environment;
    private final Supplier<LocalDate> today;

    Guatu(Compilation compilation, Map<String, String> environment, Supplier<LocalDate> today) {
        this.compilation = compilation;
        this.environment = environment;
        this.today = today;
    }

    public static void main(String[] arguments) {
        PlanCompiler compiler = new PlanCompiler();
        Guatu guatu = new Guatu(file -> compiler.compile(Documents.read(file)), System.getenv(), LocalDate::now);
        System.exit(guatu.run(arguments, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err)));
    }

    /** Runs one command and answers its exit code; writes in UTF-8 and throws nothing. */
    int run(String[] arguments, OutputStream standardOut, OutputStream standardError) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standardOut, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(standardError, StandardCharsets.UTF_8), true);
        Terminal terminal = Terminal.of(out, err, environment);
        CommandLine line = new CommandLine(this)
                .addSubcommand(new CompileCommand(compilation, terminal, standardOut, today))
                .addSubcommand(new ScoreCommand(compilation, terminal))
                .setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(terminal.width())
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> usage(e, err))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        line.setExecutionStrategy(result -> result.subcommand() == null && !result.isUsageHelpRequested()
                && !result.isVersionHelpRequested() ? usage(line, out) : new CommandLine.RunLast().execute(result));
        int code = execute(line, arguments, err);
        out.flush();
        err.flush();
        return code;
    }

    private static int execute(CommandLine line, String[] arguments, PrintWriter err) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("guatu: 内存不够，请拆分文件，或设 GUATU_MEMORY=4g 后再试 [command.out-of-memory]");
            return ExitCode.UNREADABLE.number();
        } catch (StackOverflowError e) {
            return defect(e, err);
        }
    }

    private static int usage(CommandLine line, PrintWriter out) {
        line.usage(out);
        return ExitCode.USAGE.number();
    }

    private static int usage(CommandLine.ParameterException e, PrintWriter err) {
        err.println("guatu: " + Columns.clean(Usage.inChinese(e)) + "；用法见 ./guatu "
                + (e.getCommandLine().getParent() == null ? "" : e.getCommandLine().getCommandName() + " ") + "--help");
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof InvalidPathException path) {
            err.println("guatu: " + Columns.clean(path.getInput()) + "：这不是有效的路径，请核对 [command.path-invalid]");
            return ExitCode.USAGE.number();
        }
        if (!(e instanceof ProblemException problems)) {
            return defect(e, err);
        }
        problems.problems().forEach(problem -> err.println("guatu: " + Columns.clean(problem.toString())));
        return problems.problems().stream().map(Guatu::exitCode).reduce(ExitCode.OK, ExitCode::and).number();
    }

    private static ExitCode exitCode(Problem problem) {
        if (problem.code() == CommandError.OUTPUT_EXISTS || problem.code() == CommandError.OUTPUT_UNWRITABLE) {
            return ExitCode.UNWRITABLE;
        }
        if (problem.code() instanceof CommandError error && error.isUsage()) {
            return ExitCode.USAGE;
        }
        return problem.code().fault() == Fault.INTERNAL ? ExitCode.DEFECT : ExitCode.UNREADABLE;
    }

    /** One line for the user; the trace goes to a file whose name carries the id. */
    private static int defect(Throwable e, PrintWriter err) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "guatu-" + id + ".log");
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        String kept;
        try {
            Files.writeString(log, trace.toString());
            kept = "详情在 " + log;
        } catch (IOException unwritable) {
            kept = "详情没能写进 " + log;
        }
        err.println("guatu: 程序出错，编号 " + id + "；" + kept + "，请连同输入文件一并报告 [command.defect]");
        return ExitCode.DEFECT.number();
    }
}
