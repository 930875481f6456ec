package guatu.kernel.expression;

import java.util.Optional;

/** The functions that there are; no others can be called. Each has an English and a Chinese name. */
public enum Function {
    IF("if", "如果", "如果(条件, 成立时的值, 否则的值)"),
    MIN("min", "最小", "最小(数, 数, …)"),
    MAX("max", "最大", "最大(数, 数, …)"),
    DIVIDE("divide", "除", "除(被除数, 除数, 小数位数, 四舍五入)"),
    ROUND("round", "保留", "保留(数, 小数位数, 四舍五入)"),
    CONVERT("convert", "换算", "换算(数, 元)"),
    PRESENT("present", "有数", "有数(列)"),
    DEFAULT("default", "缺数取", "缺数取(列, 代替的值)"),
    STARTS("starts", "开头是", "开头是(列, \"44\", \"45\")"),
    SUM("sum", "合计", "合计(数 按 行业)"),
    MEAN("mean", "平均", "平均(数 按 行业)"),
    COUNT("count", "计数", "计数(列 按 行业)");

    private final String english;
    private final String chinese;
    private final String example;

    Function(String english, String chinese, String example) {
        this.english = english;
        this.chinese = chinese;
        this.example = example;
    }

    static Optional<Function> named(String name) {
        for (var function : values()) {
            if (function.english.equals(name) || function.chinese.equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** How it is written. */
    public String example() {
        return example;
    }
}
