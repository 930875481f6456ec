package guatu.compiler.command;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where the words go. Whether a stream is a terminal cannot be asked of a JVM; the start script says so.
 *
 * @param width of a line in columns
 * @param hasColour whether colours may be used: a terminal, and NO_COLOR not set
 * @param showsProgress whether errors go to a terminal, so that a line may be rewritten
 */
record Terminal(PrintWriter out, PrintWriter err, int width, boolean hasColour, boolean showsProgress) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    static Terminal of(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        boolean isTerminal = "1".equals(environment.get("GUATU_OUT_IS_TERMINAL"));
        return new Terminal(out, err,
                isTerminal ? width(environment.get("COLUMNS")) : DEFAULT_WIDTH,
                isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                "1".equals(environment.get("GUATU_ERR_IS_TERMINAL")));
    }

    String bold(String words) {
        return colour("1", words);
    }

    String dim(String words) {
        return colour("2", words);
    }

    String red(String words) {
        return colour("31", words);
    }

    String yellow(String words) {
        return colour("33", words);
    }

    private String colour(String code, String words) {
        return hasColour ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }

    private static int width(@org.jspecify.annotations.Nullable String columns) {
        try {
            return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns == null ? "" : columns.strip())));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
