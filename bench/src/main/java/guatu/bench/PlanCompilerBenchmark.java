package guatu.bench;

import guatu.compiler.CompiledDocument;
import guatu.compiler.PlanCompiler;
import guatu.document.Documents;
import guatu.document.SourceDocument;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From text to result: a usual plan of 30,000 characters, and the sample repeated up to a thousand times, for which the time
 * should grow with the length. The yardstick is work that every machine knows: the SHA-256 of sixteen million bytes.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class PlanCompilerBenchmark {

    private static final int USUAL = 30_000;

    private final PlanCompiler compiler = new PlanCompiler();
    private final byte[] yardstick = new byte[16_000_000];
    private String sample = "";
    private SourceDocument usual = SourceDocument.ofText("", "");

    /** The sample, this many times one after the other. */
    @State(Scope.Benchmark)
    public static class Copies {

        @Param({"1", "10", "100", "1000"})
        public int copies;

        private SourceDocument source = SourceDocument.ofText("", "");

        @Setup
        public void repeat(PlanCompilerBenchmark benchmark) {
            source = SourceDocument.ofText("copies.txt", benchmark.sample.repeat(copies));
        }
    }

    @Setup
    public void read() {
        Path root = Path.of(System.getProperty("guatu.root", "."));
        sample = Documents.read(root.resolve("samples").resolve("lanjiang.txt")).text() + "\n";
        usual = SourceDocument.ofText("usual.txt", sample.repeat(USUAL / sample.length() + 1).substring(0, USUAL));
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 4, time = 3)
    @Measurement(iterations = 5, time = 2)
    public CompiledDocument usualPlan() {
        return compiler.compile(usual);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public CompiledDocument copies(Copies copies) {
        return compiler.compile(copies.source);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 2, time = 1)
    @Measurement(iterations = 3, time = 1)
    public byte[] yardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(yardstick);
    }
}
