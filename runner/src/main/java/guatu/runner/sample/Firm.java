package guatu.runner.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One invented firm: a function of the seed and its number alone. */
final class Firm {

    private static final List<List<String>> NAMES = Lexicon.read("names.txt");
    private static final double COAL_OF_POWER = 0.305;
    private static final double COAL_OF_GAS = 1.33;
    private static final double COAL_OF_COAL = 0.7143;
    private static final double COAL_OF_DIESEL = 1.4571;
    private static final double USUAL_REVENUE = 1100;
    private static final double LARGE = 2000;

    private final SplittableRandom chances;
    private final Industry industry;
    private final Map<SampleColumn, String> texts = new EnumMap<>(SampleColumn.class);
    private final Map<SampleColumn, BigDecimal> numbers = new EnumMap<>(SampleColumn.class);

    Firm(long seed, long number, Faults faults) {
        // a multiplier and an offset that keep neighbouring firms apart
        chances = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
        industry = Industry.drawn(chances.nextDouble());
        var town = Town.drawn(chances.nextDouble());
        texts.put(SampleColumn.CODE, CreditCode.of(number));
        texts.put(SampleColumn.NAME, "演示数据" + town.stem() + letter(0) + letter(1) + industry.product() + "厂");
        texts.put(SampleColumn.TOWN, town.name());
        texts.put(SampleColumn.INDUSTRY, industry.code());
        economy();
        energy();
        accidents();
        faults.apply(this, number, chances);
    }

    private String letter(int line) {
        var letters = NAMES.get(line).get(0);
        var at = chances.nextInt(letters.length());
        return letters.substring(at, at + 1);
    }

    private void economy() {
        var revenue = USUAL_REVENUE * industry.size() * spread(1.35);
        var added = revenue * industry.addedPerRevenue() * spread(0.25);
        put(SampleColumn.REVENUE, revenue);
        put(SampleColumn.ADDED, added);
        put(SampleColumn.TAX, added * 0.14 * spread(0.5));
        put(SampleColumn.LAND, Math.max(0.5, added / (industry.addedPerMu() * spread(0.7))));
        put(SampleColumn.STAFF, Math.max(3, added / (industry.addedPerHead() * spread(0.4))));
        var isLarge = revenue >= LARGE;
        texts.put(SampleColumn.SIZE, isLarge ? "规上" : "规下");
        put(SampleColumn.RESEARCH, chances.nextDouble() < (isLarge ? 0.8 : 0.2) ? revenue * industry.researchPerRevenue() * spread(0.5) : 0);
        put(SampleColumn.YEARS, Math.floor(chances.nextDouble() * chances.nextDouble() * 35));
        if (!isLarge && chances.nextDouble() < 0.2) {
            put(SampleColumn.RENTED, 500 + chances.nextInt(6000));
        }
        put(SampleColumn.EMISSION, Math.max(0.001, added / 100 * industry.emissionPerAdded() * spread(0.8)));
    }

    /** Fuels first, so that the energy of the table is what they add up to. */
    private void energy() {
        var total = Objects.requireNonNull(numbers.get(SampleColumn.ADDED)).doubleValue() * industry.energyPerAdded() * spread(0.45);
        put(SampleColumn.POWER, total * industry.ofPower() / COAL_OF_POWER * 1000);
        put(SampleColumn.COAL, total * industry.ofCoal() / COAL_OF_COAL);
        var rest = total * Math.max(0, 1 - industry.ofPower() - industry.ofCoal());
        put(SampleColumn.GAS, rest * 0.85 / COAL_OF_GAS * 1000);
        put(SampleColumn.DIESEL, rest * 0.15 / COAL_OF_DIESEL);
        put(SampleColumn.ENERGY_LIKE, value(SampleColumn.POWER) * COAL_OF_POWER / 1000 + value(SampleColumn.GAS) * COAL_OF_GAS / 1000
                + value(SampleColumn.COAL) * COAL_OF_COAL + value(SampleColumn.DIESEL) * COAL_OF_DIESEL);
        if (chances.nextDouble() < 0.08) {
            put(SampleColumn.GREEN, value(SampleColumn.POWER) * 0.3 * chances.nextDouble());
        }
    }

    private void accidents() {
        put(SampleColumn.SAFETY, chances.nextDouble() < 0.006 ? 1 : 0);
        put(SampleColumn.ENVIRONMENT, chances.nextDouble() < 0.003 ? 1 : 0);
        if (chances.nextDouble() < 0.05) {
            put(SampleColumn.PLUS, 1 + chances.nextInt(10) * 0.5);
        }
        if (chances.nextDouble() < 0.02) {
            put(SampleColumn.MINUS, 1 + chances.nextInt(4));
        }
    }

    /** A factor around one, whose logarithm is nearly normal; strict arithmetic, so that every machine makes the same firms. */
    private double spread(double deviation) {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) {
            sum += chances.nextDouble();
        }
        return StrictMath.exp(sum * deviation);
    }

    private void put(SampleColumn column, double value) {
        numbers.put(column, BigDecimal.valueOf(value).setScale(column.decimals(), RoundingMode.HALF_UP));
    }

    private double value(SampleColumn column) {
        return Objects.requireNonNull(numbers.get(column)).doubleValue();
    }

    @Nullable String text(SampleColumn column) {
        return texts.get(column);
    }

    @Nullable BigDecimal number(SampleColumn column) {
        return numbers.get(column);
    }

    void setText(SampleColumn column, String text) {
        texts.put(column, text);
    }

    /** Null where it is to be missing. */
    void setNumber(SampleColumn column, @Nullable BigDecimal number) {
        if (number == null) {
            numbers.remove(column);
        } else {
            numbers.put(column, number.setScale(column.decimals(), RoundingMode.HALF_UP));
        }
    }
}
