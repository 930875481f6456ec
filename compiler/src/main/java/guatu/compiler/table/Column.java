package guatu.compiler.table;

import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a task table holds. */
public enum Column {
    NUMBER,
    SECTION,
    TARGET,
    MEASURE,
    LEAD,
    SUPPORT,
    JOINT,
    DUE;

    private static final Lexicon<Column> HEADS = new Lexicon<>(Resources.lines(Column.class, "heads.txt").stream()
            .map(line -> line.split("\\s+"))
            .map(word -> new Lexicon.Entry<>(word[1], valueOf(word[0].toUpperCase(Locale.ROOT))))
            .toList());

    /** The column that a head names, or null. */
    static @Nullable Column of(String head) {
        if (head.length() > 16) {
            return null;
        }
        Lexicon.Entry<Column> longest = null;
        for (int i = 0; i < head.length(); i++) {
            var entry = HEADS.at(head, i, head.length());
            if (entry != null && (longest == null || entry.word().length() > longest.word().length())) {
                longest = entry;
            }
        }
        return longest == null ? null : longest.value();
    }
}
