package guatu.compiler.outline;

import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Within;
import org.jspecify.annotations.Nullable;

/** Reads the heading that opens a paragraph, if one does. */
final class HeadingReader {

    /**
     * A heading at the front of a paragraph.
     *
     * @param words where its words begin, after the mark
     * @param to where its words end
     * @param body where the paragraph's own text begins
     */
    record Found(@Nullable Mark mark, int words, int to, int body) {}

    private static final Lexicon<Boolean> USUAL = Lexicon.ofWords(HeadingReader.class, "headings.txt");
    private static final int LONGEST_BARE = 60;
    private static final int LONGEST_RUN_IN = 48;
    private static final int LONGEST_UNMARKED = 26;
    private static final int LONGEST_BEFORE_COLON = 20;

    private final String text;

    HeadingReader(String text) {
        this.text = text;
    }

    @Nullable Found read(Paragraph paragraph) {
        int start = paragraph.start();
        int end = paragraph.end();
        Mark mark = Mark.at(text, start, end);
        int words = mark == null ? start : skipBlank(start + mark.length(), end);
        if (words >= end) {
            return null;
        }
        if (mark == null) {
            return unmarked(words, end);
        }
        int usual = usualTitle(mark, words, end);
        if (usual > 0) {
            return new Found(mark, words, usual, skipBlank(usual, end));
        }
        int stop = firstOf("。;!?", words, end);
        if (stop < 0) {
            int colon = colon(words, end);
            if (colon > 0) {
                return new Found(mark, words, colon, colon + 1);
            }
            boolean bare = end - words <= LONGEST_BARE && !isItem(mark, words, end);
            return bare ? new Found(mark, words, end, end) : null;
        }
        int colon = colon(words, stop);
        if (colon > 0) {
            return new Found(mark, words, colon, colon + 1);
        }
        if (text.charAt(stop) != '。' || stop - words > LONGEST_RUN_IN || hasClause(words, stop)) {
            return null;
        }
        boolean closes = stop + 1 >= end;
        if (closes && isItem(mark, words, stop) || statesNumber(words, stop)) {
            return null;
        }
        return new Found(mark, words, stop, stop + 1);
    }

    /** A paragraph without a mark: a short phrase closed by 。 before the text proper, as "智能家电产业链。依托…". */
    private @Nullable Found unmarked(int start, int end) {
        int stop = firstOf("。;:!?,", start, Math.min(end, start + LONGEST_UNMARKED));
        boolean isRunIn = stop > start + 3 && text.charAt(stop) == '。' && end - stop > 30 && !statesNumber(start, stop)
                && !hasClause(start, stop);
        return isRunIn ? new Found(null, start, stop, stop + 1) : null;
    }

    /** The end of a usual title of a section whose text follows without a stop, as copies have it; 0 if none. */
    private int usualTitle(Mark mark, int words, int end) {
        if (mark.style() == Mark.Style.BULLET || mark.style() == Mark.Style.ARTICLE) {
            return 0;
        }
        var usual = USUAL.at(text, words, end);
        if (usual == null) {
            return 0;
        }
        int to = words + usual.word().length();
        if (to >= end) {
            return to;
        }
        char next = text.charAt(to);
        boolean runsOn = "。:和与及、".indexOf(next) < 0 && firstOf("。", words, end) - words > usual.word().length() + 8;
        return runsOn ? to : 0;
    }

    /** Marks of the lower levels open items as well as headings: an item is a sentence that states something. */
    private boolean isItem(Mark mark, int from, int to) {
        boolean low = switch (mark.style()) {
            case PART, FORMAL, HAN, HAN_IN_BRACKETS -> false;
            case ARTICLE, ARABIC, ARABIC_IN_BRACKETS, CIRCLED, BULLET -> true;
        };
        return low && (statesNumber(from, to) || firstOf(",", from, to) > 0 && mark.style() != Mark.Style.ARABIC);
    }

    /** Whether a phrase holds Arabic digits that count something: such a phrase states a target, it is no title. */
    private boolean statesNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && i + 1 < to) {
                char next = text.charAt(i + 1);
                boolean counts = "家个项台座件万亿%年所名人亩吨种条户".indexOf(next) >= 0;
                if (counts) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasClause(int from, int to) {
        int open = firstOf("([", from, to);
        return open > 0 && (Within.contains(text, "牵头", open, to) || Within.contains(text, "责任", open, to));
    }

    private int colon(int from, int to) {
        int colon = firstOf(":", from, Math.min(to, from + LONGEST_BEFORE_COLON));
        boolean isTitle = colon > from + 1 && colon + 1 < to && firstOf(",、([", from, colon) < 0
                && !text.substring(from, colon).endsWith("单位");
        return isTitle ? colon : -1;
    }

    private int firstOf(String marks, int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int skipBlank(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
