package guatu.compiler.text;

import java.text.Normalizer;

/**
 * Folds one character to the one that the grammar reads: full-width to half-width, the many dashes, quotation marks and
 * brackets to one of each, traditional to simplified, the radicals that some PDF files hold to ideographs. Always one
 * character for one, so that offsets stay.
 */
final class Folding {

    /** stands for the comma inside a number such as 1,000 */
    static final char THOUSANDS = '\'';

    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    /** Characters that are printed as nothing: byte order marks, zero-width blanks, control characters. */
    static boolean isInvisible(char c) {
        return c < 0x20 && c != '\t' && c != '\n'
                || c == 0x7F
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c == 0x2060
                || c == 0xFEFF
                || c == 0xAD
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || c >= 0x2000 && c <= 0x200A || c == 0x202F
                || c == 0x205F;
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFEE0);
        }
        foldRadicals(table, 0x2E80, 0x2FDF);
        foldRadicals(table, 0xF900, 0xFAFF);
        each(table, "〔［【﹝", '[');
        each(table, "〕］】﹞", ']');
        each(table, "﹙", '(');
        each(table, "﹚", ')');
        each(table, "「『〝＂", '“');
        each(table, "」』〞", '”');
        each(table, "〈", '《');
        each(table, "〉", '》');
        each(table, "–‐‑‒−﹣－", '-');
        each(table, "─━―⸺﹘⼀", '—');
        table['⼀'] = '一';
        each(table, "〜∼～", '~');
        each(table, "﹪", '%');
        each(table, "﹐", ',');
        each(table, "﹔", ';');
        each(table, "﹕∶︰", ':');
        each(table, "｡", '。');
        each(table, "､", '、');
        Resources.lines(Folding.class, "traditional.txt").forEach(line -> {
            for (String pair : line.split(" ")) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        });
        return table;
    }

    private static void each(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }

    private static void foldRadicals(char[] table, int from, int to) {
        for (int c = from; c <= to; c++) {
            String folded = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            if (folded.length() == 1) {
                table[c] = folded.charAt(0);
            }
        }
    }
}
