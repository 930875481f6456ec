package guatu.scoring.sql;

/** Whether a firm of the snapshot is graded; as results show it. */
public enum State {
    GRADED("参评"), TRANSITION("过渡类"), PROTECTED("参评（保护期）"), UNGRADED("不评价"), OUTSIDE("不在范围");

    private final String title;

    State(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
