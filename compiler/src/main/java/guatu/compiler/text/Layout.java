package guatu.compiler.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes whole paragraphs of the lines that a text comes in: joins sentences broken by a page's edge or a page mark,
 * sets furniture aside, parts headings that were run together on one line.
 */
final class Layout {

    private static final String TERMINALS = "。;:!?";
    private static final String CLOSERS = ",。;、)]》”%:!?";
    /** a line as short as 附件2 is whole, whatever it ends in */
    private static final int SHORT_LINE = 12;
    private static final int LONGEST_PARAGRAPH_BY_BRACKET = 3000;

    private final String original;
    private final StringBuilder folded;
    private final StringBuilder shown;
    private final IntList origin = new IntList();
    private final List<Line> lines = new ArrayList<>();

    Layout(String original) {
        this.original = original;
        this.folded = new StringBuilder(original.length());
        this.shown = new StringBuilder(original.length());
    }

    Reading read() {
        int at = 0;
        while (at <= original.length()) {
            int end = original.indexOf('\n', at);
            end = end < 0 ? original.length() : end;
            foldLine(at, end);
            at = end + 1;
        }
        new Chrome(folded, lines).find();
        return new Assembly(wrapWidth()).reading();
    }

    /**
     * Folds one line; blanks go, except between letters, between digits, where they part columns. The tabs of a table's
     * row all stay: an empty cell is a cell.
     */
    private void foldLine(int from, int to) {
        int start = folded.length();
        int width = 0;
        int gap = 0;
        int indent = 0;
        int tabs = 0;
        boolean columns = hasColumns(from, to);
        for (int i = from; i < to; i++) {
            char c = original.charAt(i);
            if (c == '\t') {
                append('\t', '\t', i);
                tabs++;
                gap = 0;
                continue;
            }
            if (Folding.isBlank(c)) {
                gap += c == 0x3000 ? 2 : 1;
                continue;
            }
            if (Folding.isInvisible(c)) {
                continue;
            }
            char f = Folding.fold(c);
            if (folded.length() == start || shownLast() == '\t') {
                indent = folded.length() == start ? gap : indent;
            } else if (gap >= 2 && columns) {
                append('\t', '\t', i - 1);
                tabs++;
            } else if (gap > 0 && keepsBlank(folded.charAt(folded.length() - 1), shownLast(), f, c, gap)) {
                append(' ', ' ', i - 1);
            }
            append(f == ',' && isThousands(i) ? Folding.THOUSANDS : f, c, i);
            // what a line is set in by at its head does not make it full: signatures stand at the right
            width += (width == 0 ? 0 : gap) + (c < 0x80 ? 1 : 2);
            gap = 0;
        }
        if (tabs > 0 && width > 0 && isProse(start, tabs)) {
            start = afterTabs(start);
            tabs = 0;
        }
        int end = width == 0 ? start : folded.length();
        Mark mark = Mark.at(folded, start, end);
        Line.Role role = start == end ? Line.Role.BLANK
                : tabs > 0 ? Line.Role.ROW
                : isPageMark(start, end) ? Line.Role.PAGE_MARK
                : Line.Role.TEXT;
        lines.add(new Line(start, end, width, indent >= 2, mark, role));
    }

    /** 1,000: the comma between digits, three of them after it, parts no phrases. */
    private boolean isThousands(int at) {
        if (at == 0 || at + 3 >= original.length() || !isDigit(Folding.fold(original.charAt(at - 1)))) {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            if (!isDigit(Folding.fold(original.charAt(i)))) {
                return false;
            }
        }
        return at + 4 >= original.length() || !isDigit(Folding.fold(original.charAt(at + 4)));
    }

    /** A row of a table whose columns are parted by wide blanks: four short fields or more and no sentence. */
    private boolean hasColumns(int from, int to) {
        int fields = 0;
        int gap = 2;
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = original.charAt(i);
            if (c == '。' || c == '\t') {
                return false;
            }
            if (Folding.isBlank(c)) {
                gap += c == 0x3000 ? 2 : 1;
                continue;
            }
            fields += gap >= 2 ? 1 : 0;
            gap = 0;
            length++;
        }
        return fields >= 4 && length <= 20 * fields && length > fields;
    }

    /** A single tab that only indents, or parts a mark from its words, makes no row. */
    private boolean isProse(int start, int tabs) {
        int words = afterTabs(start);
        if (words - start == tabs) {
            return true;
        }
        Mark mark = Mark.at(folded, words, folded.length());
        return mark != null && tabs == words - start + 1 && folded.charAt(words + mark.length()) == '\t';
    }

    private int afterTabs(int start) {
        int words = start;
        while (folded.charAt(words) == '\t') {
            words++;
        }
        return words;
    }

    private char shownLast() {
        return shown.charAt(shown.length() - 1);
    }

    private static boolean keepsBlank(char before, char shownBefore, char after, char shownAfter, int gap) {
        if (gap >= 3) {
            return true;
        }
        boolean digits = isDigit(before) && isDigit(after);
        if (digits) {
            return shownBefore < 0x80 || shownAfter < 0x80;
        }
        return isLatin(before) && isLatin(after);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x80 && Character.isLetterOrDigit(c);
    }

    private void append(char f, char c, int at) {
        folded.append(f);
        shown.append(c);
        origin.add(at);
    }

    /** "- 3 -", "—２—", "第3页", "第3页共9页", "3/9": nothing but a page's number. */
    private boolean isPageMark(int start, int end) {
        if (end - start > 14) {
            return false;
        }
        boolean hasDigit = false;
        boolean hasFrame = false;
        for (int i = start; i < end; i++) {
            char c = folded.charAt(i);
            boolean frame = "-—·第页共/ .".indexOf(c) >= 0;
            if (!isDigit(c) && !frame) {
                return false;
            }
            hasDigit |= isDigit(c);
            hasFrame |= frame;
        }
        char first = folded.charAt(start);
        return hasDigit && hasFrame && (first == '第' || first == '-' || first == '—' || first == '·');
    }

    /** The printed width at which lines were broken, in half-width columns; 0 if paragraphs stand on one line each. */
    private int wrapWidth() {
        int[] widths = new int[200];
        int broken = 0;
        int whole = 0;
        for (Line line : lines) {
            if (line.role != Line.Role.TEXT || line.width < 24) {
                continue;
            }
            if (line.width < widths.length && !endsSentence(line)) {
                broken++;
                widths[line.width]++;
            } else {
                whole++;
            }
        }
        if (broken < 6 || broken < 0.45 * (broken + whole)) {
            return 0;
        }
        int seen = 0;
        int width = 0;
        while (seen < 0.8 * broken) {
            seen += widths[width++];
        }
        return width - 1;
    }

    private boolean endsSentence(Line line) {
        char last = folded.charAt(line.end - 1);
        return TERMINALS.indexOf(last) >= 0 || last == ')' || last == ']' || last == '”' || last == '》';
    }

    /** Lays the lines out as paragraphs. */
    private final class Assembly {

        private final int wrap;
        private final boolean indents;
        private final StringBuilder text = new StringBuilder(folded.length() + 16);
        private final StringBuilder characters = new StringBuilder(folded.length() + 16);
        private final IntList origins = new IntList();
        private final int[] from = origin.toArray();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Line> asides = new ArrayList<>();
        private int open = -1;
        private int depth;

        Assembly(int wrap) {
            this.wrap = wrap;
            long indented = lines.stream().filter(line -> line.role == Line.Role.TEXT && line.indented).count();
            this.indents = indented >= 3;
        }

        Reading reading() {
            Line last = null;
            boolean blank = false;
            boolean pageMark = false;
            for (Line line : lines) {
                switch (line.role) {
                    case BLANK -> blank = true;
                    case PAGE_MARK -> {
                        asides.add(line);
                        pageMark = true;
                    }
                    case CHROME -> {
                        close();
                        last = null;
                        add(line, Paragraph.Role.CHROME);
                    }
                    case ROW -> {
                        close();
                        last = null;
                        add(line, Paragraph.Role.ROW);
                    }
                    case TEXT -> {
                        if (last == null || !joins(last, line, blank, pageMark)) {
                            close();
                            open = text.length();
                            depth = 0;
                        }
                        copy(line);
                        last = line;
                        blank = false;
                        pageMark = false;
                    }
                }
            }
            close();
            return new Reading(original, text.toString(), characters.toString(), origins.toArray(), paragraphs);
        }

        private boolean joins(Line last, Line next, boolean blank, boolean pageMark) {
            char end = folded.charAt(last.end - 1);
            char begin = folded.charAt(next.start);
            boolean ended = TERMINALS.indexOf(end) >= 0;
            boolean mayGoOn = !ended && end != ')' && end != ']';
            boolean full = wrap > 0 && last.width >= wrap - 5;
            if (next.mark != null && !(isArabic(next.mark) && full && !ended && !blank)) {
                return false;
            }
            if (!ended && depth > 0 && text.length() - open < LONGEST_PARAGRAPH_BY_BRACKET) {
                return true;
            }
            if (!ended && (end == '、' || end == ',' || end == '(' || end == '《')) {
                return true;
            }
            if (blank && !pageMark) {
                return false;
            }
            if (CLOSERS.indexOf(begin) >= 0) {
                return true;
            }
            if (!blank && !ended && isDigit(end) && last.length() > SHORT_LINE) {
                return true;
            }
            if (pageMark && !ended) {
                return last.mark == null || last.width >= 40;
            }
            if (full) {
                return mayGoOn || (indents ? !next.indented : end != ')' && end != ']');
            }
            boolean nearlyFull = wrap > 0 && last.width >= wrap * 3 / 4;
            return mayGoOn && (nearlyFull || wrap == 0 && last.width >= 120);
        }

        private boolean isArabic(Mark mark) {
            return mark.style() == Mark.Style.ARABIC || mark.style() == Mark.Style.ARABIC_IN_BRACKETS;
        }

        private void copy(Line line) {
            for (int i = line.start; i < line.end; i++) {
                char c = folded.charAt(i);
                text.append(c);
                characters.append(shown.charAt(i));
                origins.add(from[i]);
                if (c == '(' || c == '[') {
                    depth++;
                } else if (c == ')' || c == ']') {
                    depth = Math.max(0, depth - 1);
                }
            }
        }

        private void close() {
            if (open >= 0) {
                Splits.of(text, open, text.length(), paragraphs);
                open = -1;
                separate();
            }
            asides.forEach(line -> add(line, Paragraph.Role.CHROME));
            asides.clear();
        }

        private void add(Line line, Paragraph.Role role) {
            int start = text.length();
            copy(line);
            paragraphs.add(new Paragraph(start, text.length(), role));
            separate();
        }

        private void separate() {
            text.append('\n');
            characters.append('\n');
            origins.add(origins.size() == 0 ? 0 : origins.last());
        }
    }
}
