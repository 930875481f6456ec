package guatu.runner.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** What is wrong with some of the rows, as in tables that offices send. */
public enum Faults {
    /** Every cell is as it should be, but one firm in ten has no emission figure. */
    NONE,
    /** Cells left empty, negative taxes, yuan written for ten thousand yuan. */
    SOME,
    /** Also codes that stand twice. */
    ALL;

    private static final List<SampleColumn> LEFT_EMPTY = List.of(SampleColumn.TAX, SampleColumn.LAND, SampleColumn.ADDED, SampleColumn.STAFF,
            SampleColumn.ENERGY_LIKE, SampleColumn.RESEARCH, SampleColumn.POWER);
    private static final List<SampleColumn> IN_YUAN = List.of(SampleColumn.TAX, SampleColumn.REVENUE, SampleColumn.ADDED, SampleColumn.RESEARCH);

    void apply(Firm firm, long number, SplittableRandom chances) {
        if (chances.nextDouble() < 0.1) {
            firm.setNumber(SampleColumn.EMISSION, null);
        }
        if (this == NONE) {
            return;
        }
        var chance = chances.nextDouble();
        if (chance < 0.008) {
            firm.setNumber(LEFT_EMPTY.get(chances.nextInt(LEFT_EMPTY.size())), null);
        } else if (chance < 0.012) {
            times(firm, SampleColumn.TAX, BigDecimal.valueOf(-1, 1));
        } else if (chance < 0.015) {
            times(firm, IN_YUAN.get(chances.nextInt(IN_YUAN.size())), BigDecimal.valueOf(10_000));
        } else if (chance < 0.017 && this == ALL && number > 1) {
            firm.setText(SampleColumn.CODE, CreditCode.of(number - 1));
        }
    }

    private static void times(Firm firm, SampleColumn column, BigDecimal factor) {
        var value = firm.number(column);
        if (value != null) {
            firm.setNumber(column, value.multiply(factor));
        }
    }
}
