package guatu.compiler.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One field of an obligation that differs between two versions.
 *
 * @param from in words, empty where the old version has none
 * @param to in words, empty where the new version has none
 */
public record Change(Field field, String from, String to) {

    /** What can differ. */
    public enum Field {
        INDICATOR("指标"),
        VALUE("目标值"),
        COMPARATOR("口径"),
        KIND("类型"),
        DUE("期限"),
        SCOPE("范围"),
        TITLE("任务"),
        LEAD("牵头单位"),
        SUPPORT("配合单位"),
        OWNER("责任主体"),
        MODE("分工方式");

        private final String chinese;

        Field(String chinese) {
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
