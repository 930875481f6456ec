package guatu.compiler.grammar;

import guatu.compiler.text.HanNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a range of text from left to right: Arabic digits with thousands and decimals, 3.2万, ranges
 * (1—2家, 10%至15%), Chinese numerals before a unit, 三分之一, 百分之五. Each character is looked at a bounded number of
 * times.
 */
public final class NumeralScanner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final String shown;
    private final int end;
    private final List<Numeral> found = new ArrayList<>();

    private NumeralScanner(String text, String shown, int end) {
        this.text = text;
        this.shown = shown;
        this.end = end;
    }

    public static List<Numeral> scan(String text, String shown, int start, int end) {
        var scanner = new NumeralScanner(text, shown, end);
        int at = start;
        while (at < end) {
            at = scanner.next(at);
        }
        return scanner.found;
    }

    /** Reads the number at {@code at}, if one begins there; gives the place to go on from. */
    private int next(int at) {
        char c = text.charAt(at);
        Figure first = isDigit(c) ? arabic(at) : HanNumber.isNumeral(c) || c == '万' || c == '亿' ? han(at) : null;
        if (first == null) {
            return at + 1;
        }
        Figure second = rangeEnd(first);
        Figure last = second == null ? first : second;
        UnitAt unit = unitAt(last.end);
        if (unit == null && second == null && first.fraction != null) {
            add(first, null, new UnitAt(new Unit("%", Unit.Type.RATIO), first.end, first.end), true);
            return first.end;
        }
        if (first.han && unit == null && (!first.scaled || first.scaleOnly && first.end - first.start < 2
                || first.scaleOnly && text.charAt(first.end - 1) != '亿')) {
            return first.end;
        }
        add(first, second, unit, first.han);
        return Math.max(last.end, unit == null ? 0 : unit.end);
    }

    /** A figure: digits and the scale words that follow them. */
    private record Figure(int start, int end, BigDecimal plain, BigDecimal scale, boolean han, boolean scaled,
            boolean scaleOnly, @Nullable BigDecimal fraction) {

        BigDecimal value() {
            return plain.multiply(scale);
        }
    }

    private record UnitAt(Unit unit, int start, int end) {}

    private Figure arabic(int at) {
        int i = at;
        var digits = new StringBuilder();
        while (i < end && isDigit(text.charAt(i))) {
            digits.append(text.charAt(i++));
        }
        if (i - at <= 3) {
            while (i + 3 < end && text.charAt(i) == '\'' && isThousand(i + 1)) {
                digits.append(text, i + 1, i + 4);
                i += 4;
            }
        }
        if (i + 1 < end && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
            digits.append('.');
            i++;
            while (i < end && isDigit(text.charAt(i))) {
                digits.append(text.charAt(i++));
            }
        }
        int scaleEnd = scaleEnd(i);
        BigDecimal plain = new BigDecimal(digits.toString());
        if (scaleEnd == i + 1 && text.charAt(i) == '万' && scaleEnd < end && isDigit(text.charAt(scaleEnd))) {
            // 3万2,000个: ten thousands and what is over
            Figure rest = arabic(scaleEnd);
            if (rest.plain.precision() - rest.plain.scale() <= 4 && !rest.scaled) {
                return new Figure(at, rest.end, plain.movePointRight(4).add(rest.plain), BigDecimal.ONE, false, false, false, null);
            }
        }
        return new Figure(at, scaleEnd, plain, scale(i, scaleEnd), false, scaleEnd > i, false, null);
    }

    private boolean isThousand(int at) {
        return at + 3 <= end && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2))
                && (at + 3 == end || !isDigit(text.charAt(at + 3)));
    }

    private @Nullable Figure han(int at) {
        int i = HanNumber.end(text, at, end);
        if (i > at && i < end && text.startsWith("分之", i)) {
            return fraction(at, i);
        }
        if (i == at + 1 && text.charAt(at) == '百' && text.startsWith("分之", at + 1)) {
            return fraction(at, i);
        }
        if (i > at && i < end && text.charAt(i) == '点' && HanNumber.end(text, i + 1, end) > i + 1 && i - at <= 3) {
            return null;
        }
        int scaleEnd = scaleEnd(i);
        boolean bareScale = true;
        for (int k = at; k < i; k++) {
            bareScale &= "十百千".indexOf(text.charAt(k)) >= 0;
        }
        if (i == at) {
            return scaleEnd > i ? new Figure(at, scaleEnd, BigDecimal.ONE, scale(i, scaleEnd), true, true, true, null) : null;
        }
        BigDecimal plain = HanNumber.value(text, at, i);
        boolean scaled = scaleEnd > i;
        return new Figure(at, scaleEnd, plain, scale(i, scaleEnd), true, scaled, bareScale && (scaled || i > at), null);
    }

    /** 三分之一, 百分之五十: a part of a whole, given in per cent. */
    private @Nullable Figure fraction(int at, int over) {
        int from = over + 2;
        int to = HanNumber.end(text, from, end);
        if (to == from) {
            return null;
        }
        BigDecimal whole = HanNumber.value(text, at, over);
        BigDecimal part = HanNumber.value(text, from, to);
        if (whole.signum() == 0) {
            return null;
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        percent = percent.remainder(BigDecimal.ONE).signum() == 0
                ? percent.setScale(0, java.math.RoundingMode.HALF_UP)
                : percent.setScale(2, java.math.RoundingMode.HALF_UP);
        return new Figure(at, to, percent, BigDecimal.ONE, true, false, false, percent);
    }

    private int scaleEnd(int at) {
        int i = at;
        while (i < end && "百千万亿".indexOf(text.charAt(i)) >= 0 && i - at < 3) {
            i++;
        }
        boolean isUnitWithin = i > at && text.startsWith("千瓦", i - 1) || i > at && text.startsWith("千米", i - 1)
                || i > at && text.startsWith("千克", i - 1) || i > at && text.startsWith("千伏", i - 1);
        return isUnitWithin ? i - 1 : i;
    }

    private BigDecimal scale(int from, int to) {
        BigDecimal scale = BigDecimal.ONE;
        for (int i = from; i < to; i++) {
            scale = scale.multiply(switch (text.charAt(i)) {
                case '百' -> HUNDRED;
                case '千' -> BigDecimal.valueOf(1000);
                case '万' -> BigDecimal.valueOf(10_000);
                default -> BigDecimal.valueOf(100_000_000);
            });
        }
        return scale;
    }

    /** The second figure of a range such as 1—2家, 10%—15%, 5家至8家; null if no range. */
    private @Nullable Figure rangeEnd(Figure first) {
        int i = first.end;
        UnitAt between = unitAt(i);
        if (between != null && between.unit.type() != Unit.Type.TIME) {
            i = between.end;
        }
        int dash = i;
        while (dash < end && "-—~".indexOf(text.charAt(dash)) >= 0 && dash - i < 2) {
            dash++;
        }
        if (dash == i && i < end && (text.charAt(i) == '至' || text.charAt(i) == '到')) {
            dash = i + 1;
        }
        if (dash == i || dash >= end) {
            return null;
        }
        Figure second = isDigit(text.charAt(dash)) ? arabic(dash)
                : first.han && HanNumber.isNumeral(text.charAt(dash)) ? han(dash) : null;
        boolean rises = second != null && second.value().compareTo(first.value()) > 0
                || second != null && first.scale.equals(BigDecimal.ONE) && second.plain.compareTo(first.plain) > 0;
        return rises ? second : null;
    }

    private @Nullable UnitAt unitAt(int at) {
        int from = at;
        if (from < end && text.charAt(from) == ' ') {
            from++;
        }
        // 100余家, 300多个: the word of approximation stands between number and unit
        if (from + 1 < end && (text.charAt(from) == '余' || text.charAt(from) == '多')) {
            from++;
        }
        var unit = Unit.LEXICON.at(text, from, end);
        if (unit == null) {
            return latinUnit(at, from);
        }
        int to = from + unit.word().length();
        if (to + 1 < end && text.charAt(to) == '/') {
            // 万元/亩, 吨/平方米: a unit by another
            var by = Unit.LEXICON.at(text, to + 1, end);
            to = by == null ? to : to + 1 + by.word().length();
        }
        boolean isWord = Character.isIdeographic(unit.word().charAt(0)) || to >= end || !isLatin(text.charAt(to));
        return isWord ? new UnitAt(unit.value(), from, to) : null;
    }

    /** 500 TOPS, 2000TB: a run of letters is a unit where a comparator stands before the number. */
    private @Nullable UnitAt latinUnit(int at, int from) {
        int to = from;
        while (to < end && to - from < 8 && isLatin(text.charAt(to))) {
            to++;
        }
        int number = at;
        while (number > 0 && (isDigit(text.charAt(number - 1)) || text.charAt(number - 1) == '.' || text.charAt(number - 1) == '\'')) {
            number--;
        }
        boolean bound = to > from + 1 && (to >= end || !isLatin(text.charAt(to)))
                && Comparators.BEFORE.before(text, Math.max(0, number - 8), number) != null;
        return bound ? new UnitAt(new Unit(text.substring(from, to), Unit.Type.PHYSICAL), from, to) : null;
    }

    private void add(Figure first, @Nullable Figure second, @Nullable UnitAt at, boolean han) {
        Figure last = second == null ? first : second;
        // 3—5万吨: the scale of the last figure holds for both
        boolean shared = second != null && first.scale.equals(BigDecimal.ONE);
        BigDecimal scale = last.scale;
        boolean folds = at == null || at.unit.type() == Unit.Type.COUNT || at.unit.type() == Unit.Type.TIME
                || at.unit.type() == Unit.Type.RATIO;
        BigDecimal low = folds ? first.plain.multiply(shared ? scale : first.scale) : first.plain;
        BigDecimal high = second == null ? null : folds ? second.value() : second.plain;
        String unit = at == null ? null : first.fraction != null ? "%"
                : (folds ? "" : scaleShown(last)) + shown.substring(at.start, at.end);
        found.add(new Numeral(first.start, last.end, at == null ? last.end : at.end, plain(low),
                high == null ? null : plain(high), at == null ? null : at.unit, unit, han,
                first.scaleOnly && second == null));
    }

    private String scaleShown(Figure figure) {
        int from = figure.end;
        while (from > figure.start && "百千万亿".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return shown.substring(from, figure.end);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
