package guatu.compiler.lint;

import guatu.compiler.Period;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Within;
import guatu.compiler.wording.Wording;
import guatu.kernel.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines outside the plan's period, or outside the one year that heads a list of tasks. Years of comparison, of the
 * past and in titles are no deadlines; a vision beyond the period may stand among the goals.
 */
final class Deadlines implements Check {

    private static final List<String> COMPARED = List.of("面向", "比", "较", "自", "从", "截至", "以", "与", "对比", "相比", "同比");
    private static final List<String> BEYOND = List.of("展望", "远景", "有效期", "施行", "执行至");

    private final List<Sentence> sentences;

    Deadlines(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** @param byForm it has the form of a deadline: 到2028年, 2027年底前, 2027年9月底前 */
    private record Year(int value, int from, int to, boolean byForm) {}

    @Override
    public void read(Material material, Remarks remarks) {
        TreeMap<Integer, Year> lists = listYears(material);
        for (Sentence sentence : sentences) {
            Period period = material.period(sentence.passage().plan());
            Year list = null;
            var entry = lists.floorEntry(sentence.from());
            if (entry != null && entry.getKey() < sentence.from()) {
                list = entry.getValue();
            }
            for (Numeral numeral : sentence.numerals()) {
                Year year = year(material.text(), sentence, numeral);
                if (year == null) {
                    continue;
                }
                if (list != null && list.value() > 0 && isItem(material.text(), sentence.passage())) {
                    inList(material, list, year, remarks);
                } else if (period != null && sentence.from() >= material.outline().plans().get(sentence.passage().plan()).to()) {
                    inPeriod(material, sentence, period, year, remarks);
                }
            }
        }
    }

    private static boolean isItem(String text, Passage passage) {
        return Mark.at(text, passage.start(), passage.end()) != null;
    }

    /** 2026年重点任务清单: from such a line on its year holds for the items, until another heading or attachment. */
    private TreeMap<Integer, Year> listYears(Material material) {
        TreeMap<Integer, Year> years = new TreeMap<>();
        int plan = -1;
        for (Sentence sentence : sentences) {
            Passage passage = sentence.passage();
            boolean whole = sentence.from() == passage.start();
            String text = material.text();
            if (!whole) {
                continue;
            }
            boolean title = passage.paragraph().length() <= 30 && !isItem(text, passage) && text.charAt(passage.end() - 1) != '。';
            String words = text.substring(passage.start(), passage.end());
            boolean named = words.contains("任务") || words.contains("要点") || words.contains("清单");
            Numeral first = sentence.numerals().isEmpty() ? null : sentence.numerals().get(0);
            Year year = title && named && first != null && first.start() == passage.start() && first.max() == null
                    ? year(text, sentence, first) : null;
            if (year != null) {
                years.put(passage.start(), year);
            } else if (text.startsWith("附件", passage.start()) || passage.plan() != plan
                    || passage.section() != null && passage.section().mark() != null
                            && passage.section().mark().style().ordinal() <= Mark.Style.HAN_IN_BRACKETS.ordinal()
                            && passage.section().from() == passage.start()) {
                years.put(passage.start(), new Year(0, 0, 0, false));
            }
            plan = passage.plan();
        }
        return years;
    }

    private @Nullable Year year(String text, Sentence sentence, Numeral numeral) {
        boolean year = numeral.unit() != null && numeral.unit().name().equals("年") && numeral.max() == null
                && numeral.digitsEnd() - numeral.start() == 4 && numeral.value().precision() - numeral.value().scale() == 4;
        int value = year ? numeral.value().intValue() : 0;
        if (value < 1980 || value > 2100 || inTitle(text, sentence.from(), numeral.start()) || isCompared(text, sentence, numeral)) {
            return null;
        }
        boolean to = numeral.start() > sentence.from() && text.charAt(numeral.start() - 1) == '到';
        int before = beforeEnd(text, numeral.end(), sentence.to());
        return new Year(value, to ? numeral.start() - 1 : numeral.start(), Math.max(before, numeral.end()), to || before > 0);
    }

    /** The end of 底前, 年底前, 9月底前, 前 after a year; 0 if none follows. */
    private static int beforeEnd(String text, int at, int end) {
        int i = at;
        while (i < end && i - at < 8 && (Character.isDigit(text.charAt(i)) || "月日底末上中下旬".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        boolean before = i < end && text.charAt(i) == '前' && !text.startsWith("前期", i) && !text.startsWith("前沿", i);
        return before ? i + 1 : 0;
    }

    private static boolean inTitle(String text, int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (text.charAt(i) == '《' || text.charAt(i) == '》') {
                return text.charAt(i) == '《';
            }
        }
        return false;
    }

    private static boolean isCompared(String text, Sentence sentence, Numeral numeral) {
        for (String word : COMPARED) {
            int from = numeral.start() - word.length();
            if (from >= sentence.from() && text.startsWith(word, from)) {
                return true;
            }
        }
        return text.startsWith("以来", numeral.end()) || text.startsWith("起", numeral.end()) || text.startsWith("基础上", numeral.end());
    }

    private void inPeriod(Material material, Sentence sentence, Period period, Year year, Remarks remarks) {
        String text = material.text();
        LocalDate issued = material.head().date();
        boolean early = year.value() < period.from() && year.byForm() && (issued == null || year.value() < issued.getYear());
        boolean late = year.value() > period.to() && !sentence.inGoals() && sentence.passage().section() != null
                && BEYOND.stream().noneMatch(word -> contains(text, sentence, word));
        if (early || late) {
            remarks.contradiction("deadline-outside-period", year.value() + "年", "期限" + year.value() + "年在方案实施期"
                    + Wording.of(period) + "之外", List.of(material.clause(year.from(), year.to())));
        }
    }

    private static boolean contains(String text, Sentence sentence, String word) {
        return Within.indexOf(text, word, sentence.from(), sentence.to()) >= 0;
    }

    private void inList(Material material, Year list, Year year, Remarks remarks) {
        if (year.byForm() && year.value() != list.value()) {
            List<Clause> members = List.of(material.clause(list.from(), list.to()), material.clause(year.from(), year.to()));
            remarks.contradiction("deadline-outside-list", year.value() + "年", list.value() + "年的任务清单中，有一项期限为" + year.value() + "年",
                    members);
        }
    }
}
