package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.NumberUse.Use;
import guatu.compiler.Rule;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Reading;
import java.util.ArrayList;
import java.util.List;

/** Reads the rules of a plan: caps, rates, floors, amounts, thresholds, and consequences that carry no number. */
public final class Rules {

    private static final Lexicon<Boolean> CONSEQUENCES = Lexicon.ofWords(Rules.class, "consequences.txt");
    private static final String STOPS = ";。!?\n\t";
    private static final int LONGEST = 160;

    private final Reading reading;
    private final String text;
    private int count;

    public Rules(Reading reading) {
        this.reading = reading;
        this.text = reading.folded();
    }

    /** The rules of the passages of one plan, in text order; {@code uses} are the numbers in them. */
    public List<Rule> in(List<Passage> passages, List<Numbers.Found> uses) {
        List<Rule> rules = new ArrayList<>();
        int next = 0;
        for (Passage passage : passages) {
            int done = passage.start();
            while (next < uses.size() && uses.get(next).start() < passage.end()) {
                Numbers.Found use = uses.get(next++);
                boolean rule = use.use() == Use.RULE || use.use() == Use.THRESHOLD && conditions(use, passage);
                if (rule && use.start() >= done) {
                    int from = from(use.start(), Math.max(done, passage.start()));
                    int to = to(use.end(), passage.end());
                    done = to;
                    rules.add(new Rule("R" + ++count, kind(use, from), reading.clause(from, to)));
                }
            }
            consequences(passage, rules);
        }
        rules.sort((a, b) -> Integer.compare(a.clause().start(), b.clause().start()));
        return rules;
    }

    /** A size that only describes (百亿级集群) makes no rule; one that says who gets something does. */
    private boolean conditions(Numbers.Found use, Passage passage) {
        int from = from(use.start(), passage.body());
        int to = to(use.end(), passage.end());
        return use.start() >= passage.body() && (Words.SUBSIDY.standsIn(text, from, to) || Words.CONDITIONS.standsIn(text, from, to)
                || text.startsWith("对", from) || CONSEQUENCES.standsIn(text, from, to));
    }

    private void consequences(Passage passage, List<Rule> rules) {
        int at = passage.body();
        while (at < passage.end()) {
            int word = CONSEQUENCES.indexIn(text, at, passage.end());
            if (word < 0) {
                return;
            }
            int from = from(word, passage.body());
            int to = to(word, passage.end());
            var clause = reading.clause(from, to);
            if (rules.subList(Math.max(0, rules.size() - 12), rules.size()).stream().noneMatch(rule -> rule.clause().end() > clause.start()
                    && rule.clause().start() < clause.end())) {
                rules.add(new Rule("R" + ++count, Rule.Kind.CONSEQUENCE, clause));
            }
            at = to + 1;
        }
    }

    private Rule.Kind kind(Numbers.Found use, int from) {
        if (use.use() == Use.THRESHOLD) {
            return Rule.Kind.THRESHOLD;
        }
        var before = Comparators.BEFORE.before(text, from, use.start());
        var after = Comparators.AFTER.at(text, use.end(), text.length());
        Comparator comparator = before != null ? before.value() : after != null ? after.value() : Comparator.EQUAL;
        if (comparator == Comparator.AT_MOST) {
            return Rule.Kind.CAP;
        }
        if (comparator == Comparator.AT_LEAST) {
            return Rule.Kind.FLOOR;
        }
        boolean part = text.substring(use.start(), use.end()).endsWith("%") || text.substring(use.start(), use.end()).endsWith("倍");
        if (part) {
            return Rule.Kind.RATE;
        }
        boolean admits = Words.CONDITIONS.standsIn(text, from, use.start()) || text.startsWith("对", from);
        boolean pays = Words.SUBSIDY.standsIn(text, from, use.end());
        return pays ? Rule.Kind.AMOUNT : admits ? Rule.Kind.ADMISSION : Rule.Kind.AMOUNT;
    }

    private int from(int at, int floor) {
        int i = at;
        while (i > floor && STOPS.indexOf(text.charAt(i - 1)) < 0 && at - i < LONGEST) {
            i--;
        }
        return i;
    }

    private int to(int at, int ceiling) {
        int i = at;
        while (i < ceiling && STOPS.indexOf(text.charAt(i)) < 0 && i - at < LONGEST) {
            i++;
        }
        return i;
    }
}
