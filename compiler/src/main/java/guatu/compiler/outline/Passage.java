package guatu.compiler.outline;

import guatu.compiler.text.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph in its place.
 *
 * @param section the innermost section it belongs to; its own where it opens one
 * @param body where its text begins, after a mark and a heading that opens it; equals the end for a bare heading
 * @param plan the plan's index; -1 outside every plan (the notice around them, attachments cited, furniture)
 * @param attached it stands in an attachment of the plan
 */
public record Passage(Paragraph paragraph, @Nullable Section section, int body, int plan, boolean attached) {

    public int start() {
        return paragraph.start();
    }

    public int end() {
        return paragraph.end();
    }
}
