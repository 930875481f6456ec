package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.HanNumber;
import guatu.compiler.text.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Targets whose number is a word: 实现全覆盖 and 全部…实现… are 100 per cent; 翻番 without a figure is an increase of 100 per
 * cent; a deliverable with a year and no number (2027年建成并投入使用) has none at all.
 */
final class WordTargets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double WORDED = 0.8;
    private static final double DELIVERED = 0.7;
    private static final int LONGEST = 60;
    private static final String STOPS = ",;。:!?\t";

    private final String text;
    private final String shown;

    WordTargets(String text, String shown) {
        this.text = text;
        this.shown = shown;
    }

    /** The worded targets of one sentence, given the drafts that its numbers made. */
    List<Draft> in(NumberContext sentence, DueYears dues, List<Draft> numbered, @Nullable String scope) {
        List<Draft> found = new ArrayList<>();
        coverage(sentence, dues, scope, found);
        doubled(sentence, dues, scope, found);
        if (hasYear(sentence)) {
            all(sentence, dues, scope, found);
            deliverables(sentence, dues, numbered, scope, found);
        }
        return found;
    }

    private boolean hasYear(NumberContext sentence) {
        return sentence.years().stream().anyMatch(year -> year.governs() && year.start() >= sentence.sentence()
                && year.end() <= sentence.sentenceEnd());
    }

    /** …实现全覆盖, …覆盖率达到百分之百. */
    private void coverage(NumberContext sentence, DueYears dues, @Nullable String scope, List<Draft> found) {
        for (int at = Within.indexOf(text, "全覆盖", sentence.sentence(), sentence.sentenceEnd()); at >= 0;
                at = Within.indexOf(text, "全覆盖", at + 3, sentence.sentenceEnd())) {
            int segment = segment(sentence.sentence(), at);
            boolean ends = at + 3 >= sentence.sentenceEnd() || ",;。、)和并\t".indexOf(text.charAt(at + 3)) >= 0;
            String before = text.substring(segment, at);
            boolean reached = before.contains("实现") || before.contains("达到")
                    || hasYear(sentence) && (before.contains("推动") || before.contains("推进"));
            boolean owed = sentence.around().goals() || hasYear(sentence) || reached;
            if (ends && reached && owed && !sentence.enclosure().inQuote(at) && !sentence.enclosure().inTitle(at)) {
                NumberContext here = at(sentence, segment, at);
                int from = Subjects.skipAdverbs(here, segment, at);
                String indicator = withoutReaching(Indicators.trim(shown.substring(from, at))) + "覆盖率";
                found.add(draft(sentence.passage(), from, at + 3, at, indicator, Kind.SHARE, HUNDRED, dues.of(here, false), scope,
                        WORDED));
            }
        }
    }

    private static String withoutReaching(String phrase) {
        String rest = phrase;
        for (String word : new String[] {"基本实现", "率先实现", "全面实现", "实现", "达到"}) {
            int at = rest.lastIndexOf(word);
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + word.length());
            }
        }
        return Indicators.trim(rest);
    }

    /** 2027年全部规上工业企业实现数字化转型. */
    private void all(NumberContext sentence, DueYears dues, @Nullable String scope, List<Draft> found) {
        int at = Within.indexOf(text, "全部", sentence.sentence(), sentence.sentenceEnd());
        if (at < 0) {
            return;
        }
        int stop = stop(at, sentence.sentenceEnd());
        String phrase = text.substring(at + 2, stop);
        boolean done = phrase.contains("实现") || phrase.contains("完成") || phrase.contains("建成") || phrase.contains("达到")
                || phrase.contains("接入") || phrase.contains("投产");
        boolean hasSubject = Math.max(Math.max(phrase.indexOf("实现"), phrase.indexOf("完成")), Math.max(phrase.indexOf("达到"),
                phrase.indexOf("接入"))) >= 3;
        NumberContext here = at(sentence, segment(sentence.sentence(), at), at);
        Integer due = dues.of(here, false);
        boolean counted = false;
        for (int i = at; i < stop; i++) {
            counted |= Character.isDigit(text.charAt(i));
        }
        int begin = segment(sentence.sentence(), at);
        int subject = Subjects.skipAdverbs(here, begin, at);
        if (done && !hasSubject && due != null && !counted && at - subject >= 3) {
            found.add(draft(sentence.passage(), subject, stop, at, shown.substring(subject, at) + shown.substring(at + 2, stop),
                    Kind.SHARE, HUNDRED, due, scope, WORDED));
            return;
        }
        if (done && hasSubject && due != null && !counted) {
            found.add(draft(sentence.passage(), at, stop, at, shown.substring(at + 2, stop), Kind.SHARE, HUNDRED, due, scope,
                    WORDED));
        }
    }

    /** 五年实现翻番. */
    private void doubled(NumberContext sentence, DueYears dues, @Nullable String scope, List<Draft> found) {
        int at = Within.indexOf(text, "翻番", sentence.sentence(), sentence.sentenceEnd());
        if (at <= sentence.sentence() || sentence.enclosure().inQuote(at)) {
            return;
        }
        int segment = segment(sentence.sentence(), at);
        if (!text.substring(segment, at).contains("实现") && !hasYear(sentence) || !Character.isIdeographic(text.charAt(at - 1))
                || HanNumber.isNumeral(text.charAt(at - 1))) {
            return;
        }
        NumberContext here = at(sentence, segment, at);
        int from = Subjects.skipAdverbs(here, segment, at);
        found.add(draft(sentence.passage(), from, at + 2, at, withoutReaching(Indicators.trim(shown.substring(from, at))),
                Kind.GROWTH, HUNDRED, dues.of(here, false), scope, WORDED));
    }

    /** A part of the sentence with a verb of completion and no number of its own. */
    private void deliverables(NumberContext sentence, DueYears dues, List<Draft> numbered, @Nullable String scope,
            List<Draft> found) {
        int from = sentence.sentence();
        while (from < sentence.sentenceEnd()) {
            int stop = stop(from, sentence.sentenceEnd());
            deliverable(sentence, dues, numbered, scope, found, from, stop);
            from = stop + 1;
        }
    }

    private void deliverable(NumberContext sentence, DueYears dues, List<Draft> numbered, @Nullable String scope,
            List<Draft> found, int from, int stop) {
        int verb = Words.COMPLETION.indexIn(text, from, stop);
        if (verb < 0 || stop - from > LONGEST) {
            return;
        }
        boolean counted = numbered.stream().anyMatch(draft -> draft.number() >= from && draft.number() < stop)
                || found.stream().anyMatch(draft -> draft.from() < stop && draft.to() > from);
        boolean bracketed = sentence.enclosure().inBracket(verb) || sentence.enclosure().inTitle(verb)
                || sentence.enclosure().inQuote(verb);
        NumberContext here = at(sentence, from, verb);
        int begin = skipMonth(Subjects.skipAdverbs(here, from, stop), verb);
        boolean yearHere = sentence.years().stream().anyMatch(year -> year.governs() && year.start() >= from && year.end() <= stop);
        boolean yearBefore = sentence.years().stream().anyMatch(year -> year.governs() && year.start() >= sentence.sentence()
                && year.end() <= from && year.end() >= from - 3);
        Integer due = yearHere || yearBefore ? dues.of(at(sentence, from, stop), false) : null;
        if (counted || bracketed || due == null || stop - begin < 5 || new Background(sentence).isBackground()) {
            return;
        }
        String subject = verb - begin >= 2 ? "" : subjectBefore(sentence, from);
        found.add(draft(sentence.passage(), begin, stop, verb, subject + Indicators.trim(shown.substring(begin, stop)), Kind.DATED,
                null, due, scope, DELIVERED));
    }

    /** 9月底前投入使用, 全部建成: when, and that it is all, say nothing of what. */
    private int skipMonth(int from, int verb) {
        int at = from;
        while (at < verb && (Character.isDigit(text.charAt(at)) || "月底前末日全部均".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** 支持学院建设新校区,…,2027年投入使用: what is meant was named in an earlier part of the sentence. */
    private String subjectBefore(NumberContext sentence, int from) {
        int end = Math.max(from - 1, sentence.sentence());
        int start = segment(sentence.sentence(), end);
        int noun = Subjects.skipVerbs(text, Math.min(Subjects.skipAdverbs(at(sentence, start, end), start, end), end), end);
        return Indicators.trim(shown.substring(noun, end));
    }

    /** The sentence as a number at a place would see it. */
    private static NumberContext at(NumberContext sentence, int segment, int place) {
        Numeral word = new Numeral(place, place, place, BigDecimal.ONE, null, null, null, false, false);
        return new NumberContext(sentence.text(), sentence.passage(), sentence.around(), sentence.enclosure(), sentence.years(),
                sentence.earlierYear(), sentence.sentence(), sentence.sentenceEnd(), segment, sentence.sentenceEnd(), word);
    }

    private static Draft draft(Passage passage, int from, int to, int number, String indicator, Kind kind,
            @Nullable BigDecimal value, @Nullable Integer due, @Nullable String scope, double confidence) {
        return new Draft(passage, from, to, number, indicator, Comparator.EQUAL, value, null, value == null ? null : "%", kind, due,
                scope, confidence, List.of());
    }

    private int segment(int sentence, int at) {
        int i = at;
        while (i > sentence && STOPS.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private int stop(int from, int end) {
        int i = from;
        while (i < end && STOPS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
