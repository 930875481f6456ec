package guatu.compiler.output;

import guatu.compiler.NumberUse;

/**
 * The kinds of highlighted words, in the order of the legend.
 *
 * @see Marking
 */
enum Layer {
    TARGET("t", "目标"),
    OFFICE("u", "责任单位"),
    RULE("r", "规则"),
    MECHANISM("m", "机制"),
    DATE("d", "时间"),
    ORDINAL("o", "序数"),
    NAME("n", "名称文号"),
    THRESHOLD("h", "门槛"),
    OTHER("q", "其他数字"),
    LINT("l", "疑点"),
    CHROME("x", "页面文字"),
    /** Headings stand out and lead to no row. */
    HEADING("b", "标题");

    private final String css;
    private final String chinese;

    Layer(String css, String chinese) {
        this.css = css;
        this.chinese = chinese;
    }

    String css() {
        return css;
    }

    String chinese() {
        return chinese;
    }

    /** Whether whole phrases are marked, not numbers alone. */
    boolean isPhrase() {
        return this == TARGET || this == OFFICE || this == RULE || this == MECHANISM || this == LINT;
    }

    static Layer of(NumberUse.Use use) {
        return switch (use) {
            case TARGET -> TARGET;
            case RULE -> RULE;
            case DATE -> DATE;
            case DOCUMENT_NUMBER, NAME -> NAME;
            case ORDINAL, COUNT -> ORDINAL;
            case THRESHOLD -> THRESHOLD;
            case CHROME -> CHROME;
            case OTHER -> OTHER;
        };
    }
}
