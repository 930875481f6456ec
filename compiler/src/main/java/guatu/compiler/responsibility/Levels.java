package guatu.compiler.responsibility;

/** Names of groups by the levels of administration: 各县、区人民政府, 各市、县(市、区). The 、 in them divides no list. */
final class Levels {

    private static final Words KIND = Lexicon.OFFICES.words("kind");
    private static final Words TAIL = Lexicon.OFFICES.words("kind-tail");
    private static final Words PAIRED = Lexicon.OFFICES.words("paired");
    private static final String ENDS = "、,;。和及与按负牵配等";

    private Levels() {}

    /** How far the levels behind 各 reach, brackets included; {@code from} where there are none. */
    static int endOf(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '各' && at - from < 8) {
            at++;
        }
        if (at >= to || text.charAt(at) != '各') {
            return from;
        }
        int end = behindKind(text, at + 1, to);
        while (end > at + 1 && end < to && text.charAt(end) == '、' && behindKind(text, end + 1, to) > end + 1) {
            end = behindKind(text, end + 1, to);
        }
        return end == at + 1 ? from : end;
    }

    /** Whether the 、 at this position stands between two levels of one name that began at {@code from}. */
    static boolean divides(String text, int from, int comma, int to) {
        if (isPair(text, from, comma, to)) {
            return true;
        }
        boolean levels = endOf(text, from, comma) == comma || comma - from == 1 && KIND.isOne(text, from, comma);
        if (!levels) {
            return false;
        }
        int end = behindKind(text, comma + 1, to);
        if (end == comma + 1) {
            return false;
        }
        if (end == to || ENDS.indexOf(text.charAt(end)) >= 0) {
            return true;
        }
        int tail = TAIL.lengthAt(text, end, to);
        return tail > 0 && (end + tail == to || text.charAt(end + tail) != '办');
    }

    /** 各县党委、政府: a bare government behind the party committee or government of the same place. */
    private static boolean isPair(String text, int from, int comma, int to) {
        int bare = PAIRED.lengthAt(text, comma + 1, to);
        int end = comma + 1 + bare;
        boolean ends = bare > 0 && (end == to || ENDS.indexOf(text.charAt(end)) >= 0);
        return ends && comma - from > 2 && PAIRED.endsOne(text, from, comma);
    }

    private static int behindKind(String text, int from, int to) {
        int length = KIND.lengthAt(text, from, to);
        int end = from + length;
        if (length == 0 || end >= to || text.charAt(end) != '(') {
            return end;
        }
        int close = text.indexOf(')', end);
        return close > 0 && close < to && close - end < 12 ? close + 1 : end;
    }
}
