package guatu.runner.sample;

import guatu.kernel.ProblemException;
import guatu.kernel.expression.Dialect;
import guatu.runner.Engine;
import guatu.runner.Grader;
import guatu.runner.RunError;
import guatu.scoring.Formulas;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes firms stand level on the first cut of a method: grades the sample once, takes the firms nearest to the cut in the
 * largest group, and gives all of them the numbers of the one that stands on it.
 */
final class OnCut {

    private final Engine engine;
    private final Method method;
    private final int ties;

    OnCut(Engine engine, Method method, int ties) {
        this.engine = engine;
        this.method = method;
        this.ties = ties;
    }

    void apply() {
        var grading = method.grading();
        if (grading == null || !grading.isByShare() || !method.order().within().isEmpty()) {
            throw new ProblemException(RunError.BAD_DATA, "--on-cut", method.method(), "要一个按比例分档、每组一起排序的方法");
        }
        snapshot();
        var grader = new Grader(engine);
        grader.run(method, grader.known(method));
        var group = "\"group\" = (select \"group\" from result where \"rank\" is not null group by 1 order by count(*) desc, 1 limit 1)";
        var cut = engine.number("select coalesce(max(\"rank\"), 0) from result where by_rank = " + Dialect.literal(grading.grades().get(0).grade()) + " and " + group);
        engine.execute("create temp table level as select code, \"rank\" from result where " + group + " and \"rank\" > " + (cut - ties / 2)
                + " order by \"rank\", code limit " + ties);
        if (engine.number("select count(*) from level") < ties || cut <= ties / 2) {
            throw new ProblemException(RunError.BAD_DATA, "--ties", String.valueOf(ties), "参评的企业太少，压不了这么多家在线上；请增加企业数或减少 --ties");
        }
        level(cut);
    }

    /** The sample as the method's snapshot; columns that the sample does not have are missing. */
    private void snapshot() {
        var columns = method.columns().stream().map(column -> value(column) + " as " + Dialect.quoted(column.id())).collect(Collectors.joining(", "));
        engine.execute("create table firm as select row_number() over (order by code) as id, " + columns
                + " from (select * from sample qualify row_number() over (partition by code order by \"number\") = 1) as s");
    }

    private static String value(Column column) {
        var own = find(column.id());
        var type = Dialect.DUCKDB.columnType(Formulas.declared(column));
        if (own == null) {
            return "cast(null as " + type + ")";
        }
        return column.kind() == Column.Kind.NUMBER
                ? "cast(round(" + Dialect.quoted(own.id()) + " * " + "1" + "0".repeat(column.digits()) + ") as " + type + ")" : Dialect.quoted(own.id());
    }

    private static @Nullable SampleColumn find(String id) {
        return Arrays.stream(SampleColumn.values()).filter(column -> column.id().equals(id)).findFirst().orElse(null);
    }

    private void level(long cut) {
        var model = "(select s.* from sample as s join level as l on l.code = s.code where l.\"rank\" <= " + cut + " order by l.\"rank\" desc, s.\"number\" limit 1)";
        var columns = Arrays.stream(SampleColumn.values()).filter(column -> !column.isText() || column == SampleColumn.INDUSTRY)
                .map(column -> Dialect.quoted(column.id()) + " = m." + Dialect.quoted(column.id())).collect(Collectors.joining(", "));
        engine.execute("create temp table model as select * from " + model);
        engine.execute("update sample set " + columns + " from model as m where sample.code in (select code from level)");
    }
}
