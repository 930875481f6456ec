package guatu.runner.sample;

/** The columns of a sample, in their order; the names are those that the shipped methods look for. */
enum SampleColumn {
    CODE("统一社会信用代码"), NAME("企业名称"), TOWN("所属镇街"), INDUSTRY("行业代码"), SIZE("规模"),
    YEARS("投产年数（年）", 0), LAND("用地面积（亩）", 2), RENTED("租用厂房面积（平方米）", 0), TAX("评价税收（万元）", 2),
    REVENUE("主营业务收入（万元）", 2), ADDED("工业增加值（万元）", 2), RESEARCH("研发经费支出（万元）", 2), STAFF("年平均职工人数（人）", 0),
    ENERGY_LIKE("等价值综合能耗（吨标准煤）", 2), POWER("用电量（千瓦时）", 0), GREEN("自发绿电（千瓦时）", 0), GAS("天然气（立方米）", 0),
    COAL("原煤（吨）", 2), DIESEL("柴油（吨）", 2), EMISSION("主要污染物排放量（吨）", 3), SAFETY("安全生产事故（起）", 0),
    ENVIRONMENT("重大环境责任事故（起）", 0), PLUS("加分", 2), MINUS("减分", 2);

    private static final int TEXT = -1;

    private final String header;
    private final int decimals;

    SampleColumn(String header) {
        this(header, TEXT);
    }

    SampleColumn(String header, int decimals) {
        this.header = header;
        this.decimals = decimals;
    }

    String header() {
        return header;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isText() {
        return decimals == TEXT;
    }

    int decimals() {
        return decimals;
    }

    String type() {
        return isText() ? "varchar" : decimals == 0 ? "bigint" : "decimal(18, " + decimals + ")";
    }
}
