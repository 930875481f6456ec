package guatu.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guatu.kernel.ErrorCode;
import guatu.kernel.ProblemException;
import java.util.List;

/** Reads bytes and says what came of it. */
final class Reading {

    private Reading() {
    }

    static SourceDocument read(String name, byte[] content) {
        return Documents.read(name, content, Limits.DEFAULT);
    }

    static String text(String name, byte[] content) {
        return read(name, content).text();
    }

    static ErrorCode refusal(String name, byte[] content) {
        return refusal(name, content, Limits.DEFAULT);
    }

    static ErrorCode refusal(String name, byte[] content, Limits limits) {
        return catchThrowableOfType(ProblemException.class, () -> Documents.read(name, content, limits))
                .problems().get(0).code();
    }

    /** A table as the words of its cells. */
    static List<List<String>> cells(SourceDocument document, int table) {
        return document.tables().get(table).rows().stream().map(row -> row.cells().stream()
                .map(cell -> document.text().substring(cell.start(), cell.end())).toList()).toList();
    }
}
