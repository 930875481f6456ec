package guatu.compiler.lint;

import guatu.compiler.grammar.Numeral;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts that are part of a name: “1+3+6” against the figures that spell it out and against the same name elsewhere,
 * 三大五百亿级集群 against 3个五百亿级集群.
 */
final class CountedNames implements Check {

    private static final int TELLING = 5;
    private static final int NAME = 4;

    /** A formula such as 1+3+6 with the words after it. */
    private record Formula(int from, int to, List<Integer> terms, String noun) {

        String shown() {
            return terms.stream().map(String::valueOf).collect(Collectors.joining("+"));
        }
    }

    private final List<Sentence> sentences;

    CountedNames(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        Map<String, List<Formula>> byNoun = new LinkedHashMap<>();
        Map<String, List<Counted>> byName = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            for (Formula formula : formulas(material.text(), sentence)) {
                spelledOut(material, sentence, formula, remarks);
                if (formula.noun().length() == NAME) {
                    byNoun.computeIfAbsent(formula.noun() + formula.terms().size(), noun -> new ArrayList<>()).add(formula);
                }
            }
            for (Counted counted : Counted.in(material.text(), sentence)) {
                String noun = counted.noun().replace("以上的", "");
                if (noun.length() >= TELLING && noun.contains("级") && !noun.startsWith("级")) {
                    byName.computeIfAbsent(sentence.passage().plan() + noun, name -> new ArrayList<>()).add(counted);
                }
            }
        }
        byNoun.values().forEach(same -> elsewhere(material, same, remarks));
        byName.values().forEach(same -> named(material, same, remarks));
    }

    private static List<Formula> formulas(String text, Sentence sentence) {
        List<Formula> formulas = new ArrayList<>();
        int i = sentence.from();
        while (i < sentence.to()) {
            int end = formulaEnd(text, i, sentence.to());
            if (end > i && text.substring(i, end).indexOf('+') > 0) {
                List<Integer> terms = new ArrayList<>();
                for (String term : text.substring(i, end).split("\\+")) {
                    terms.add(Integer.parseInt(term));
                }
                int noun = end < sentence.to() && text.charAt(end) == '”' ? end + 1 : end;
                formulas.add(new Formula(i, end, List.copyOf(terms), text.substring(noun, nounEnd(text, noun, sentence.to()))));
            }
            i = Math.max(end, i) + 1;
        }
        return formulas;
    }

    /** The end of digits joined by +, each number of one or two digits; the start itself if there is none. */
    private static int formulaEnd(String text, int from, int to) {
        int i = from;
        int end = from;
        while (i < to && isDigit(text.charAt(i))) {
            int digits = i;
            while (digits < to && isDigit(text.charAt(digits))) {
                digits++;
            }
            if (digits - i > 2) {
                return from;
            }
            end = digits;
            i = digits < to && text.charAt(digits) == '+' ? digits + 1 : to;
        }
        return end < to && (text.charAt(end) == '.' || text.charAt(end) == '+' || text.charAt(end) == '%') ? from : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int nounEnd(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < NAME && Character.isIdeographic(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** “1+3+6”…，即1个…、3个…和6个…. */
    private void spelledOut(Material material, Sentence sentence, Formula formula, Remarks remarks) {
        String text = material.text();
        List<Numeral> counts = sentence.numerals().stream()
                .filter(numeral -> numeral.start() > formula.to() && numeral.isCount() && !numeral.scaleOnly()).toList();
        int size = formula.terms().size();
        if (counts.size() < size) {
            return;
        }
        String between = text.substring(formula.to(), counts.get(0).start());
        boolean spelled = between.endsWith("即") || between.endsWith("包括") || between.endsWith(":");
        List<Integer> stated = counts.subList(0, size).stream().map(numeral -> numeral.value().intValue()).toList();
        if (spelled && !stated.equals(formula.terms())) {
            String sum = stated.stream().map(String::valueOf).collect(Collectors.joining("、"));
            remarks.contradiction("name-number", formula.shown(), "“" + formula.shown() + "”与随后列出的" + sum + "不一致",
                    List.of(material.clause(formula.from(), counts.get(size - 1).end())));
        }
    }

    private void elsewhere(Material material, List<Formula> same, Remarks remarks) {
        Map<String, List<Formula>> variants = new TreeMap<>();
        same.forEach(formula -> variants.computeIfAbsent(formula.shown(), shown -> new ArrayList<>()).add(formula));
        if (variants.size() != 2) {
            return;
        }
        List<Integer> one = variants.values().iterator().next().get(0).terms();
        List<Integer> other = List.copyOf(variants.values()).get(1).get(0).terms();
        int differing = 0;
        for (int i = 0; i < one.size(); i++) {
            differing += one.get(i).equals(other.get(i)) ? 0 : 1;
        }
        if (differing == 1) {
            List<Clause> members = same.stream().map(formula -> material.clause(formula.from(), formula.to())).toList();
            remarks.contradiction("name-number", same.get(0).shown(), "同一名称前后不一致：" + String.join("与", variants.keySet()), members);
        }
    }

    /** Named in a heading or as N大 and counted otherwise in the same plan. */
    private void named(Material material, List<Counted> same, Remarks remarks) {
        Map<Integer, Counted> byValue = new HashMap<>();
        same.forEach(counted -> byValue.putIfAbsent(counted.value(), counted));
        boolean name = same.stream().anyMatch(counted -> counted.numeral().han() && counted.sentence().passage().section() != null
                && counted.numeral().start() < counted.sentence().passage().section().to());
        boolean goal = same.stream().anyMatch(counted -> counted.sentence().inGoals());
        if (byValue.size() == 2 && name && goal) {
            String counts = same.stream().map(counted -> "第" + material.clause(counted.numeral().start(), counted.nounEnd()).line()
                    + "行" + counted.value() + "个").distinct().collect(Collectors.joining("，"));
            remarks.contradiction("name-number", same.get(0).noun(), "“" + same.get(0).noun() + "”个数不一致：" + counts,
                    same.stream().map(counted -> material.clause(counted.numeral().start(), counted.nounEnd())).toList());
        }
    }
}
