package guatu.document;

import guatu.kernel.Problem;
import java.util.List;

/**
 * A document as it was read: everything that is said of it later cites offsets of this text.
 *
 * @param name the file's name, without its folder
 * @param format what it was read as
 * @param text the whole text; lines end at {@code \n} only ({@code \r\n} and {@code \r} are folded to it)
 * @param tables the tables inside the text, in order; empty where the format has none
 * @param unread the parts that could not be read (a picture of text, a broken sheet); empty if all was read
 */
public record SourceDocument(String name, Format format, String text, List<Table> tables, List<Problem> unread) {

    public SourceDocument {
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
    }

    /** A plain text that was not read from a file. */
    public static SourceDocument ofText(String name, String text) {
        return new SourceDocument(name, Format.TXT, text, List.of(), List.of());
    }
}
