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

    /** Characters to insert, drop, change or swap with their neighbour. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return LONGEST;
        }
        var steps = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(one, other, i, j, steps);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] steps) {
        var changed = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var best = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
