package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import guatu.scoring.Formulas;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import java.util.EnumMap;
import java.util.Map;

/** Fills the table {@code problem} with what is suspicious in {@code raw}: kind, row of the file, code, header, what was found. */
final class DataCheck {

    /** So many times the median, and plausible when divided by ten thousand. */
    private static final int SUSPICIOUS = 2000;

    private final Engine engine;
    private final Method method;
    private final Snapshot snapshot;

    DataCheck(Engine engine, Method method, Snapshot snapshot) {
        this.engine = engine;
        this.method = method;
        this.snapshot = snapshot;
    }

    Map<DataProblem, Long> run() {
        engine.execute("create or replace table problem (kind varchar, \"row\" bigint, code varchar, header varchar, found varchar)");
        codes();
        method.columns().stream().filter(column -> snapshot.header(column) != null && !column.id().equals(method.key())).forEach(this::column);
        var counts = new EnumMap<DataProblem, Long>(DataProblem.class);
        engine.rows("select kind, count(*) from problem group by kind").forEach(row ->
                counts.put(DataProblem.valueOf(String.valueOf(row.get(0))), ((Number) java.util.Objects.requireNonNull(row.get(1))).longValue()));
        return counts;
    }

    private String code() {
        return snapshot.value(method.columns().stream().filter(column -> column.id().equals(method.key())).findFirst().orElseThrow());
    }

    private void codes() {
        add(DataProblem.NO_CODE, "null", method.key(), "null", "raw", code() + " is null");
        engine.execute("insert into problem select 'DOUBLE_CODE', \"row\", code, " + Dialect.literal(method.key()) + ", code from (select \"row\", "
                + code() + " as code from raw) as t where code is not null qualify row_number() over (partition by code order by \"row\") > 1");
    }

    private void column(Column column) {
        var header = java.util.Objects.requireNonNull(snapshot.header(column));
        var found = snapshot.text(header);
        var missing = column.optional() ? DataProblem.MISSING : DataProblem.MISSING_REQUIRED;
        if (column.kind() == Column.Kind.TEXT) {
            if (!column.optional()) {
                add(missing, code(), header, "null", "raw", found + " is null");
            }
            return;
        }
        add(missing, code(), header, "null", "raw", found + " is null");
        var value = snapshot.value(column);
        add(DataProblem.NOT_A_NUMBER, code(), header, found, "raw", found + " is not null and " + value + " is null");
        if (Formulas.declared(column) instanceof Type.Number number) {
            add(DataProblem.OUT_OF_RANGE, code(), header, found, "raw", value + " not between " + number.range().low() + " and " + number.range().high());
            if (column.range().isEmpty()) {
                add(DataProblem.NEGATIVE, code(), header, found, "raw", value + " < 0");
            }
            if (snapshot.isText(header)) {
                add(DataProblem.MORE_DECIMALS, code(), header, found, "raw",
                        "length(rtrim(split_part(" + found + ", '.', 2), '0')) > " + column.digits() + " and " + value + " is not null");
            }
            magnitude(column, header, value, found);
        }
    }

    /** Where the unit is of ten thousands, or the numbers of one column differ as if it were. */
    private void magnitude(Column column, String header, String value, String found) {
        if (column.measure().toString().startsWith("万")) {
            var from = "raw, (select median(v) as middle, quantile_disc(v, 0.99) as high from (select " + value
                    + " as v from raw) as t where v > 0 having count(*) >= 10) as s";
            add(DataProblem.MAGNITUDE, code(), header, found, from, value + " > " + SUSPICIOUS + " * s.middle and " + value + " / 10000 <= s.high");
        }
    }

    private void add(DataProblem kind, String code, String header, String found, String from, String condition) {
        engine.execute("insert into problem select '" + kind + "', raw.\"row\", " + code + ", " + Dialect.literal(header) + ", " + found
                + " from " + from + " where " + condition);
    }
}
