package guatu.kernel.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The list of units in {@code units.txt}, and how they combine in a text. */
final class Units {

    private static final Map<String, BigInteger> MULTIPLES = Map.of(
            "百", BigInteger.TEN.pow(2), "千", BigInteger.TEN.pow(3), "万", BigInteger.TEN.pow(4),
            "十万", BigInteger.TEN.pow(5), "百万", BigInteger.TEN.pow(6), "千万", BigInteger.TEN.pow(7),
            "亿", BigInteger.TEN.pow(8));
    private static final Map<String, Unit> LISTED = read();

    private Units() {}

    static Unit parse(String text) {
        var unit = Unit.NONE;
        var divides = false;
        var rest = text.strip();
        if (rest.isEmpty() || rest.equals("1")) {
            return unit;
        }
        for (var start = 0; start <= rest.length();) {
            var end = nextSign(rest, start);
            var part = named(rest.substring(start, end).strip()).orElseThrow(() -> unknown(text));
            unit = divides ? unit.over(part) : unit.times(part);
            divides = end < rest.length() && "/÷".indexOf(rest.charAt(end)) >= 0;
            start = end + 1;
        }
        return unit.isNone() ? unit : unit.named(rest);
    }

    private static int nextSign(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if ("/÷·×".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A single unit, with or without a multiple before it. */
    static Optional<Unit> named(String name) {
        var listed = LISTED.get(name);
        if (listed != null) {
            return Optional.of(listed);
        }
        for (var length = Math.min(2, name.length() - 1); length > 0; length--) {
            var multiple = MULTIPLES.get(name.substring(0, length));
            var unit = LISTED.get(name.substring(length));
            if (multiple != null && unit != null) {
                return Optional.of(unit.multipliedBy(multiple, BigInteger.ONE, name));
            }
        }
        return Optional.empty();
    }

    private static IllegalTerm unknown(String text) {
        return new IllegalTerm(ExpressionError.UNKNOWN_UNIT, text, "不认识这个计量单位；可写的单位如 万元、亩、万元/亩、吨标准煤、千瓦时、人、%");
    }

    private static Map<String, Unit> read() {
        try (var in = Units.class.getResourceAsStream("units.txt")) {
            var units = new HashMap<String, Unit>();
            new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(units, line));
            return Map.copyOf(units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Unit> units, String line) {
        var sides = line.split("=", 2);
        for (var name : sides[0].strip().split(" +")) {
            units.put(name, sides.length == 1 ? Unit.base(sides[0].strip().split(" +")[0]) : multiple(units, name, sides[1]));
        }
    }

    private static Unit multiple(Map<String, Unit> units, String name, String text) {
        var words = text.strip().split(" +");
        var isFraction = words.length > 1 && words[1].equals("/");
        var last = words.length == (isFraction ? 4 : 2) ? units.get(words[words.length - 1]) : Unit.NONE;
        if (last == null) {
            throw new IllegalStateException("units.txt: " + name + " = " + text);
        }
        return last.multipliedBy(new BigInteger(words[0]), isFraction ? new BigInteger(words[2]) : BigInteger.ONE, name);
    }
}
