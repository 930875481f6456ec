package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures by year in one sentence: every year's share times the years against the total of the period, a year that
 * stands twice, and a rising figure that falls.
 */
final class YearSeries implements Check {

    private final List<Sentence> sentences;

    YearSeries(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        for (Sentence sentence : sentences) {
            if (sentence.numerals().size() >= 2) {
                List<Item> items = items(material.text(), sentence);
                totals(material, items, remarks);
                chain(material, items, remarks);
            }
        }
    }

    /**
     * A figure with the time that its own part of the sentence gives it.
     *
     * @param years how many years 每年 runs or 五年累计 spans; 0 if not said
     * @param year the one year that stands before it; 0 if none
     * @param words what is measured; empty where it is left out
     */
    private record Item(Numeral numeral, int from, boolean annual, boolean total, int years, int year, String words,
            String text, Comparator comparator) {

        String family() {
            return Units.family(Figures.of(numeral).unit());
        }

        BigDecimal value() {
            return Figures.value(numeral);
        }

        boolean isElided() {
            return words.length() <= 2;
        }
    }

    private static List<Item> items(String text, Sentence sentence) {
        List<Item> items = new ArrayList<>();
        List<Numeral> times = new ArrayList<>();
        for (Numeral numeral : sentence.numerals()) {
            if (numeral.hasUnit(Unit.Type.TIME) || numeral.unit() == null) {
                times.add(numeral);
            } else {
                items.add(item(text, sentence, numeral, times));
            }
        }
        return items;
    }

    private static Item item(String text, Sentence sentence, Numeral numeral, List<Numeral> times) {
        int from = numeral.start();
        while (from > sentence.from() && ",;:。(".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String own = text.substring(from, numeral.start());
        int first = 0;
        int last = 0;
        int span = 0;
        int words = from;
        for (Numeral time : times) {
            boolean compared = time.start() > from && "由从自比较".indexOf(text.charAt(time.start() - 1)) >= 0;
            if (compared || time.start() < from || time.unit() != null && !time.unit().name().equals("年")) {
                continue;
            }
            int value = time.value().precision() - time.value().scale() <= 4 ? time.value().intValue() : 0;
            if (value > 1900) {
                first = first == 0 ? value : first;
                last = time.max() == null ? value : time.max().intValue();
            } else if (value <= 10 && time.end() < text.length()) {
                span = value;
            }
            words = time.end();
        }
        boolean annual = own.contains("每年");
        boolean total = own.contains("累计") || own.contains("合计") || own.contains("共");
        int end = IndicatorKey.withoutComparator(text, words, numeral.start());
        String noun = IndicatorKey.of(text.substring(Math.min(words, end), end)).replace("每年", "");
        return new Item(numeral, from, annual, total, first > 0 && last > first ? last - first + 1 : span,
                last == first ? first : 0, noun, own,
                IndicatorKey.comparator(text, from, numeral.start(), numeral.end(), sentence.to()));
    }

    /** 2026—2028年每年1000家，2029—2030年每年1200家，五年累计5400家. */
    private void totals(Material material, List<Item> items, Remarks remarks) {
        for (int i = 0; i < items.size(); i++) {
            Item total = items.get(i);
            if (!total.total() || total.annual()) {
                continue;
            }
            List<Item> shares = new ArrayList<>();
            for (int k = i - 1; k >= 0 && items.get(k).annual() && items.get(k).family().equals(total.family()); k--) {
                shares.add(0, items.get(k));
            }
            if (!shares.isEmpty() && isSameThing(shares.get(0), total)) {
                compare(material, shares, total, remarks);
            }
        }
    }

    private static boolean isSameThing(Item share, Item total) {
        return total.isElided() || share.isElided() || total.words().contains(share.words()) || share.words().contains(total.words())
                || share.words().endsWith(total.words().substring(Math.max(0, total.words().length() - 2)));
    }

    private void compare(Material material, List<Item> shares, Item total, Remarks remarks) {
        BigDecimal sum = BigDecimal.ZERO;
        var terms = new StringBuilder();
        for (Item share : shares) {
            int years = share.years() > 0 ? share.years() : shares.size() == 1 ? total.years() : 0;
            if (years == 0) {
                return;
            }
            sum = sum.add(share.value().multiply(BigDecimal.valueOf(years)));
            terms.append(terms.isEmpty() ? "" : "＋").append(years).append("年×").append(Figures.shown(share.value(), ""));
        }
        String unit = Figures.of(total.numeral()).unit();
        String sums = terms + "＝" + Figures.shown(sum, unit);
        var place = List.of(material.clause(shares.get(0).from(), total.numeral().end()));
        int compared = sum.compareTo(total.value());
        boolean floors = shares.stream().anyMatch(share -> share.comparator() == Comparator.AT_LEAST
                || share.comparator() == Comparator.MORE_THAN);
        if (compared == 0) {
            remarks.notice("series-adds-up", sums, "逐年数与累计数一致：" + sums, place);
        } else if (!(floors && compared < 0)) {
            remarks.contradiction("series-sum", Figures.shown(total.value(), unit), "逐年数与累计数不一致：" + sums + "，文中累计为"
                    + Figures.shown(total.value(), unit), place);
        }
    }

    /** 2026年投资增长6%；2027年增长6.5%; …: the noun stands once, every part has its year. */
    private void chain(Material material, List<Item> items, Remarks remarks) {
        Map<Integer, Item> byYear = new HashMap<>();
        Item before = null;
        for (Item item : items) {
            boolean goesOn = before != null && item.year() > 0 && before.year() > 0 && item.isElided()
                    && item.family().equals(before.family()) && !item.annual();
            if (!goesOn) {
                byYear.clear();
            }
            Item same = goesOn ? byYear.get(item.year()) : null;
            if (same != null && same.value().compareTo(item.value()) != 0) {
                remarks.contradiction("year-twice", item.year() + "年", "同一句中" + item.year() + "年出现两次，数值分别为"
                        + Figures.shown(Figures.of(same.numeral())) + "和" + Figures.shown(Figures.of(item.numeral())),
                        List.of(material.clause(same.from(), item.numeral().end())));
            } else if (goesOn && before != null) {
                backwards(material, before, item, remarks);
            }
            if (item.year() > 0) {
                byYear.putIfAbsent(item.year(), item);
            }
            before = item;
        }
    }

    private void backwards(Material material, Item before, @Nullable Item item, Remarks remarks) {
        if (item == null || item.year() <= before.year() || item.value().compareTo(before.value()) >= 0) {
            return;
        }
        boolean rises = item.text().contains("提高到") || item.text().contains("增加到") || item.text().contains("提升到")
                || item.text().contains("扩大到") || item.text().contains("增至") || item.text().contains("突破");
        if (rises) {
            remarks.contradiction("milestone-backwards", item.year() + "年", item.year() + "年的目标值"
                    + Figures.shown(Figures.of(item.numeral())) + "低于" + before.year() + "年的" + Figures.shown(Figures.of(before.numeral())),
                    List.of(material.clause(before.from(), item.numeral().end())));
        }
    }
}
