package guatu.runner;

import guatu.kernel.expression.Dialect;
import guatu.kernel.expression.Type;
import guatu.scoring.Formulas;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the table {@code problem} with what is suspicious in {@code raw}: kind, row of the file, code, header, what was found. */
final class DataCheck {

    /** So many times the median, and plausible when divided by ten thousand. */
    private static final int SUSPICIOUS = 2000;

    /** Of fewer values there is no telling what is usual. */
    private static final int FEWEST = 10;

    private final Engine engine;
    private final Method method;
    private final Snapshot snapshot;

    DataCheck(Engine engine, Method method, Snapshot snapshot) {
        this.engine = engine;
        this.method = method;
        this.snapshot = snapshot;
    }

    /** Makes the table {@code converted} on the way. */
    Map<DataProblem, Long> run() {
        snapshot.convert();
        engine.execute("create or replace table problem (kind varchar, \"row\" bigint, code varchar, header varchar, found varchar)");
        codes();
        method.columns().stream().filter(column -> snapshot.header(column) != null && !column.id().equals(method.key())).forEach(this::column);
        var counts = new EnumMap<DataProblem, Long>(DataProblem.class);
        engine.rows("select kind, count(*) from problem group by kind").forEach(row ->
                counts.put(DataProblem.valueOf(String.valueOf(row.get(0))), ((Number) java.util.Objects.requireNonNull(row.get(1))).longValue()));
        return counts;
    }

    private void codes() {
        var key = Dialect.literal(method.key());
        engine.execute("insert into problem select 'NO_CODE', \"row\", null, " + key + ", null from converted where code is null");
        engine.execute("insert into problem select 'DOUBLE_CODE', \"row\", code, " + key + ", code from (select \"row\", code from converted) as t"
                + " where code is not null qualify row_number() over (partition by code order by \"row\") > 1");
    }

    private void column(Column column) {
        var header = java.util.Objects.requireNonNull(snapshot.header(column));
        var found = Snapshot.found(column);
        var conditions = new LinkedHashMap<DataProblem, String>();
        if (column.kind() != Column.Kind.TEXT || !column.optional()) {
            conditions.put(column.optional() ? DataProblem.MISSING : DataProblem.MISSING_REQUIRED, found + " is null");
        }
        if (column.kind() != Column.Kind.TEXT) {
            conditions.put(DataProblem.NOT_A_NUMBER, found + " is not null and " + Snapshot.converted(column) + " is null");
        }
        if (Formulas.declared(column) instanceof Type.Number number) {
            numbers(column, number, header, conditions);
        }
        conditions.forEach((kind, condition) -> engine.execute("insert into problem select '" + kind + "', \"row\", code, " + Dialect.literal(header)
                + ", cast(" + found + " as varchar) from converted where " + condition));
    }

    private void numbers(Column column, Type.Number number, String header, Map<DataProblem, String> conditions) {
        var value = Snapshot.converted(column);
        conditions.put(DataProblem.OUT_OF_RANGE, value + " not between " + number.range().low() + " and " + number.range().high());
        if (column.range().isEmpty()) {
            conditions.put(DataProblem.NEGATIVE, value + " < 0");
        }
        if (snapshot.isText(header)) {
            conditions.put(DataProblem.MORE_DECIMALS, value + " is not null and length(rtrim(split_part(" + Snapshot.found(column) + ", '.', 2), '0')) > "
                    + column.digits());
        }
        if (column.measure().toString().startsWith("万")) {
            magnitude(value).ifPresent(condition -> conditions.put(DataProblem.MAGNITUDE, condition));
        }
    }

    /** Where the unit is of ten thousands: far above the middle, and in the usual range if it were ten thousand times smaller. */
    private Optional<String> magnitude(String value) {
        var row = engine.rows("select quantile_disc(v, 0.5), quantile_disc(v, 0.99), count(*) from (select " + value + " as v from converted) as t where v > 0").get(0);
        var middle = Engine.integer(row.get(0));
        var high = Engine.integer(row.get(1));
        var count = ((Number) java.util.Objects.requireNonNull(row.get(2))).longValue();
        return middle == null || count < FEWEST ? Optional.empty()
                : Optional.of(value + " > " + middle.multiply(BigInteger.valueOf(SUSPICIOUS)) + " and " + value + " / 10000 <= " + high);
    }
}
