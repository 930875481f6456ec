package guatu.compiler;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Clause;
import java.util.List;
import java.util.Locale;

/**
 * A piece of work with the offices answerable for it: one for each responsibility clause, in text order. A task whose
 * text names no office stands here too, with mode {@link Mode#NONE}.
 *
 * @param id unique in the document: W1, W2, …
 * @param path the titles of the sections that it stands in, outermost first, each with its number
 * @param number the mark before its title; may be empty
 * @param title its heading, or the head of its first sentence
 * @param lead 牵头; the offices of a joint clause stand here
 * @param support 配合
 * @param owner 责任主体, where the clause names one beside the leads
 * @param clause the responsibility clause; the title where there is none
 * @param body the text that the clause governs
 */
public record Task(
        String id,
        List<String> path,
        String number,
        String title,
        List<String> lead,
        List<String> support,
        List<String> owner,
        Mode mode,
        @JsonUnwrapped Clause clause,
        Clause body) {

    public Task {
        path = List.copyOf(path);
        lead = List.copyOf(lead);
        support = List.copyOf(support);
        owner = List.copyOf(owner);
    }

    /** How the offices of a clause stand to each other. */
    public enum Mode {
        LEAD_SUPPORT("lead+support"),
        JOINT("joint"),
        NONE("none");

        private final String json;

        Mode(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }

    /** The role an office has in a task. */
    public enum Role {
        LEAD,
        SUPPORT,
        OWNER;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
