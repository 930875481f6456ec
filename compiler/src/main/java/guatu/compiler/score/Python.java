package guatu.compiler.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values in the spelling of the reference scorer, so that two printouts can be compared line by line. */
final class Python {

    private Python() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Double number) {
            BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return value.toString();
    }

    static String quoted(@Nullable String value) {
        if (value == null) {
            return "None";
        }
        char mark = value.contains("'") && !value.contains("\"") ? '"' : '\'';
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return mark + (mark == '\'' ? escaped.replace("'", "\\'") : escaped) + mark;
    }
}
