package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.List;
import java.util.Locale;

/**
 * Something a careful reader would remark on.
 *
 * @param kind the check that found it, such as {@code two-values}
 * @param message one sentence in Chinese, with the figures
 * @param members every place that the remark is about, in text order; never empty
 */
public record Remark(String id, Grade grade, String kind, String message, List<Clause> members) {

    public Remark {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a remark without a place: " + message);
        }
    }

    /** How grave a remark is, gravest first. */
    public enum Grade {
        /** two places of the text cannot both be true */
        CONTRADICTION("矛盾"),
        /** something is missing that the reader needs */
        GAP("缺漏"),
        /** worth knowing */
        NOTICE("提示");

        private final String chinese;

        Grade(String chinese) {
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
