package guatu.compiler.compare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.List;
import java.util.Locale;

/**
 * A target or a task with offices, as it stands in one version.
 *
 * @param plan title of the plan
 * @param path titles of the sections around it, outermost first
 * @param words the indicator, or the task's title
 * @param content what is owed in words: 不少于120家，2028年; or the offices
 */
public record Obligation(
        Type type, String id, String plan, List<String> path, String words, String content, @JsonUnwrapped Clause clause) {

    public Obligation {
        path = List.copyOf(path);
    }

    /** Which of the two it is. */
    public enum Type {
        TARGET("目标"),
        TASK("任务");

        private final String chinese;

        Type(String chinese) {
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
