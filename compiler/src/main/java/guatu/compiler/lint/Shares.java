package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.Unit;
import guatu.compiler.text.Within;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares of a whole: above 100 %, together above 100 %, other than part ÷ whole, or without a whole. */
final class Shares implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Sentence> sentences;

    Shares(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        for (Sentence sentence : sentences) {
            List<Share> shares = shares(material.text(), sentence);
            shares.stream().filter(share -> share.value().compareTo(HUNDRED) > 0).forEach(share ->
                    remarks.contradiction("share-above-whole", share.shown(), "占比不能超过100%：" + share.shown(),
                            List.of(material.clause(share.from(), share.numeral().end()))));
            together(material, shares, remarks);
            quotient(material, sentence, shares, remarks);
            withoutWhole(material, shares, remarks);
        }
    }

    /** @param whole the words between 占 and the number; empty where they are left out */
    private record Share(Numeral numeral, int from, String whole) {

        BigDecimal value() {
            return numeral.value();
        }

        String shown() {
            return Figures.shown(numeral.value(), "%");
        }
    }

    private static List<Share> shares(String text, Sentence sentence) {
        List<Share> shares = new ArrayList<>();
        for (Numeral numeral : sentence.numerals()) {
            if (!numeral.isPercent() || numeral.max() != null) {
                continue;
            }
            int from = numeral.start();
            while (from > sentence.from() && ",;:、。".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int of = text.lastIndexOf('占', numeral.start());
            if (of < from || text.startsWith("占比", of)) {
                continue;
            }
            int end = IndicatorKey.withoutComparator(text, of + 1, numeral.start());
            shares.add(new Share(numeral, from, text.substring(of + 1, end).replaceAll("(的?(比重|比例|比))?(提高|提升)?的?$", "")));
        }
        return shares;
    }

    /** A类占总数的20%，D类占85%: shares of one whole, the later ones naming it again or not at all. */
    private void together(Material material, List<Share> shares, Remarks remarks) {
        int first = 0;
        while (first < shares.size()) {
            BigDecimal sum = shares.get(first).value();
            String whole = shares.get(first).whole();
            int next = first + 1;
            while (next < shares.size() && (shares.get(next).whole().isEmpty() || shares.get(next).whole().equals(whole))) {
                sum = sum.add(shares.get(next++).value());
            }
            boolean single = shares.subList(first, next).stream().anyMatch(share -> share.value().compareTo(HUNDRED) > 0);
            if (next - first > 1 && sum.compareTo(HUNDRED) > 0 && !single && isPartition(material.text(), shares.subList(first, next))) {
                remarks.contradiction("share-sum", Figures.shown(sum, "%"), "同一总体的各部分占比合计" + Figures.shown(sum, "%") + "，超过100%",
                        List.of(material.clause(shares.get(first).from(), shares.get(next - 1).numeral().end())));
            }
            first = next;
        }
    }

    /** Classes of one division (A类, D类; 甲级, 乙级) exclude each other; kinds that overlap may exceed the whole. */
    private static boolean isPartition(String text, List<Share> shares) {
        return shares.stream().allMatch(share -> {
            String subject = text.substring(share.from(), text.lastIndexOf('占', share.numeral().start()));
            return subject.contains("类") || subject.contains("级") || subject.contains("档") || subject.contains("等");
        });
    }

    private void quotient(Material material, Sentence sentence, List<Share> shares, Remarks remarks) {
        String text = material.text();
        int among = shares.size() == 1 ? Within.indexOf(text, "其中", sentence.from(), sentence.to()) : -1;
        if (among < 0) {
            return;
        }
        Share share = shares.get(0);
        Numeral whole = last(sentence, sentence.from(), among);
        Numeral part = whole == null ? null : first(sentence, among, share.numeral().start(), whole);
        boolean apart = part == null || text.substring(part.end(), share.numeral().start()).indexOf(';') >= 0
                || share.from() < part.end() || text.substring(part.end(), share.from()).length() > 12;
        if (apart || whole == null || part == null || Figures.value(whole).signum() == 0) {
            return;
        }
        String subject = text.substring(share.from(), text.lastIndexOf('占', share.numeral().start()));
        if (!subject.isEmpty()) {
            return;
        }
        BigDecimal percent = Figures.value(part).multiply(HUNDRED).divide(Figures.value(whole), MathContext.DECIMAL64);
        if (!agrees(percent, share.value(), IndicatorKey.comparator(text, share.from(), share.numeral().start(),
                share.numeral().end(), sentence.to()))) {
            String exact = Figures.shown(percent.setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros(), "%");
            remarks.contradiction("share-quotient", share.shown(), "占比与两个数不符：" + Figures.shown(Figures.of(part)) + "÷"
                    + Figures.shown(Figures.of(whole)) + "＝" + exact + "，文中为" + share.shown(),
                    List.of(material.clause(whole.start(), share.numeral().end())));
        }
    }

    private static boolean agrees(BigDecimal exact, BigDecimal stated, Comparator comparator) {
        BigDecimal tolerance = comparator == Comparator.ABOUT ? BigDecimal.valueOf(3)
                : new BigDecimal("0.6").scaleByPowerOfTen(-Math.max(0, stated.scale()));
        BigDecimal difference = exact.subtract(stated);
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> difference.compareTo(tolerance.negate()) >= 0;
            case AT_MOST -> difference.compareTo(tolerance) <= 0;
            case ABOUT, EQUAL -> difference.abs().compareTo(tolerance) <= 0;
        };
    }

    private static @Nullable Numeral last(Sentence sentence, int from, int to) {
        Numeral found = null;
        for (Numeral numeral : sentence.numerals()) {
            boolean counts = numeral.unit() != null && !numeral.hasUnit(Unit.Type.TIME) && !numeral.hasUnit(Unit.Type.RATIO);
            if (counts && numeral.start() >= from && numeral.start() < to) {
                found = numeral;
            }
        }
        return found;
    }

    private static @Nullable Numeral first(Sentence sentence, int from, int to, Numeral whole) {
        String family = Units.family(Figures.of(whole).unit());
        for (Numeral numeral : sentence.numerals()) {
            if (numeral.start() >= from && numeral.start() < to && Units.family(Figures.of(numeral).unit()).equals(family)) {
                return numeral;
            }
        }
        return null;
    }

    /** 占30% with no whole named before it in the sentence. */
    private void withoutWhole(Material material, List<Share> shares, Remarks remarks) {
        if (!shares.isEmpty() && shares.get(0).whole().isEmpty()) {
            Share share = shares.get(0);
            String quote = material.reading().shown().substring(share.from(), share.numeral().end());
            remarks.notice("share-without-denominator", quote, "占比未写明占什么的比重：“" + quote + "”",
                    List.of(material.clause(share.from(), share.numeral().end())));
        }
    }
}
