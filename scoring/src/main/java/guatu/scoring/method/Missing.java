package guatu.scoring.method;

/** What stands for a value that is missing; several are tried in turn. */
public enum Missing {
    ZERO("该项得0分"),
    CLASS_MEAN("取同组该项得分的平均"),
    EXCLUDE("不计该项，其余按权重折算"),
    PREVIOUS("取上年的值"),
    REFUSE("不评价，列入疑点");

    private final String title;

    Missing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
