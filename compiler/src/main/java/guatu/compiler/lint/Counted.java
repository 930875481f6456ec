package guatu.compiler.lint;

import guatu.compiler.grammar.Numeral;
import guatu.compiler.text.Mark;
import java.util.List;

/**
 * A count with the noun that it counts: 五大工程, 三个公共平台, 18项重点任务.
 *
 * @param from where the part of the sentence begins that stands before it
 * @param noun what is counted, up to the next mark or conjunction
 */
record Counted(Sentence sentence, Numeral numeral, int from, String noun, int nounEnd) {

    private static final int MOST = 60;
    private static final int LONGEST_NOUN = 20;

    int value() {
        return numeral.value().intValue();
    }

    /** 四类, 三种: the unit is the noun. */
    boolean isOfClasses() {
        return numeral.unit() != null && (numeral.unit().name().equals("类") || numeral.unit().name().equals("种"));
    }

    static List<Counted> in(String text, Sentence sentence) {
        return sentence.numerals().stream()
                .filter(numeral -> isCount(numeral))
                .map(numeral -> of(text, sentence, numeral))
                .filter(counted -> counted.noun().length() >= 2 || counted.isOfClasses())
                .toList();
    }

    private static boolean isCount(Numeral numeral) {
        return numeral.isCount() && (!numeral.scaleOnly() || numeral.value().intValue() == 10) && numeral.max() == null && numeral.value().scale() <= 0
                && numeral.value().precision() <= 2 && numeral.value().intValue() <= MOST && numeral.value().intValue() >= 2;
    }

    private static Counted of(String text, Sentence sentence, Numeral numeral) {
        int from = numeral.start();
        int begin = sentence.from();
        var mark = Mark.at(text, sentence.from(), sentence.to());
        if (mark != null && sentence.from() == sentence.passage().start()) {
            begin += mark.length();
        }
        while (from > begin && ",;:。!?".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int end = numeral.end();
        while (end < sentence.to() && end - numeral.end() < LONGEST_NOUN && isPartOfNoun(text, end)) {
            end++;
        }
        return new Counted(sentence, numeral, from, text.substring(numeral.end(), end), end);
    }

    private static boolean isPartOfNoun(String text, int at) {
        char c = text.charAt(at);
        boolean mark = ",;:。、()[]!?\t《》“”—".indexOf(c) >= 0;
        return !mark && c != '和' && c != '及' && !(c == '的' && !text.startsWith("以上的", at - 2));
    }
}
