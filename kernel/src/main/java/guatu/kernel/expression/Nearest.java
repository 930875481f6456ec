package guatu.kernel.expression;

import java.util.Comparator;
import java.util.List;

/** Proposes the name that somebody probably meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** A sentence: the nearest name if one is near, else those that there are. */
    public static String proposal(String mistyped, List<String> names) {
        if (names.isEmpty()) {
            return "这里没有可用的名称";
        }
        var nearest = names.stream().min(Comparator.comparingInt(name -> distance(mistyped, name))).orElseThrow();
        return distance(mistyped, nearest) <= Math.max(1, mistyped.length() / 3)
                ? "是不是 " + nearest + "？" : "可用的有 " + String.join("、", names.subList(0, Math.min(12, names.size())))
                        + (names.size() > 12 ? " 等" : "");
    }

    /** Characters to insert, drop or change. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return LONGEST;
        }
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
