package guatu.compiler.lint;

import guatu.compiler.grammar.Numeral;
import guatu.compiler.grammar.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 从80家增加到160家，翻一番: a change in words or per cent against the two figures that stand beside it. */
final class Growth implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Sentence> sentences;

    Growth(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        for (Sentence sentence : sentences) {
            List<Numeral> numerals = sentence.numerals().stream()
                    .filter(numeral -> numeral.unit() != null && !numeral.hasUnit(Unit.Type.TIME)).toList();
            for (int i = 0; i + 2 < numerals.size(); i++) {
                check(material, sentence, numerals.get(i), numerals.get(i + 1), numerals.get(i + 2), remarks);
            }
        }
    }

    private void check(Material material, Sentence sentence, Numeral from, Numeral to, Numeral change, Remarks remarks) {
        String text = material.text();
        boolean pair = Units.family(Figures.of(from).unit()).equals(Units.family(Figures.of(to).unit()))
                && isBase(text, sentence, from) && isEnd(text, from, to) && text.substring(to.end(), change.start()).length() <= 8;
        BigDecimal base = Figures.value(from);
        if (!pair || base.signum() == 0) {
            return;
        }
        BigDecimal stated = stated(text, to, change);
        BigDecimal exact = change.isPoints() ? Figures.value(to).subtract(base).abs()
                : Figures.value(to).subtract(base).abs().multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
        if (stated != null && exact.subtract(stated).abs().compareTo(tolerance(change, stated)) > 0) {
            String sign = change.isPoints() ? "个百分点" : "%";
            remarks.contradiction("growth-arithmetic", Figures.shown(Figures.of(to)), "由" + Figures.shown(Figures.of(from)) + "到"
                    + Figures.shown(Figures.of(to)) + "，变化应为" + Figures.shown(exact.setScale(1, RoundingMode.HALF_UP), sign) + "，文中为“"
                    + material.reading().shown().substring(Math.max(to.end(), change.start() - 2), change.end()) + "”",
                    List.of(material.clause(from.start(), change.end())));
        }
    }

    private static boolean isBase(String text, Sentence sentence, Numeral from) {
        int start = Math.max(sentence.from(), from.start() - 12);
        String left = text.substring(start, from.start());
        int at = Math.max(left.lastIndexOf('从'), left.lastIndexOf('由'));
        return at >= 0 && left.indexOf(',', at) < 0;
    }

    private static boolean isEnd(String text, Numeral from, Numeral to) {
        String between = text.substring(from.end(), to.start());
        return between.length() <= 8 && (between.endsWith("到") || between.endsWith("至")) && between.indexOf(',') < 0;
    }

    private static @Nullable BigDecimal stated(String text, Numeral to, Numeral change) {
        String word = text.substring(to.end(), change.start());
        if (change.unit() != null && change.unit().name().equals("番")) {
            return BigDecimal.valueOf((1L << Math.min(change.value().intValue(), 30)) - 1).multiply(HUNDRED);
        }
        boolean changes = word.contains("增长") || word.contains("提高") || word.contains("增加") || word.contains("下降")
                || word.contains("减少") || word.contains("降低") || word.contains("增幅") || word.contains("降幅");
        boolean yearly = word.contains("年均") || word.contains("每年");
        return changes && !yearly && (change.isPercent() || change.isPoints()) ? change.value() : null;
    }

    private static BigDecimal tolerance(Numeral change, BigDecimal stated) {
        boolean doubling = change.unit() != null && change.unit().name().equals("番");
        return doubling ? BigDecimal.valueOf(10) : new BigDecimal("1").scaleByPowerOfTen(-Math.max(0, stated.scale()));
    }
}
