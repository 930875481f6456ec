package guatu.compiler.lint;

import guatu.compiler.text.Resources;
import java.util.Map;
import java.util.stream.Collectors;

/** What a kind of remark is called in Chinese. */
final class Kinds {

    private static final Map<String, String> TITLES = Resources.lines(Kinds.class, "kinds.txt").stream()
            .map(line -> line.split("\\s+", 2))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));

    private Kinds() {}

    static String title(String kind) {
        String title = TITLES.get(kind);
        if (title == null) {
            throw new IllegalStateException("no title for remarks of kind " + kind);
        }
        return title;
    }
}
