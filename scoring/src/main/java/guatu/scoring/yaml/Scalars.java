package guatu.scoring.yaml;

import guatu.kernel.expression.IllegalTerm;
import guatu.kernel.expression.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that stand on one line: texts, numbers, shares, dates, units, words of a closed list. */
final class Scalars {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            int.class, Integer::valueOf, Integer.class, Integer::valueOf,
            BigDecimal.class, Scalars::decimal,
            boolean.class, Scalars::truth, Boolean.class, Scalars::truth,
            LocalDate.class, LocalDate::parse,
            Unit.class, Unit::parse);

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum() || type == Written.class;
    }

    /** @throws IllegalArgumentException whose message is the remedy */
    static Object read(String text, Class<?> type) {
        if (type.isEnum()) {
            return constant(text, type);
        }
        try {
            return java.util.Objects.requireNonNull(READERS.get(type)).apply(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException("这里要" + title(type), e);
        } catch (IllegalTerm e) {
            throw new IllegalArgumentException(e.remedy(), e);
        }
    }

    private static Object constant(String text, Class<?> type) {
        return Stream.of(type.getEnumConstants()).filter(constant -> kebab(constant.toString(), constant).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("可写的有 " + Stream.of(type.getEnumConstants())
                        .map(constant -> kebab(constant.toString(), constant)).collect(Collectors.joining("、"))));
    }

    private static String kebab(String text, Object constant) {
        return constant instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }

    /** 0.2, 20%. */
    private static BigDecimal decimal(String text) {
        if (text.length() > 60 || text.contains("e") || text.contains("E")) {
            throw new NumberFormatException(text);
        }
        return text.endsWith("%") ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                : new BigDecimal(text);
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "是" -> true;
            case "false", "否" -> false;
            default -> throw new IllegalArgumentException("写 true 或 false");
        };
    }

    static String title(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "一个整数";
        }
        return type == BigDecimal.class ? "一个数，如 1.5 或 20%" : type == LocalDate.class ? "一个日期，如 2024-01-01" : "一个文字";
    }

    /** A component's or record's name as a key: {@code whenEqual} is when-equal. */
    static String key(String name) {
        var key = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                key.append('-');
            }
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    static @Nullable String orElse(@Nullable Entry entry) {
        return entry == null || entry.orElse().isEmpty() ? null : entry.orElse();
    }
}
