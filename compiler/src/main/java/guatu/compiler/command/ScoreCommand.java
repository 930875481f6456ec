package guatu.compiler.command;

import guatu.compiler.json.CompiledJson;
import guatu.compiler.score.Gold;
import guatu.compiler.score.Result;
import guatu.compiler.score.Score;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** Scores results against annotations, with the figures of the published scorer. */
@Command(name = "score", sortOptions = false,
        customSynopsis = "./guatu score 标注 结果 [标注 结果 …] [--errors]",
        description = "把编译结果与人工标注对照评分。",
        synopsisHeading = "用法：", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n",
        footerHeading = "%n示例：%n",
        footer = {
            "  ./guatu score samples/gold/lanjiang 结果.json",
            "  ./guatu score samples/gold/lanjiang samples/lanjiang.txt --errors",
            "  ./guatu score samples/gold samples",
            "",
            "标注是 前缀.targets.jsonl 和 前缀.tasks.jsonl 两个文件；给出文件夹时，其中每个标注与另一文件夹里",
            "同名的 .json 或方案文件配对。多对时最后给出合并计算的分数。"
        })
final class ScoreCommand implements Callable<Integer> {

    private static final List<String> PLAN_ENDINGS =
            List.of(".json", ".txt", ".docx", ".doc", ".pdf", ".html", ".htm", ".xlsx", ".ofd");

    private final Compilation compilation;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "标注 结果",
            description = "成对给出：标注前缀或文件夹，编译结果（.json）、方案文件或文件夹")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--errors", description = "逐条列出漏识、误识和字段差错")
    private boolean errors;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示帮助")
    private boolean isHelpWanted;

    ScoreCommand(Compilation compilation, Terminal terminal) {
        this.compilation = compilation;
        this.terminal = terminal;
    }

    private record Pair(Path prefix, Path result) {}

    @Override
    public Integer call() {
        if (paths.size() % 2 != 0) {
            throw CommandError.NEEDS_PAIRS.at("score", "");
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += 2) {
            pairs.addAll(pairs(paths.get(i), paths.get(i + 1)));
        }
        Score pooled = null;
        try (Progress progress = new Progress(terminal)) {
            for (Pair pair : pairs) {
                progress.now("正在评分 " + pair.result());
                Score score = score(pair);
                pooled = pooled == null ? score : pooled.plus(score);
            }
        }
        if (pairs.size() > 1) {
            Objects.requireNonNull(pooled).report("pooled").forEach(terminal.out()::println);
        }
        return ExitCode.OK.number();
    }

    private Score score(Pair pair) {
        Gold gold = gold(pair.prefix);
        Score score = Score.of(gold, result(pair.result), line -> {
            if (errors) {
                terminal.out().println(Columns.clean(line));
            }
        });
        score.report(gold.name()).forEach(terminal.out()::println);
        return score;
    }

    private static Gold gold(Path prefix) {
        try {
            return Gold.read(prefix);
        } catch (IOException e) {
            throw CommandError.GOLD_MISSING.at(prefix, "");
        } catch (JacksonException e) {
            throw CommandError.GOLD_DAMAGED.at(prefix, "");
        }
    }

    /** Another compiler's JSON need not hold everything that ours does: it is read as it comes. */
    private Result result(Path file) {
        if (!CompiledFiles.isJson(file)) {
            return Result.of(compilation.compile(file));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Result.of(CompiledJson.tree(in));
        } catch (IOException e) {
            throw CommandError.RESULT_MISSING.at(file, "");
        } catch (JacksonException e) {
            throw CommandError.NOT_COMPILED.at(file, "");
        }
    }

    private static List<Pair> pairs(Path gold, Path result) {
        if (!Files.isDirectory(gold)) {
            return List.of(new Pair(gold, Files.isDirectory(result) ? inFolder(result, gold) : result));
        }
        List<Path> prefixes = prefixes(gold);
        if (prefixes.isEmpty()) {
            throw CommandError.GOLD_MISSING.at(gold, "");
        }
        return prefixes.stream().map(prefix -> new Pair(prefix, inFolder(result, prefix))).toList();
    }

    private static List<Path> prefixes(Path folder) {
        try {
            return Gold.prefixesIn(folder);
        } catch (IOException e) {
            throw CommandError.GOLD_MISSING.at(folder, "");
        }
    }

    private static Path inFolder(Path folder, Path prefix) {
        @Nullable Path name = prefix.getFileName();
        for (String ending : PLAN_ENDINGS) {
            Path candidate = folder.resolve(name + ending);
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw CommandError.RESULT_MISSING.at(folder.resolve(String.valueOf(name)), "");
    }
}
