package guatu.runner;

import guatu.kernel.ProblemException;
import guatu.scoring.method.Method;
import guatu.scoring.sql.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The door: one run of a method over one table of firms, from the file to the folder of results.
 *
 * @param method checked
 * @param input .xlsx, .csv or .parquet
 * @param mapping the columns' headers, or null to propose them
 * @param previous last year's folder of results, or null
 * @param accepts whether firms are graded although some of the data is plainly wrong
 */
public record Evaluation(Method method, Path input, @Nullable Path mapping, @Nullable Path previous, boolean accepts) {

    /** What came out, in numbers. */
    public record Outcome(long firms, Map<DataProblem, Long> problems, Map<String, Long> grades) {

        public boolean isBlocked(boolean accepts) {
            return !accepts && problems.keySet().stream().anyMatch(DataProblem::isBlocking);
        }
    }

    /**
     * Runs and writes. With data that is plainly wrong only the list of problems is written.
     *
     * @param progress is told each step
     * @throws ProblemException if a file cannot be read or written
     */
    public Outcome run(Path folder, String methodText, Consumer<String> progress) {
        try (var engine = Engine.open()) {
            Files.createDirectories(folder);
            progress.accept("读取 " + input.getFileName());
            var headers = Table.read(engine, input);
            var columns = mapping == null ? Mapping.propose(method, headers, String.valueOf(input.getFileName())) : Mapping.read(mapping, method, headers);
            columns.write(folder.resolve("mapping.yaml"));
            Files.writeString(folder.resolve("method.yaml"), methodText);
            var snapshot = new Snapshot(engine, method, columns);
            progress.accept("核对数据");
            var problems = new DataCheck(engine, method, snapshot).run();
            problems(engine, folder);
            var outcome = new Outcome(engine.number("select count(*) from raw"), problems, Map.of());
            return outcome.isBlocked(accepts) ? outcome : graded(engine, snapshot, folder, problems, progress);
        } catch (IOException e) {
            throw new ProblemException(RunError.NOT_WRITABLE, folder.toString(), String.valueOf(e.getMessage()), "写不了这个文件夹；请检查路径和权限");
        }
    }

    private Outcome graded(Engine engine, Snapshot snapshot, Path folder, Map<DataProblem, Long> problems, Consumer<String> progress) throws IOException {
        progress.accept("固定快照");
        snapshot.freeze();
        var grader = new Grader(engine);
        var known = grader.known(method);
        if (previous != null) {
            known = new Carried(engine).read(previous, known, grader);
        }
        progress.accept("计算 " + known.rows() + " 家");
        known = grader.run(method, known);
        progress.accept("写出结果");
        write(engine, known, folder);
        return new Outcome(known.rows(), problems, grades(engine));
    }

    private void write(Engine engine, Known known, Path folder) throws IOException {
        var export = new Export(engine);
        export.write("firm", export.columns("firm").stream().filter(column -> !column.equals("id")).toList(), known.columns("firm"), "id", folder.resolve("firms.csv"));
        export.write("result", export.columns("result").stream().filter(column -> !column.equals("id")).toList(), known.columns("result"), "id", folder.resolve("results.csv"));
        new Carried(engine).write(method, known, folder);
    }

    private static void problems(Engine engine, Path folder) {
        var titles = java.util.Arrays.stream(DataProblem.values()).map(p -> "when '" + p + "' then " + Engine.text(p.title())).collect(Collectors.joining(" "));
        var remedies = java.util.Arrays.stream(DataProblem.values()).map(p -> "when '" + p + "' then " + Engine.text(p.remedy())).collect(Collectors.joining(" "));
        engine.execute("copy (select case kind " + titles + " end as 疑点, \"row\" as 行, code as 代码, header as 列, found as 原值, case kind " + remedies
                + " end as 处理 from problem order by \"row\", header, kind) to " + Engine.file(folder.resolve("problems.csv")) + " (format csv, header true)");
    }

    private Map<String, Long> grades(Engine engine) {
        var grades = new LinkedHashMap<String, Long>();
        if (method.grading() != null) {
            engine.rows("select coalesce(\"grade\", '不评'), count(*) from result group by 1 order by 1").forEach(row ->
                    grades.put(String.valueOf(row.get(0)), ((Number) java.util.Objects.requireNonNull(row.get(1))).longValue()));
        }
        return grades;
    }
}
