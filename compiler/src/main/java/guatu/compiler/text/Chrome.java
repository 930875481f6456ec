package guatu.compiler.text;

import java.util.ArrayList;
import java.util.List;

/** Tells the furniture of a page (menus, counters, page marks, footers) from the document that it frames. */
final class Chrome {

    private static final int LONGEST = 80;
    private static final List<String> OPENERS = new ArrayList<>();
    private static final List<String> PHRASES = new ArrayList<>();
    private static final List<String> FOOTERS = new ArrayList<>();
    private static final List<String> FOOTER_OPENERS = new ArrayList<>();

    static {
        for (String entry : Resources.lines(Chrome.class, "chrome.txt")) {
            if (entry.startsWith("!^")) {
                FOOTER_OPENERS.add(entry.substring(2));
            } else if (entry.startsWith("!")) {
                FOOTERS.add(entry.substring(1));
            } else if (entry.startsWith("^")) {
                OPENERS.add(entry.substring(1));
            } else {
                PHRASES.add(entry);
            }
        }
    }

    private final CharSequence text;
    private final List<Line> lines;

    Chrome(CharSequence text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Gives the furniture among the lines its role. */
    void find() {
        int title = firstTitle();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role == Line.Role.TEXT && isFurniture(line, i < title)) {
                line.role = Line.Role.CHROME;
            }
        }
        footer();
    }

    private boolean isFurniture(Line line, boolean beforeTitle) {
        if (line.length() > LONGEST || contains(line, "。")) {
            return false;
        }
        boolean named = OPENERS.stream().anyMatch(word -> begins(line, word) && isBareOrPaired(line, word))
                || PHRASES.stream().anyMatch(word -> contains(line, word));
        boolean printed = text.charAt(line.end - 1) == '发' && contains(line, "印发") && contains(line, "日") && line.length() <= 50;
        return named || printed || beforeTitle && line.length() > 1 && line.length() <= 12 && line.mark == null && !isIssuer(line);
    }

    /** 来源:… is furniture; 打印机产业… is not: a word of the list stands alone or before a colon, bracket or blank. */
    private boolean isBareOrPaired(Line line, String word) {
        int after = line.start + word.length();
        return after >= line.end
                || word.endsWith(":")
                || line.length() <= 10
                || ":[(> |".indexOf(text.charAt(after)) >= 0;
    }

    private boolean isIssuer(Line line) {
        return contains(line, "人民政府") || contains(line, "委员会") || contains(line, "办公") || contains(line, "号")
                || contains(line, "局") || contains(line, "厅");
    }

    /** From a footer's first line to the end, where little follows. */
    private void footer() {
        int from = Math.max(lines.size() - 60, lines.size() / 2);
        for (int i = Math.max(from, 0); i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isFooter = line.role != Line.Role.BLANK && line.length() <= LONGEST
                    && (FOOTER_OPENERS.stream().anyMatch(word -> begins(line, word) && isBareOrPaired(line, word))
                            || FOOTERS.stream().anyMatch(word -> contains(line, word)));
            if (isFooter && shortLinesFollow(i)) {
                lines.subList(i, lines.size()).stream()
                        .filter(each -> each.role == Line.Role.TEXT || each.role == Line.Role.ROW)
                        .forEach(each -> each.role = Line.Role.CHROME);
                return;
            }
        }
    }

    private boolean shortLinesFollow(int from) {
        return lines.subList(from, lines.size()).stream().allMatch(line -> line.length() <= LONGEST);
    }

    private int firstTitle() {
        for (int i = 0; i < Math.min(lines.size(), 200); i++) {
            Line line = lines.get(i);
            if (line.role == Line.Role.TEXT
                    && (line.length() > LONGEST || Titles.isTitle(text, line.start, line.end))
                    && PHRASES.stream().noneMatch(word -> contains(line, word))) {
                return i;
            }
        }
        return 0;
    }

    private boolean begins(Line line, String word) {
        return line.length() >= word.length() && Within.matches(text, line.start, word);
    }

    private boolean contains(Line line, String word) {
        return Within.contains(text, word, line.start, Math.min(line.end, line.start + LONGEST));
    }
}
