package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a target's number is. */
public enum Kind {
    /** a stock at the deadline: 总量, 达到, 数量 */
    LEVEL("存量"),
    /** counted up over the period: 累计, 新增, 培育, 建成 */
    CUMULATIVE("累计"),
    /** owed every year: 每年 */
    ANNUAL("年度"),
    /** a rate of change: 增长, 增速, 提高…个百分点 */
    GROWTH("增速"),
    /** a part of a whole: 占比, 率 */
    SHARE("占比"),
    /** a deliverable with a year and no number */
    DATED("节点");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }
}
