package guatu.compiler.lint;

import guatu.compiler.grammar.Draft;
import guatu.compiler.outline.Section;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A count beside the list that it counts: 甲、乙、丙三个行业; 三个平台：甲、乙、丙; and the heading over such a list.
 */
final class CountedLists implements Check {

    private static final Lexicon<Boolean> NOT_COUNTING = new Lexicon<>(notCounting());
    private static final int LONGEST_ITEM = 12;

    private final List<Sentence> sentences;
    private final Map<Integer, Counted> headings = new HashMap<>();

    CountedLists(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    private static List<Lexicon.Entry<Boolean>> notCounting() {
        List<String> words = new ArrayList<>(Resources.lines(CountedLists.class, "not-counting.txt"));
        Resources.lines(Draft.class, "verbs.txt").forEach(line -> words.add(line.split("\\s+")[1]));
        return words.stream().distinct().map(word -> new Lexicon.Entry<>(word, true)).toList();
    }

    @Override
    public void read(Material material, Remarks remarks) {
        String text = material.text();
        for (Sentence sentence : sentences) {
            for (Counted counted : Counted.in(text, sentence)) {
                Section section = sentence.passage().section();
                if (section != null && counted.numeral().start() < section.to() && counted.numeral().start() >= section.from()) {
                    headings.put(section.from(), counted);
                }
                if (before(material, counted, remarks)) {
                    underHeading(material, counted, remarks);
                } else {
                    after(material, counted, remarks);
                }
            }
        }
    }

    /** 甲、乙、丙三个行业; says whether a list stands there at all. */
    private boolean before(Material material, Counted counted, Remarks remarks) {
        String text = material.text();
        int end = counted.numeral().start();
        int from = listStart(text, counted.from(), end);
        Enumeration list = Enumeration.of(text, from, end);
        boolean counts = list.least() >= 2 && (list.open() || NOT_COUNTING.before(text, from, end) == null);
        String last = list.items().get(list.items().size() - 1);
        if (!counts || last.isEmpty() || last.length() > LONGEST_ITEM + 4 || endsInFigure(last)) {
            return false;
        }
        int value = counted.value();
        boolean tooMany = value > list.most() && !list.open();
        boolean tooFew = value < list.least() && list.isShort(LONGEST_ITEM);
        if (tooMany || tooFew) {
            report(material, counted, list.least(), List.of(material.clause(from, counted.nounEnd())), remarks);
        }
        return true;
    }

    /** The bracket or quotation in which the count stands bounds its list. */
    private static int listStart(String text, int from, int end) {
        int depth = 0;
        for (int i = end - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (")]”》".indexOf(c) >= 0) {
                depth++;
            } else if ("([“《".indexOf(c) >= 0 && --depth < 0) {
                return i + 1;
            }
        }
        return from;
    }

    private static boolean endsInFigure(String item) {
        return item.chars().anyMatch(Character::isDigit);
    }

    /** 三个平台：甲、乙、丙 or 三个平台（甲、乙、丙）. */
    private void after(Material material, Counted counted, Remarks remarks) {
        String text = material.text();
        int at = counted.nounEnd();
        int from = listAfter(text, at, counted.sentence().to());
        if (from < 0) {
            return;
        }
        int end = from;
        while (end < counted.sentence().to() && ",;。:)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Enumeration list = Enumeration.of(text, from, end);
        boolean closed = end < counted.sentence().to() && ",:".indexOf(text.charAt(end)) < 0;
        boolean plain = !text.substring(from, end).chars().anyMatch(Character::isDigit) && list.isShort(LONGEST_ITEM)
                && list.items().get(0).length() <= LONGEST_ITEM;
        if (closed && plain && list.least() >= 2 && !list.open() && !text.substring(from, end).contains("等")
                && (counted.value() < list.least() || counted.value() > list.most())) {
            report(material, counted, list.least(), List.of(material.clause(counted.numeral().start(), end)), remarks);
        }
    }

    private static int listAfter(String text, int at, int end) {
        if (at >= end) {
            return -1;
        }
        if (text.charAt(at) == ':' || text.charAt(at) == '(') {
            return at + 1;
        }
        for (String word : List.of(",即", ",分别是", ",分别为", ",包括")) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** The heading counts what a list in its section counts too, and says another number. */
    private void underHeading(Material material, Counted counted, Remarks remarks) {
        Section section = counted.sentence().passage().section();
        Counted heading = section == null ? null : headings.get(section.from());
        if (heading == null || heading.numeral().start() == counted.numeral().start() || heading.value() == counted.value()) {
            return;
        }
        boolean same = heading.noun().endsWith(counted.noun()) || counted.noun().endsWith(heading.noun());
        if (same) {
            List<Clause> members = List.of(material.clause(heading.numeral().start(), heading.nounEnd()),
                    material.clause(counted.numeral().start(), counted.nounEnd()));
            remarks.contradiction("heading-count", shown(material, heading), "标题写“" + shown(material, heading) + "”，正文列出"
                    + counted.value() + "个：“" + shown(material, counted) + "”", members);
        }
    }

    private void report(Material material, Counted counted, int items, List<Clause> members, Remarks remarks) {
        remarks.contradiction("list-count", shown(material, counted), "“" + shown(material, counted) + "”实列" + items + "项："
                + members.get(0).quote(), members);
    }

    private static String shown(Material material, Counted counted) {
        return material.reading().shown().substring(counted.numeral().start(), counted.nounEnd());
    }
}
