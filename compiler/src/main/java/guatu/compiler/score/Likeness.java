package guatu.compiler.score;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two indicator phrases say the same, by the pairs of neighbouring characters that they share. */
final class Likeness {

    private Likeness() {}

    /** Half of all pairs shared; or the gold phrase nearly whole inside one at most three times as long. */
    static boolean similar(@Nullable String found, String gold) {
        Set<String> a = pairs(found == null ? "" : found);
        Set<String> b = pairs(gold);
        int shared = 0;
        for (String pair : a) {
            if (b.contains(pair)) {
                shared++;
            }
        }
        return 2.0 * shared / Math.max(1, a.size() + b.size()) >= 0.5
                || (double) shared / b.size() >= 0.8 && a.size() <= 3 * b.size();
    }

    private static Set<String> pairs(String phrase) {
        int[] letters = phrase.codePoints().filter(Likeness::isLetterOrNumber).toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        if (pairs.isEmpty()) {
            pairs.add(new String(letters, 0, letters.length));
        }
        return pairs;
    }

    /** Also ① and Ⅳ, which are numbers without being decimal digits. */
    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
