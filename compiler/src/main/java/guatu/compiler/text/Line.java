package guatu.compiler.text;

import org.jspecify.annotations.Nullable;

/** A line of the original, folded; positions are those of the folded lines laid end to end. */
final class Line {

    /** What a line is for the paragraph builder. */
    enum Role {
        BLANK,
        TEXT,
        ROW,
        PAGE_MARK,
        CHROME
    }

    final int start;
    final int end;
    /** printed width in half-width columns */
    final int width;
    final boolean indented;
    final @Nullable Mark mark;
    Role role;

    Line(int start, int end, int width, boolean indented, @Nullable Mark mark, Role role) {
        this.start = start;
        this.end = end;
        this.width = width;
        this.indented = indented;
        this.mark = mark;
        this.role = role;
    }

    int length() {
        return end - start;
    }
}
