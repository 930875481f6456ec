package guatu.runner.command;

import guatu.runner.sample.Faults;
import guatu.runner.sample.Sample;
import guatu.scoring.Methods;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guatu evaluate sample}: writes a table of invented firms. */
@Command(name = "sample", description = "生成虚构的企业表，标明演示数据，供试算和测速", mixinStandardHelpOptions = true)
final class MakeSample implements Callable<Integer> {

    private static final int USUAL_TIES = 1000;

    @Option(names = "--firms", paramLabel = "N", description = "企业数，1 到 1000000（默认 ${DEFAULT-VALUE}）")
    private int firms = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "种子；种子和企业数相同，企业就相同（默认 ${DEFAULT-VALUE}）")
    private long seed = 1;

    @Option(names = "--faults", paramLabel = "WHICH", description = "数据毛病：none 没有，some 缺数、负数、元当万元，all 另有重码（默认 some）")
    private String faults = "some";

    @Option(names = "--on-cut", paramLabel = "METHOD.yaml", description = "让一批企业正好压在这个方法的第一条分档线上")
    private @Nullable Path onCut;

    @Option(names = "--ties", paramLabel = "N", description = "压在线上的家数（默认1000，企业少时为五十分之一）")
    private @Nullable Integer ties;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "写到哪个文件：.xlsx、.csv 或 .parquet")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var method = onCut == null ? null : Methods.read(onCut);
        var level = ties == null ? Math.min(USUAL_TIES, Math.max(2, firms / 50)) : ties;
        new Sample(firms, seed, which(), method, level).write(out);
        spec.commandLine().getOut().println("演示数据 " + firms + " 家，种子 " + seed + (method == null ? "" : "，其中 " + level + " 家压在线上") + "；在 " + out);
        return 0;
    }

    private Faults which() {
        try {
            return Faults.valueOf(faults.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--faults 可写 none、some、all");
        }
    }
}
