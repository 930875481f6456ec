package guatu.compiler.command;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Remark;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.CrossPlanReport;
import guatu.compiler.output.OutputFormat;
import guatu.kernel.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles plans and shows, writes or compares what was found. */
@Command(name = "compile", sortOptions = false,
        customSynopsis = {"./guatu compile 文件… [--format 格式] [-o 路径] [--strict]", "      ./guatu compile --diff 旧版 新版 [--format 格式] [-o 路径]"},
        description = "把方案文件编译成目标、任务、责任单位、规则、机制和疑点，每一条都可回到原文。",
        synopsisHeading = "用法：", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
        footerHeading = "%n示例：%n",
        footer = {
            "  ./guatu compile samples/lanjiang.txt                 在终端查看摘要",
            "  ./guatu compile 方案.docx -o 方案.html               原文与结果对照的网页",
            "  ./guatu compile 方案.pdf --format json > 方案.json   供程序使用",
            "  ./guatu compile 方案一.docx 方案二.pdf -o 结果        多个文件，另附跨规划比对",
            "  ./guatu compile --diff 旧版.docx 新版.docx           两个版本的增减和改动",
            "",
            "退出码：0 完成（有疑点也是 0）· 1 参数有误 · 2 文件读不了 · 3 部分内容读不了",
            "        4 加了 --strict 且方案有矛盾 · 5 结果写不出 · 70 程序自身出错"
        })
final class CompileCommand implements Callable<Integer> {

    private static final Path DEFAULT_FOLDER = Path.of("compiled");
    private static final String REPORT = "跨规划比对";

    private final Compilation compilation;
    private final Terminal terminal;
    private final OutputStream standardOut;
    private final Supplier<LocalDate> today;
    private ExitCode exit = ExitCode.OK;

    @Parameters(arity = "1..*", paramLabel = "文件",
            description = "方案：.txt .docx .doc .pdf .html .xlsx .ofd，或先前编译出的 .json")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "格式", split = ",",
            description = "json、xlsx、docx 或 html，可用逗号写几种；不写则在终端显示摘要")
    private List<String> formatNames = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "路径",
            description = "写到哪个文件；多个文件时写到哪个文件夹（默认 compiled）；- 为标准输出")
    private @Nullable String output;

    @Option(names = "--diff", description = "比对两个版本：旧版在前，新版在后")
    private boolean isDiff;

    @Option(names = "--strict", description = "方案有矛盾时退出码为 4")
    private boolean isStrict;

    @Option(names = "--lang", paramLabel = "zh|en", description = "终端摘要的文字：zh（默认）或 en")
    private Messages.Language language = Messages.Language.zh;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示帮助")
    private boolean isHelpWanted;

    CompileCommand(Compilation compilation, Terminal terminal, OutputStream standardOut, Supplier<LocalDate> today) {
        this.compilation = new CompiledFiles(compilation);
        this.terminal = terminal;
        this.standardOut = standardOut;
        this.today = today;
    }

    @Override
    public Integer call() {
        List<OutputFormat> formats = formats();
        if (isDiff) {
            diff(formats);
            return exit.number();
        }
        if (files.size() == 1 && formats.size() <= 1 && !isFolder()) {
            one(formats);
            return exit.number();
        }
        many(formats);
        return exit.number();
    }

    private List<OutputFormat> formats() {
        List<OutputFormat> formats = new ArrayList<>();
        for (String name : formatNames) {
            formats.add(OutputFormat.ofName("." + name.strip())
                    .orElseThrow(() -> CommandError.FORMAT_UNKNOWN.at("--format", name)));
        }
        if (formats.isEmpty() && output != null && !output.equals("-") && !isFolder() && files.size() == 1 | isDiff) {
            formats.add(OutputFormat.ofName(output).orElseThrow(() -> CommandError.FORMAT_UNKNOWN.at("-o", output)));
        }
        List<OutputFormat> chosen = formats.stream().distinct().toList();
        refuseClash(chosen);
        return chosen;
    }

    /** A name such as out.json says a format too; it must not contradict --format, nor become a folder. */
    private void refuseClash(List<OutputFormat> formats) {
        if (output == null || output.equals("-") || isFolder()) {
            return;
        }
        OutputFormat named = OutputFormat.ofName(output).orElse(null);
        boolean clashes = named != null && !formatNames.isEmpty() && (formats.size() > 1 || !formats.contains(named));
        if (clashes) {
            throw CommandError.FORMAT_CLASH.at("-o " + output, "--format " + String.join(",", formatNames));
        }
    }

    private boolean isFolder() {
        return output != null && (output.endsWith("/") || output.endsWith("\\") || Files.isDirectory(Path.of(output)));
    }

    private void one(List<OutputFormat> formats) {
        CompiledDocument document;
        try (Progress progress = new Progress(terminal)) {
            document = compile(files.get(0), progress, 1);
        }
        if (formats.isEmpty()) {
            new Summary(document, terminal, new Messages(language), today.get()).print();
            return;
        }
        OutputFormat format = formats.get(0);
        deliver(format, baseName(files.get(0)), out -> format.write(document, out));
    }

    /** To the named file; else text to standard output, and an archive to a file beside the caller. */
    private void deliver(OutputFormat format, String baseName, OutputFile.Content content) {
        if (output != null && !output.equals("-")) {
            Path target = Path.of(output);
            write(new OutputFile(isFolder() ? target.resolve(baseName + format.ending()) : target, true), content);
            return;
        }
        if (output != null || format.isText()) {
            toStandardOut(content);
            return;
        }
        write(new OutputFile(Path.of(baseName + format.ending()), false), content);
    }

    private void toStandardOut(OutputFile.Content content) {
        try {
            terminal.out().flush();
            content.write(standardOut);
            standardOut.flush();
        } catch (IOException | UncheckedIOException e) {
            exit = exit.and(ExitCode.UNWRITABLE);
            if (!OutputFile.isBrokenPipe(e)) {
                throw CommandError.OUTPUT_UNWRITABLE.at("标准输出", OutputFile.reason(e));
            }
        }
    }

    private void write(OutputFile file, OutputFile.Content content) {
        if (files.stream().anyMatch(file::isSameAs)) {
            throw CommandError.OUTPUT_IS_INPUT.at(file.path(), "");
        }
        file.write(content);
        terminal.err().println(new Messages(language).get("written", file.path()));
    }

    private void many(List<OutputFormat> chosen) {
        Path folder = output == null ? DEFAULT_FOLDER : Path.of(output);
        if ("-".equals(output) || Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandError.NEEDS_FOLDER.at(String.valueOf(output), "");
        }
        List<OutputFormat> formats = chosen.isEmpty() ? List.of(OutputFormat.values()) : chosen;
        List<CompiledDocument> documents = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (Progress progress = new Progress(terminal)) {
            for (Path file : files) {
                CompiledDocument document = compileOrReport(file, progress, documents.size() + 1);
                if (document != null) {
                    documents.add(document);
                    String name = unused(baseName(file), names);
                    formats.forEach(format -> write(new OutputFile(folder.resolve(name + format.ending()), output != null),
                            out -> format.write(document, out)));
                }
            }
            if (documents.isEmpty()) {
                exit = ExitCode.UNREADABLE;
                return;
            }
            progress.now("正在比对 " + documents.size() + " 个文件");
            report(documents, folder, names);
        }
    }

    private void report(List<CompiledDocument> documents, Path folder, Set<String> names) {
        Messages messages = new Messages(language);
        documents.forEach(document -> {
            new Summary(document, terminal, messages, today.get()).print();
            terminal.out().println();
        });
        if (files.size() == 1) {
            return;
        }
        CrossPlanReport report = CrossPlanReport.of(documents);
        String name = unused(REPORT, names);
        for (OutputFormat format : OutputFormat.values()) {
            if (format.canCompare()) {
                write(new OutputFile(folder.resolve(name + format.ending()), output != null),
                        out -> format.write(report, out));
            }
        }
        terminal.out().println(terminal.bold(REPORT) + "  " + messages.get("cross.counts", report.shared().size(),
                report.conflicts().size(), report.duplicates().size()));
    }

    private @Nullable CompiledDocument compileOrReport(Path file, Progress progress, int nth) {
        try {
            return compile(file, progress, nth);
        } catch (ProblemException e) {
            e.problems().forEach(problem -> terminal.err().println("guatu: " + Columns.clean(problem.toString())));
            exit = exit.and(ExitCode.PARTLY_READ);
            return null;
        }
    }

    private CompiledDocument compile(Path file, Progress progress, int nth) {
        progress.now("正在编译" + (files.size() > 1 ? " " + nth + "/" + files.size() : "") + " " + file);
        CompiledDocument document = compilation.compile(file);
        if (isStrict && document.lint().stream().anyMatch(r -> r.grade() == Remark.Grade.CONTRADICTION)) {
            exit = exit.and(ExitCode.CONTRADICTION);
        }
        if (!document.document().unread().isEmpty()) {
            exit = exit.and(ExitCode.PARTLY_READ);
            document.document().unread().forEach(problem ->
                    terminal.err().println("guatu: " + Columns.clean(problem.toString())));
        }
        return document;
    }

    private void diff(List<OutputFormat> formats) {
        if (files.size() != 2) {
            throw CommandError.NEEDS_TWO.at("--diff", files.size() + " 个文件");
        }
        if (formats.size() > 1 || formats.stream().anyMatch(format -> !format.canCompare())) {
            throw CommandError.FORMAT_UNFIT.at("--diff", String.join(",", formatNames));
        }
        Comparison comparison;
        try (Progress progress = new Progress(terminal)) {
            CompiledDocument old = compile(files.get(0), progress, 1);
            comparison = Comparison.of(old, compile(files.get(1), progress, 2));
        }
        if (formats.isEmpty()) {
            new ComparisonPrint(comparison, terminal, new Messages(language)).print();
            return;
        }
        OutputFormat format = formats.get(0);
        deliver(format, baseName(files.get(0)) + "—" + baseName(files.get(1)), out -> format.write(comparison, out));
    }

    private static String baseName(Path file) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
