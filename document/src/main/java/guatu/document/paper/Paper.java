package guatu.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An official paper. The same paper always gives the same bytes. */
public record Paper(List<Section> sections) {

    public Paper {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a paper holds something");
        }
    }

    /** A paper on upright pages only. */
    public static Paper of(List<Block> blocks) {
        return new Paper(List.of(new Section(false, blocks)));
    }

    /** Writes the paper as .docx; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        new WordPaper(this).writeTo(out);
    }
}
