package guatu.kernel.expression;

/** Where the two databases write the same thing differently. */
public enum Dialect {
    DUCKDB("hugeint") {
        @Override
        String truncatedQuotient(String dividend, String divisor, boolean wide) {
            return "(" + dividend + " // " + divisor + ")";
        }
    },
    POSTGRESQL("numeric") {
        @Override
        String truncatedQuotient(String dividend, String divisor, boolean wide) {
            return wide ? "div(" + dividend + ", " + divisor + ")" : "(" + dividend + " / " + divisor + ")";
        }
    };

    private final String wide;

    Dialect(String wide) {
        this.wide = wide;
    }

    /** The type of integers of up to 38 digits. */
    public String wide() {
        return wide;
    }

    /** The type of a column of that type. */
    public String columnType(Type type) {
        if (type instanceof Type.Number number) {
            return number.range().isNarrow() ? "bigint" : wide;
        }
        return type instanceof Type.Real ? "double precision" : type instanceof Type.Text ? "text" : "boolean";
    }

    /** Of two integers, towards zero. */
    abstract String truncatedQuotient(String dividend, String divisor, boolean wide);

    /** A name as a column. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as a constant. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
