package guatu.runner;

/** Invented firms for benchmarks and comparisons: skewed, some without emission figures, some equal to the digit. */
final class Firms {

    private Firms() {}

    /** A number between 0 and 1 from the firm and a letter; the same in DuckDB and PostgreSQL. */
    private static String chance(int salt) {
        return "((((i + " + salt + ") * 2654435761) % 4294967296 * 40503 + i * " + (salt * 7 + 3) + ") % 1000003) / 1000003.0";
    }

    private static String skewed(int salt, long scale) {
        return "cast(floor(" + scale + " * power(" + chance(salt) + ", 3)) + 1 as bigint)";
    }

    /** Makes the table {@code firm} of the methods bare.yaml and full.yaml. */
    static String table(long firms) {
        return "create table firm as select cast(i as bigint) as id, '91' || lpad(cast(i as varchar), 16, '0') as code,\n"
                + "  cast(cast(floor(31 * " + chance(1) + ") as bigint) as varchar) as industry,\n"
                + "  cast(cast(floor(50 * " + chance(2) + ") as bigint) as varchar) as region,\n"
                + "  case when " + chance(3) + " < 0.4 then '规上' else '规下' end as size,\n"
                + "  " + skewed(4, 80_000_000) + " as tax, " + skewed(5, 20_000) + " + 300 as land,\n"
                + "  " + skewed(6, 500_000_000) + " as added, " + skewed(7, 2_000_000) + " + 100 as energy,\n"
                + "  case when " + chance(8) + " < 0.1 then null else " + skewed(9, 50_000) + " end as emission,\n"
                + "  " + skewed(10, 1000) + " + 4 as staff, " + skewed(11, 20_000_000) + " as research,\n"
                + "  " + skewed(12, 900_000_000) + " + 100000 as revenue,\n"
                + "  cast(floor(30 * " + chance(13) + ") as bigint) as years,\n"
                + "  case when " + chance(14) + " < 0.01 then cast(1 as bigint) else cast(0 as bigint) end as accidents\n"
                + "from generate_series(1, " + firms + ") as s(i)";
    }
}
