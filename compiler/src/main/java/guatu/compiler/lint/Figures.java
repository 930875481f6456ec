package guatu.compiler.lint;

import guatu.compiler.Measure;
import guatu.compiler.grammar.Numeral;
import guatu.compiler.wording.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Figures as messages show them. */
final class Figures {

    private static final int NAMED_LINES = 6;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Figures() {}

    static Measure of(Numeral numeral) {
        return Measure.of(numeral.value(), numeral.max(), numeral.unitShown());
    }

    static BigDecimal value(Numeral numeral) {
        BigDecimal value = of(numeral).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    static String shown(Measure measure) {
        if (measure.value() == null) {
            return "";
        }
        String range = measure.max() == null ? "" : "—" + Wording.grouped(measure.max());
        return range.isEmpty() ? shown(measure.value(), measure.unit()) : Wording.grouped(measure.value()) + range + measure.unit();
    }

    /** Large round figures as officials write them: 120万千瓦, 6000亿元. */
    static String shown(BigDecimal value, String unit) {
        if (value.compareTo(HUNDRED_MILLION) >= 0) {
            return Wording.grouped(value.divide(HUNDRED_MILLION)) + "亿" + unit;
        }
        boolean round = value.compareTo(HUNDRED_THOUSAND) >= 0 && value.remainder(THOUSAND).signum() == 0;
        return round ? Wording.grouped(value.divide(TEN_THOUSAND)) + "万" + unit : Wording.grouped(value) + unit;
    }

    /** 第15、50行; the first few where there are many. */
    static String lines(Collection<Integer> lines) {
        String first = lines.stream().limit(NAMED_LINES).map(String::valueOf).collect(Collectors.joining("、"));
        return "第" + first + (lines.size() > NAMED_LINES ? "等" + lines.size() : "") + "行";
    }
}
