package guatu.compiler.outline;

import guatu.compiler.Period;
import guatu.compiler.text.HanNumber;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import guatu.compiler.text.Titles;
import guatu.compiler.text.Within;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each plan of a document begins. A title is a short line that ends in the name of a document type; it
 * opens a plan where sections follow before the next title. A notice that issues plans is not one itself.
 */
final class PlanTitles {

    private static final int LONGEST_PREAMBLE = 12;
    private static final int NOTICE = 3000;

    private final Reading reading;
    private final String text;
    private final List<Paragraph> paragraphs;
    private final Map<Integer, PlanSpan> plans = new HashMap<>();
    private final Set<Integer> titleLines = new HashSet<>();
    private final Set<String> cited;

    PlanTitles(Reading reading) {
        this.reading = reading;
        this.text = reading.folded();
        this.paragraphs = reading.paragraphs();
        this.cited = cited(text);
        find();
    }

    @Nullable PlanSpan planAt(int paragraph) {
        return plans.get(paragraph);
    }

    boolean isTitleLine(int paragraph) {
        return titleLines.contains(paragraph);
    }

    private void find() {
        int candidate = -1;
        int last = -1;
        boolean numbered = false;
        boolean attachment = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            if (p.role() != Paragraph.Role.BODY) {
                continue;
            }
            if (p.length() <= 6 && text.startsWith("附件", p.start())) {
                attachment = true;
                continue;
            }
            if (isTitle(i) && !isSalutationOrSource(p)) {
                candidate = attachment && numbered && !restarts(i) ? -1 : i;
                attachment = false;
                continue;
            }
            boolean opens = isFirstSection(p) || candidate >= 0 && i - candidate <= LONGEST_PREAMBLE && isArticle(p);
            if (!opens) {
                continue;
            }
            if (candidate >= 0 && candidate > last) {
                open(candidate);
                last = candidate;
                candidate = -1;
            } else if (plans.isEmpty()) {
                openUntitled();
            }
            numbered = true;
        }
        if (plans.isEmpty()) {
            openWithoutSections(candidate);
        }
    }

    private boolean isTitle(int index) {
        Paragraph p = paragraphs.get(index);
        if (Titles.isTitle(text, p.start(), p.end())) {
            return true;
        }
        boolean closes = p.length() >= 2 && p.length() < 6 && endsInTypeOfDocument(index);
        if (closes) {
            return true;
        }
        return p.length() >= 6 && p.length() <= 80 && cited.contains(text.substring(p.start(), p.end()));
    }

    /** 实施意见 on a line of its own, below 关于加快工业发展的. */
    private boolean endsInTypeOfDocument(int index) {
        Paragraph p = paragraphs.get(index);
        return index > 0 && endsWith(paragraphs.get(index - 1), "的") && (endsWith(p, "意见") || endsWith(p, "方案")
                || endsWith(p, "计划") || endsWith(p, "措施") || endsWith(p, "通知"));
    }

    /** What the notice calls what it issues: 现将《…》印发给你们. A line of the same words is a title, whatever it ends in. */
    private static Set<String> cited(String text) {
        Set<String> cited = new LinkedHashSet<>();
        int end = Math.min(text.length(), NOTICE);
        for (int open = text.indexOf('《'); open >= 0 && open < end; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close < 0 || close > open + 100) {
                continue;
            }
            String title = text.substring(open + 1, close);
            cited.add(title);
            cited.add(title.substring(0, Titles.withoutBrackets(title, 0, title.length())));
        }
        return cited;
    }

    /** Whether numbering begins anew soon after a title: an attachment that is a plan of its own. */
    private boolean restarts(int title) {
        for (int i = title + 1; i < Math.min(paragraphs.size(), title + LONGEST_PREAMBLE); i++) {
            if (isFirstSection(paragraphs.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirstSection(Paragraph p) {
        if (p.role() != Paragraph.Role.BODY) {
            return false;
        }
        Mark mark = Mark.at(text, p.start(), p.end());
        return mark != null && mark.number() == 1 && switch (mark.style()) {
            case PART, ARTICLE, FORMAL, HAN -> true;
            case HAN_IN_BRACKETS, ARABIC, ARABIC_IN_BRACKETS, CIRCLED, BULLET -> false;
        };
    }

    private boolean isArticle(Paragraph p) {
        Mark mark = Mark.at(text, p.start(), p.end());
        return mark != null && mark.number() == 1 && mark.style() != Mark.Style.CIRCLED;
    }

    private boolean isSalutationOrSource(Paragraph p) {
        return text.charAt(p.end() - 1) == ':' || text.startsWith("附件", p.start()) || text.startsWith("关于印发", p.start());
    }

    private void open(int title) {
        int first = firstTitleLine(title);
        int end = title;
        titleLines.add(title);
        for (int i = first; i < title; i++) {
            titleLines.add(i);
        }
        Period period = period(paragraphs.get(title).start(), paragraphs.get(title).end());
        if (title + 1 < paragraphs.size() && isPeriodLine(paragraphs.get(title + 1))) {
            end = title + 1;
            titleLines.add(end);
            Period below = period(paragraphs.get(end).start(), paragraphs.get(end).end());
            period = below == null ? period : below;
        }
        int from = paragraphs.get(first).start();
        int to = paragraphs.get(end).end();
        plans.put(first, new PlanSpan(title(first, title), period, from, to, List.of()));
    }

    /** A long title stands on several lines: those just above that are short, unmarked and end without a stop. */
    private int firstTitleLine(int title) {
        int first = title;
        while (first > 0 && title - first < 3) {
            Paragraph above = paragraphs.get(first - 1);
            boolean belongs = above.role() == Paragraph.Role.BODY && above.length() >= 4 && above.length() <= 30
                    && Mark.at(text, above.start(), above.end()) == null
                    && !Titles.isTitle(text, above.start(), above.end())
                    && (text.startsWith("关于", above.start()) || endsWith(above, "关于印发") || endsWith(above, "关于")
                            || endsWith(above, "的") || endsWith(above, "和") || endsWith(above, "贯彻落实"));
            if (!belongs) {
                return first;
            }
            first--;
        }
        return first;
    }

    private boolean endsWith(Paragraph p, String word) {
        return p.length() >= word.length() && text.startsWith(word, p.end() - word.length());
    }

    private String title(int first, int title) {
        var words = new StringBuilder();
        for (int i = first; i <= title; i++) {
            Paragraph p = paragraphs.get(i);
            int end = i == title ? withoutPeriod(p) : p.end();
            words.append(reading.shown(), p.start(), end);
        }
        return words.toString();
    }

    private int withoutPeriod(Paragraph p) {
        int bare = Titles.withoutBrackets(text, p.start(), p.end());
        return period(bare, p.end()) == null ? p.end() : bare;
    }

    private boolean isPeriodLine(Paragraph p) {
        // (2024年6月21日) below a title is the day it was passed
        return p.length() <= 24 && text.charAt(p.start()) == '(' && text.charAt(p.end() - 1) == ')'
                && !Within.contains(text, "月", p.start(), p.end());
    }

    /** The years of (2022-2026年), (2025年度), 2026年工作要点. */
    private @Nullable Period period(int from, int to) {
        for (int i = from; i + 4 <= to; i++) {
            Integer first = yearAt(i, to);
            if (first == null) {
                continue;
            }
            int j = i + 4;
            while (j < to && "年-—~至到度".indexOf(text.charAt(j)) >= 0) {
                j++;
            }
            Integer last = yearAt(j, to);
            if (last != null && last >= first && j > i + 4) {
                return new Period(first, last);
            }
            if (j > i + 4) {
                return new Period(first, first);
            }
            i = j;
        }
        return null;
    }

    private @Nullable Integer yearAt(int at, int to) {
        if (at + 4 > to || at > 0 && Character.isDigit(text.charAt(at - 1))) {
            return null;
        }
        int stop = at;
        while (stop < at + 4 && text.charAt(stop) >= '0' && text.charAt(stop) <= '9') {
            stop++;
        }
        if (stop < at + 4) {
            stop = HanNumber.end(text, at, at + 4);
        }
        if (stop < at + 4) {
            return null;
        }
        int year = Character.isDigit(text.charAt(at)) && text.charAt(at) < 0x80
                ? Integer.parseInt(text, at, stop, 10)
                : HanNumber.value(text, at, stop).intValue();
        return year >= 1980 && year <= 2100 ? year : null;
    }

    /** A text that begins with its preamble or first section: the plan has no title of its own. */
    private void openUntitled() {
        int first = 0;
        while (paragraphs.get(first).role() == Paragraph.Role.CHROME) {
            first++;
        }
        int start = paragraphs.get(first).start();
        plans.put(first, untitled(start));
    }

    /** Where everything stands on one line, the title is what the notice cites, said again without its brackets. */
    private PlanSpan untitled(int start) {
        int end = Math.min(text.length(), NOTICE);
        for (String title : cited) {
            for (int at = Within.indexOf(text, title, start, end); at >= 0; at = Within.indexOf(text, title, at + 1, end)) {
                boolean itself = title.length() >= 8 && (at == 0 || text.charAt(at - 1) != '《')
                        && !text.startsWith("的通知", at + title.length()) && at > start;
                if (itself) {
                    int to = at + title.length();
                    int bare = Titles.withoutBrackets(text, at, to);
                    return new PlanSpan(reading.shown().substring(at, bare), period(bare, Math.min(text.length(), bare + 14)), at, to,
                            List.of());
                }
            }
        }
        return new PlanSpan("", null, start, start, List.of());
    }

    /** A table, or a few lines: the plan begins at its title, or with the first line. */
    private void openWithoutSections(int title) {
        if (title >= 0) {
            open(title);
            return;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() != Paragraph.Role.CHROME) {
                int start = paragraphs.get(i).start();
                plans.put(i, new PlanSpan("", null, start, start, List.of()));
                return;
            }
        }
        int start = paragraphs.isEmpty() ? 0 : paragraphs.get(0).start();
        plans.put(0, new PlanSpan("", null, start, start, List.of()));
    }
}
