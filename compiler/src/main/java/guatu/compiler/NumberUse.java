package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of the text and what it is. Every number stands in the account once.
 *
 * @param why the reason in words, such as "年份后跟年" or "书名号内"
 * @param target id of the target whose value it is, else null
 */
public record NumberUse(Use use, String why, @Nullable String target, @JsonUnwrapped Clause clause) {

    /** The classes of the account. */
    public enum Use {
        TARGET("目标"),
        RULE("规则"),
        DATE("日期期限"),
        DOCUMENT_NUMBER("文号"),
        ORDINAL("序号"),
        NAME("名称"),
        THRESHOLD("类别门槛"),
        /** how many things a list or heading announces: 五大行动 */
        COUNT("列举数"),
        /** menus, counters and page marks around the document */
        CHROME("页面文字"),
        OTHER("其他");

        private final String chinese;

        Use(String chinese) {
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
}
