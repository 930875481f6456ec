package guatu.compiler.lint;

import guatu.compiler.text.Resources;
import java.util.HashMap;
import java.util.Map;

/** Units (计量单位) that count the same things under other names: 家 and 个, 人 and 名. */
final class Units {

    private static final Map<String, String> FAMILIES = families();

    private Units() {}

    static String family(String unit) {
        return FAMILIES.getOrDefault(unit, unit);
    }

    private static Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        for (String line : Resources.lines(Units.class, "same-units.txt")) {
            String[] units = line.split("\\s+");
            for (String unit : units) {
                families.put(unit, units[0]);
            }
        }
        return Map.copyOf(families);
    }
}
