package guatu.scoring.method;

import guatu.kernel.expression.Division;
import guatu.kernel.expression.Rounding;
import guatu.scoring.yaml.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How exactly is computed. {@code exact} keeps scaled integers throughout; {@code real} computes in doubles in a fixed
 * order, as roots and trees of means need it, and rounds the total only.
 */
public record Arithmetic(
        @Entry(value = "计算方式", example = "exact", orElse = "exact") Mode mode,
        @Entry(value = "公式里 ÷ 的精度", example = "{decimals: 8, rounding: half-up}") @Nullable Division division,
        @Entry(value = "得分的精度", example = "{decimals: 8, rounding: half-up}") @Nullable Division score,
        @Entry(value = "公布的总分的精度", example = "{decimals: 4, rounding: half-up}") @Nullable Division published) {

    public enum Mode { EXACT, REAL }

    static final Arithmetic USUAL = new Arithmetic(Mode.EXACT, null, null, null);

    public Division ofFormulas() {
        return division == null ? new Division(8, Rounding.HALF_UP) : division;
    }

    public Division ofScores() {
        return score == null ? new Division(mode == Mode.REAL ? 13 : 8, Rounding.HALF_UP) : score;
    }

    public Division ofPublication() {
        return published == null ? new Division(4, Rounding.HALF_UP) : published;
    }
}
