package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.Unit;
import guatu.compiler.text.Lexicon;
import guatu.kernel.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure shared out over regions or years: 9600座，其中甲区2800座、乙区2100座….
 *
 * @param total the figure that is shared out; null where the list stands alone
 * @param years whether the parts are years, not regions
 */
record Quota(Sentence sentence, @Nullable Numeral total, List<Part> parts, String unit, boolean years) {

    /** One share, with its name and where it stands. */
    record Part(String name, Numeral numeral, BigDecimal value, int from) {}

    private static final Lexicon<Boolean> REGIONS = Lexicon.ofWords(Quota.class, "regions.txt");
    private static final int LONGEST_NAME = 14;

    BigDecimal sum() {
        return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal largest() {
        return parts.stream().map(Part::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    boolean about(String text) {
        return total != null && IndicatorKey.comparator(text, sentence.from(), total.start(), total.end(), sentence.to())
                == Comparator.ABOUT;
    }

    Clause clause(Material material) {
        Part first = parts.get(0);
        int from = total == null ? first.from() : Math.min(total.start(), first.from());
        int last = parts.get(parts.size() - 1).numeral().end();
        return material.clause(from, total == null ? last : Math.max(total.end(), last));
    }

    static List<Quota> in(String text, List<Sentence> sentences) {
        List<Quota> quotas = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.numerals().size() >= 2) {
                new Reader(text, sentence, quotas).read();
            }
        }
        return quotas;
    }

    /** Finds runs of named shares in one sentence. */
    private static final class Reader {

        private final String text;
        private final Sentence sentence;
        private final List<Quota> quotas;
        private final List<Part> run = new ArrayList<>();
        private @Nullable Numeral before;
        private boolean years;
        private String unit = "";

        Reader(String text, Sentence sentence, List<Quota> quotas) {
            this.text = text;
            this.sentence = sentence;
            this.quotas = quotas;
        }

        void read() {
            for (Numeral numeral : sentence.numerals()) {
                if (numeral.unit() == null || numeral.hasUnit(Unit.Type.TIME)) {
                    continue;
                }
                Part part = part(numeral);
                String family = Units.family(Figures.of(numeral).unit());
                boolean goesOn = part != null && (run.isEmpty() || family.equals(unit) && years == isYear(part.name()));
                if (!goesOn) {
                    close(numeral);
                    before = numeral;
                    part = part != null && before != numeral ? part : null;
                }
                if (part != null) {
                    open(part, family);
                }
            }
            close(null);
        }

        private void open(Part part, String family) {
            run.add(part);
            unit = family;
            years = isYear(part.name());
        }

        private void close(@Nullable Numeral next) {
            if (run.size() >= 2) {
                quotas.add(new Quota(sentence, total(next), List.copyOf(run), Figures.of(run.get(0).numeral()).unit(), years));
            }
            run.clear();
        }

        private @Nullable Numeral total(@Nullable Numeral next) {
            int first = run.get(0).from();
            Numeral whole = before;
            if (whole != null && whole.end() <= first && Units.family(Figures.of(whole).unit()).equals(unit) && whole.max() == null) {
                String between = text.substring(whole.end(), first);
                boolean linked = between.contains("其中") || between.endsWith("(") || between.endsWith(":") || between.contains("包括");
                return linked && between.indexOf(';') < 0 ? whole : null;
            }
            if (next == null || !Units.family(Figures.of(next).unit()).equals(unit)) {
                return null;
            }
            String left = text.substring(run.get(run.size() - 1).numeral().end(), next.start());
            return left.contains("合计") || left.contains("共计") || left.contains("总计") ? next : null;
        }

        private @Nullable Part part(Numeral numeral) {
            int end = IndicatorKey.withoutComparator(text, sentence.from(), numeral.start());
            int from = end;
            while (from > sentence.from() && end - from <= LONGEST_NAME && "、,;:。(".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            for (String opener : List.of("其中", "包括", "和", "及")) {
                from += text.startsWith(opener, from) ? opener.length() : 0;
            }
            if (end - from < 2 || end - from > LONGEST_NAME || numeral.max() != null) {
                return null;
            }
            String name = text.substring(from, end);
            boolean region = REGIONS.before(text, from, end) != null && name.chars().allMatch(Character::isIdeographic);
            return region || isYear(name) ? new Part(name, numeral, Figures.value(numeral), from) : null;
        }

        private static boolean isYear(String name) {
            return name.length() == 5 && name.endsWith("年") && name.chars().limit(4).allMatch(Character::isDigit);
        }
    }
}
