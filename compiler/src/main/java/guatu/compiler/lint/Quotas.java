package guatu.compiler.lint;

import guatu.compiler.Period;
import guatu.compiler.grammar.Numeral;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shares by region or year against their total. A list that names three regions or more and misses the total by no more
 * than about one share was meant to be complete; a list of a few highlights is left alone unless it exceeds the total.
 */
final class Quotas implements Check {

    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final List<Sentence> sentences;

    Quotas(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        for (Quota quota : Quota.in(material.text(), sentences)) {
            Numeral total = quota.total();
            if (total != null) {
                compare(material, quota, total, remarks);
            }
        }
    }

    private void compare(Material material, Quota quota, Numeral numeral, Remarks remarks) {
        BigDecimal total = Figures.value(numeral);
        BigDecimal sum = quota.sum();
        BigDecimal difference = sum.subtract(total);
        boolean equal = quota.about(material.text())
                ? difference.abs().multiply(TWENTY).compareTo(total) <= 0 : difference.signum() == 0;
        String shares = quota.parts().stream().map(part -> Figures.shown(part.value(), "")).collect(Collectors.joining("＋"));
        String sums = shares + "＝" + Figures.shown(sum, quota.unit());
        String whole = Figures.shown(total, quota.unit());
        String noun = quota.years() ? "年" : "地";
        if (equal) {
            remarks.notice("quota-adds-up", whole + "（第" + line(material, quota) + "行）",
                    "分" + noun + "指标合计与总数一致：" + sums, List.of(quota.clause(material)));
        } else if (difference.signum() > 0 || isComplete(material, quota, difference.negate())) {
            remarks.contradiction("quota-sum", whole, "分" + noun + "指标合计与总数不一致：" + sums + "，总数为" + whole + "，"
                    + (difference.signum() > 0 ? "多" : "少") + Figures.shown(difference.abs(), quota.unit()),
                    List.of(quota.clause(material)));
        }
    }

    private static boolean isComplete(Material material, Quota quota, BigDecimal missing) {
        if (quota.years()) {
            Period period = material.period(quota.sentence().passage().plan());
            return period != null && quota.parts().size() == period.to() - period.from() + 1;
        }
        return quota.parts().size() >= 3 && missing.compareTo(quota.largest().multiply(ONE_AND_A_HALF)) <= 0;
    }

    private static int line(Material material, Quota quota) {
        return quota.clause(material).line();
    }
}
