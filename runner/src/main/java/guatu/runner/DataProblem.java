package guatu.runner;

/** What a firm's row can have that somebody should look at before it is graded. */
public enum DataProblem {
    NO_CODE("没有代码", true, "补上代码；没有代码的行不进入计算"),
    DOUBLE_CODE("代码重复", true, "同一代码只留一行；现取第一行"),
    NOT_A_NUMBER("不是数", true, "改成数；现按缺数"),
    OUT_OF_RANGE("超出取值范围", true, "核对数和单位；范围写在方法的 range 里"),
    MISSING_REQUIRED("必填的缺数", true, "补上"),
    MISSING("缺数", false, "补上，或按方法的缺数办法计算"),
    NEGATIVE("负数", false, "核对；方法没有写明可以为负"),
    MAGNITUDE("疑似单位差一万倍", false, "核对是不是把元当作万元（或同类）填了"),
    MORE_DECIMALS("小数位过多", false, "现按方法的小数位数四舍五入");

    private final String title;
    private final boolean isBlocking;
    private final String remedy;

    DataProblem(String title, boolean isBlocking, String remedy) {
        this.title = title;
        this.isBlocking = isBlocking;
        this.remedy = remedy;
    }

    public String title() {
        return title;
    }

    /** Whether nothing is graded until it is mended or accepted. */
    public boolean isBlocking() {
        return isBlocking;
    }

    public String remedy() {
        return remedy;
    }
}
