package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.text.Within;
import java.util.ArrayList;
import java.util.List;

/**
 * The words around a number.
 *
 * @param left where the words before the number begin: after the last stop, or after the item before it in a list
 * @param subject where the subject begins, adverbs and years passed over
 * @param subjectEnd where it ends: before the comparator
 * @param itemEnd after number, unit and comparator
 * @param rightEnd where the words after the number end; equals {@code itemEnd} if what is counted stands before it
 * @param listed whether the number goes on a list that an earlier number of the sentence began
 */
record Phrase(
        int left,
        int subject,
        int subjectEnd,
        int itemEnd,
        int rightEnd,
        Comparator comparator,
        boolean listed) {

    private static final String STOPS = ",;。:!?\t\n";
    private static final int LONGEST_RIGHT = 80;

    boolean countsWhatFollows() {
        return rightEnd > itemEnd;
    }

    static Phrase of(NumberContext context, int previousEnd, List<Numeral> following) {
        String text = context.text();
        Numeral numeral = context.numeral();
        int left = left(context, previousEnd);
        boolean listed = previousEnd > context.segment();
        List<Comparator> comparators = new ArrayList<>();
        int subjectEnd = numeral.start();
        for (var word = Comparators.BEFORE.before(text, left, subjectEnd); word != null;
                word = Comparators.BEFORE.before(text, left, subjectEnd)) {
            comparators.add(word.value());
            subjectEnd -= word.word().length();
        }
        if (text.substring(numeral.digitsEnd(), numeral.end()).indexOf('余') >= 0
                || text.substring(numeral.digitsEnd(), numeral.end()).indexOf('多') >= 0) {
            comparators.add(Comparator.MORE_THAN);
        }
        int itemEnd = numeral.end();
        if (itemEnd < context.sentenceEnd() && text.charAt(itemEnd) == '(') {
            itemEnd = shortBracket(text, itemEnd, context.sentenceEnd());
        }
        for (var word = Comparators.AFTER.at(text, itemEnd, context.sentenceEnd()); word != null;
                word = Comparators.AFTER.at(text, itemEnd, context.sentenceEnd())) {
            comparators.add(word.value());
            itemEnd += word.word().length();
        }
        if (comparators.isEmpty()) {
            // 至少建成1处: the comparator stands before the verb
            String before = text.substring(left, subjectEnd);
            if (before.contains("至少") || before.contains("不少于")) {
                comparators.add(Comparator.AT_LEAST);
            }
        }
        int subject = Subjects.skipAdverbs(context, left, subjectEnd);
        int rightEnd = rightEnd(context, itemEnd, following);
        return new Phrase(left, subject, subjectEnd, itemEnd, rightEnd, Comparators.stricter(comparators), listed);
    }

    /** 3200台(套), 50家(次): a bracket that belongs to the unit. */
    private static int shortBracket(String text, int at, int end) {
        int close = Within.indexOf(text, ")", at, Math.min(end, at + 4));
        return close > 0 ? close + 1 : at;
    }

    private static int left(NumberContext context, int previousEnd) {
        String text = context.text();
        int left = Math.max(context.segment(), previousEnd);
        while (left < context.numeral().start()) {
            if ("、,;和及与并".indexOf(text.charAt(left)) >= 0 && left <= previousEnd + 2) {
                left++;
            } else if (text.startsWith("以及", left)) {
                left += 2;
            } else {
                break;
            }
        }
        return left;
    }

    /** What is counted may follow: up to the next stop, or to the next item of a list. */
    private static int rightEnd(NumberContext context, int itemEnd, List<Numeral> following) {
        String text = context.text();
        int limit = Math.min(context.sentenceEnd(), itemEnd + LONGEST_RIGHT);
        if (itemEnd >= limit || STOPS.indexOf(text.charAt(itemEnd)) >= 0 || ")]、".indexOf(text.charAt(itemEnd)) >= 0) {
            return itemEnd;
        }
        if (isJoint(text, itemEnd) && !text.startsWith("以上", itemEnd)) {
            return itemEnd;
        }
        int depth = 0;
        for (int i = itemEnd; i < limit; i++) {
            char c = text.charAt(i);
            if (depth == 0 && c == '(' && holdsFigure(text, i, limit)) {
                return i;
            }
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (depth == 0 && STOPS.indexOf(c) >= 0) {
                return i;
            } else if (depth == 0 && (c == '、' || isJoint(text, i)) && opensItem(text, i, following, limit)) {
                return i;
            }
        }
        return limit;
    }

    /** 30个(其中10亿元以上6个): a bracket with figures says something of its own. */
    private static boolean holdsFigure(String text, int open, int limit) {
        for (int i = open + 1; i < limit && text.charAt(i) != ')'; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoint(String text, int at) {
        char c = text.charAt(at);
        return c == '和' || c == '及' || c == '与' || c == '并' || c == '且' || text.startsWith("以及", at);
    }

    /** Whether the next number belongs to the words right after a joint: "、标杆项目300个", "和6个百亿级…". */
    private static boolean opensItem(String text, int joint, List<Numeral> following, int limit) {
        Numeral next = null;
        for (Numeral each : following) {
            if (each.start() > joint) {
                next = each;
                break;
            }
        }
        if (next == null || next.start() >= limit || next.start() - joint > 24) {
            return false;
        }
        for (int i = joint + 1; i < next.start(); i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '、' || text.charAt(i) == '的') {
                return false;
            }
        }
        return true;
    }
}
