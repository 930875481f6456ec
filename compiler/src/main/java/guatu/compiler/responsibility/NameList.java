package guatu.compiler.responsibility;

import java.util.List;

/**
 * Cuts one piece of a list — what stands between two separators — into names: at 和 where both sides are offices, at 会同, and where two
 * names stand together without anything between them; drops 等 and 等部门 at the end.
 */
final class NameList {

    private static final Words AND = Lexicon.ROLES.words("and");
    private static final Words ETC = Lexicon.OFFICES.words("etc");
    private static final Words BARE_ENDING = Lexicon.OFFICES.words("bare");

    private final String text;
    private final Brackets brackets;

    NameList(String text, Brackets brackets) {
        this.text = text;
        this.brackets = brackets;
    }

    /** Adds the names of the piece; the first is chained to what precedes it if {@code chained}. */
    void addNames(int from, int to, boolean chained, int part, List<Mention> mentions) {
        int end = withoutEtc(from, to);
        String shared = sharedNoun(end, to);
        int start = from;
        boolean joined = chained;
        for (int i = from + 1; i < end; i++) {
            int close = brackets.closeOf(i);
            if (close > i && close < end) {
                i = close;
                continue;
            }
            int and = AND.lengthAt(text, i, end);
            if (and > 0 && joinsOffices(start, i, i + and, end)) {
                add(start, withoutEtc(start, i), joined, part, "", mentions);
                start = i + and;
                i = start;
                joined = true;
            } else if (touches(start, i, end)) {
                add(start, i, joined, part, "", mentions);
                start = i;
                joined = true;
            }
        }
        add(start, end, joined, part, shared, mentions);
    }

    private void add(int from, int to, boolean chained, int part, String shared, List<Mention> mentions) {
        if (from < to) {
            mentions.add(new Mention(from, to, chained, part, shared));
        }
    }

    private boolean joinsOffices(int from, int and, int behind, int to) {
        int left = withoutEtc(from, and);
        int right = withoutEtc(behind, to);
        if (left == from || OfficeNames.isBare(text, behind, right) || OfficeNames.isBare(text, from, left)) {
            return false;
        }
        int next = nextAnd(behind, right);
        boolean rightNames = OfficeNames.isPlausible(text, behind, right) || next < right && OfficeNames.isOfficial(text, behind, next);
        if (!rightNames || !OfficeNames.isPlausible(text, from, left)) {
            return false;
        }
        return OfficeNames.endsStrong(text, from, OfficeNames.withoutBracket(text, from, left))
                || OfficeNames.startsLikeOffice(text, behind, right) && OfficeNames.isOfficial(text, behind, right)
                        && !isLevels(from, left);
    }

    // 各县和市人民政府 is one name: what stands left of 和 is a level and not an office
    private boolean isLevels(int from, int to) {
        return Levels.endOf(text, from, to) == to;
    }

    private int nextAnd(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (AND.startsOne(text, i, to)) {
                return i;
            }
        }
        return to;
    }

    /** Two names without anything between them, as blanks in a list leave them: 市甲局|市乙局. */
    private boolean touches(int from, int at, int to) {
        char letter = text.charAt(at);
        if (at - from < 3 || letter != '市' && letter != '省' && letter != '区' && letter != '县' && letter != '州' && letter != '各') {
            return false;
        }
        if (letter == '各' && Levels.endOf(text, at, to) == at) {
            return false;
        }
        return OfficeNames.endsStrong(text, Math.max(from, at - 12), at)
                && !OfficeNames.startsDepartment(text, at, to)
                && !BARE_ENDING.isOne(text, at + 1, to)
                && OfficeNames.isOfficial(text, at, to);
    }

    /** The end of the list without 等, 等部门, 等8个有关单位. */
    int withoutEtc(int from, int to) {
        for (int i = to - 1; i > from && i >= to - 12; i--) {
            if (text.charAt(i) == '等') {
                return isEtc(i + 1, to) ? i : to;
            }
        }
        return to;
    }

    private boolean isEtc(int from, int to) {
        int at = from;
        while (at < to) {
            int length = ETC.lengthAt(text, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private String sharedNoun(int end, int to) {
        if (end == to) {
            return "";
        }
        return text.startsWith("部门", to - 2) ? "部门" : "";
    }
}
