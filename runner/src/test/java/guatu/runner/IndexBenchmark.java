package guatu.runner;

import guatu.scoring.Methods;
import guatu.scoring.method.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 100,000 units, 49 indicators in a tree of eight pillars, two halves and a root, from Parquet to ranks. */
final class IndexBenchmark {

    private static final int INDICATORS = 49;
    private static final int PILLARS = 8;
    private static final int ROUNDS = 7;

    private IndexBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var units = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        var file = Files.createTempFile("units", ".parquet");
        var method = method();
        try (var engine = Engine.open()) {
            engine.execute("copy (select 'u' || lpad(cast(i as varchar), 8, '0') as code, " + IntStream.range(0, INDICATORS)
                    .mapToObj(k -> "case when hash(i * 64 + " + k + ") % 40 > 0 then (hash(i * 64 + " + k + " + 1000003) % 1000000007) / 7.0 end as i" + k)
                    .collect(Collectors.joining(", ")) + " from range(" + units + ") as t(i)) to " + Engine.file(file) + " (format parquet)");
            var seconds = new double[ROUNDS];
            for (var round = -2; round < ROUNDS; round++) {
                var start = System.nanoTime();
                run(engine, file, method, round == ROUNDS - 1);
                seconds[Math.max(round, 0)] = (System.nanoTime() - start) / 1e9;
            }
            Arrays.sort(seconds);
            System.out.printf("%d units, %d indicators, processors %d: median %.3f s%n", units, INDICATORS, Runtime.getRuntime().availableProcessors(),
                    seconds[ROUNDS / 2]);
        } finally {
            Files.delete(file);
        }
    }

    private static void run(Engine engine, Path file, Method method, boolean isShown) {
        var start = System.nanoTime();
        var headers = Table.read(engine, file);
        new Snapshot(engine, method, Mapping.propose(method, headers, "表")).freeze();
        var frozen = System.nanoTime();
        var grader = new Grader(engine);
        grader.run(method, grader.known(method));
        if (isShown) {
            GradingBenchmark.stages(engine, method, grader.known(method));
            System.out.printf("      read and frozen in %.3f s, computed in %.3f s%n", (frozen - start) / 1e9, (System.nanoTime() - frozen) / 1e9);
        }
    }

    private static Method method() {
        var text = new StringBuilder("""
                method: index
                title: 综合指数
                version: "1"
                year: 2024
                key: code
                arithmetic: {mode: real}
                defaults: {missing: exclude, score: {family: min-max}}
                nodes: [{id: root, name: 指数}, {id: left, name: 甲, under: root}, {id: right, name: 乙, under: root}
                """.stripTrailing());
        IntStream.range(0, PILLARS).forEach(p -> text.append(", {id: p").append(p).append(", name: 支柱").append(p).append(", under: ")
                .append(p % 2 == 0 ? "left" : "right").append("}"));
        text.append("]\ncolumns:\n  - {id: code, name: code}\n");
        IntStream.range(0, INDICATORS).forEach(k -> text.append("  - {id: i").append(k).append(", name: i").append(k).append(", type: real}\n"));
        text.append("indicators:\n");
        IntStream.range(0, INDICATORS).forEach(k -> text.append("  - {id: x").append(k).append(", name: 指标").append(k).append(", value: i").append(k)
                .append(", under: p").append(k % PILLARS).append(", direction: ").append(k % 3 == 0 ? "less" : "more").append("}\n"));
        return Methods.read(text.toString(), "index.yaml");
    }
}
