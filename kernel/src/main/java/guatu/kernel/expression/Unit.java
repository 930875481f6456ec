package guatu.kernel.expression;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: a product of powers of base units and an exact factor. 万元/亩 and 元 ÷ 平方米 have one dimension and
 * different factors. Two units are the same if dimension and factor are, whatever they are called.
 */
public final class Unit {

    /** Of a plain number. */
    public static final Unit NONE = new Unit("", new TreeMap<>(), BigInteger.ONE, BigInteger.ONE);

    private final String name;
    private final SortedMap<String, Integer> powers;
    private final BigInteger numerator;
    private final BigInteger denominator;

    private Unit(String name, SortedMap<String, Integer> powers, BigInteger numerator, BigInteger denominator) {
        var common = numerator.gcd(denominator);
        this.name = name;
        this.powers = powers;
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
    }

    /**
     * Reads 万元/亩, 千克二氧化碳/千瓦时 or %; an empty text is no unit.
     *
     * @throws IllegalTerm if a part is not in the list of units
     */
    public static Unit parse(String text) {
        return Units.parse(text);
    }

    static Unit base(String name) {
        return new Unit(name, new TreeMap<>(Map.of(name, 1)), BigInteger.ONE, BigInteger.ONE);
    }

    Unit multipliedBy(BigInteger by, BigInteger over, String newName) {
        return new Unit(newName, powers, numerator.multiply(by), denominator.multiply(over));
    }

    Unit named(String newName) {
        return new Unit(newName, powers, numerator, denominator);
    }

    public Unit times(Unit other) {
        return combined(other, 1, name.isEmpty() ? other.name : other.name.isEmpty() ? name : name + "·" + other.name,
                other.numerator, other.denominator);
    }

    public Unit over(Unit other) {
        return combined(other, -1, other.name.isEmpty() ? name : name + "/" + other.name,
                other.denominator, other.numerator);
    }

    private Unit combined(Unit other, int sign, String newName, BigInteger by, BigInteger over) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> product.merge(base, sign * power, Unit::sumUnlessZero));
        var result = new Unit(newName, product, numerator.multiply(by), denominator.multiply(over));
        return result.isNone() ? NONE : result;
    }

    private static @Nullable Integer sumUnlessZero(Integer one, Integer other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    /** Whether it is the unit of a plain number. */
    public boolean isNone() {
        return powers.isEmpty() && numerator.equals(denominator);
    }

    boolean isOfSameDimension(Unit other) {
        return powers.equals(other.powers);
    }

    /** How many of the other unit one of this is: a fraction, as numerator and denominator. */
    BigInteger[] in(Unit other) {
        var up = numerator.multiply(other.denominator);
        var down = denominator.multiply(other.numerator);
        var common = up.gcd(down);
        return new BigInteger[] {up.divide(common), down.divide(common)};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && powers.equals(unit.powers) && numerator.equals(unit.numerator)
                && denominator.equals(unit.denominator);
    }

    @Override
    public int hashCode() {
        return powers.hashCode() * 31 + numerator.hashCode();
    }

    /** As it is written; empty for a plain number. */
    @Override
    public String toString() {
        return name;
    }
}
