package guatu.bench;

import guatu.compiler.CompiledDocument;
import guatu.compiler.PlanCompiler;
import guatu.compiler.json.CompiledJson;
import guatu.compiler.output.ReviewPage;
import guatu.document.Documents;
import guatu.document.SourceDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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

/** From text to result, for a usual plan and for ever longer ones: the time should grow with the length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanCompilerBenchmark {

    /** Characters of text; a plan of the sample city repeated to that length. */
    @Param({"30000", "300000", "3000000"})
    public int characters;

    private final PlanCompiler compiler = new PlanCompiler();
    private SourceDocument source = SourceDocument.ofText("", "");
    private CompiledDocument compiled = compiler.compile(SourceDocument.ofText("empty.txt", "方案"));

    @Setup
    public void read() {
        Path root = Path.of(System.getProperty("guatu.root", "."));
        String text = Documents.read(root.resolve("samples").resolve("lanjiang.txt")).text();
        String repeated = (text + "\n").repeat(characters / text.length() + 1).substring(0, characters);
        source = SourceDocument.ofText("bench.txt", repeated);
        compiled = compiler.compile(source);
    }

    @Benchmark
    public CompiledDocument compile() {
        return compiler.compile(source);
    }

    @Benchmark
    public void writeJson() throws IOException {
        CompiledJson.write(compiled, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void writePage() throws IOException {
        ReviewPage.write(compiled, OutputStream.nullOutputStream());
    }
}
