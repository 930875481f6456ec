package guatu.compiler.lint;

import guatu.compiler.outline.Passage;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Within;
import java.time.YearMonth;
import java.util.List;

/** Dates that no calendar has: 2月30日, 2026年13月. */
final class CalendarDates implements Check {

    private static final int LEAP_YEAR = 2000;

    @Override
    public void read(Material material, Remarks remarks) {
        String text = material.text();
        for (Passage passage : material.outline().passages()) {
            if (passage.paragraph().role() == Paragraph.Role.CHROME) {
                continue;
            }
            for (int at = Within.indexOf(text, "月", passage.start(), passage.end()); at >= 0;
                    at = Within.indexOf(text, "月", at + 1, passage.end())) {
                check(material, passage, at, remarks);
            }
        }
    }

    private void check(Material material, Passage passage, int at, Remarks remarks) {
        String text = material.text();
        int monthFrom = digitsBefore(text, passage.start(), at);
        int month = value(text, monthFrom, at);
        boolean dated = monthFrom > passage.start() && text.charAt(monthFrom - 1) == '年';
        int yearFrom = dated ? digitsBefore(text, passage.start(), monthFrom - 1) : monthFrom;
        int year = dated ? value(text, yearFrom, monthFrom - 1) : 0;
        int dayTo = digitsAfter(text, at + 1, passage.end());
        int day = dayTo < passage.end() && text.charAt(dayTo) == '日' ? value(text, at + 1, dayTo) : -1;
        if (month < 0 || !dated && day < 0 || dated && year < 1900) {
            return;
        }
        boolean impossible = month == 0 || month > 12 || day == 0
                || day > YearMonth.of(year > 0 ? year : LEAP_YEAR, month).lengthOfMonth();
        if (impossible) {
            int to = day < 0 ? at + 1 : dayTo + 1;
            String shown = material.reading().shown().substring(yearFrom, to);
            remarks.contradiction("impossible-date", shown, "没有这一日期：" + shown, List.of(material.clause(yearFrom, to)));
        }
    }

    private static int digitsBefore(String text, int from, int at) {
        int i = at;
        while (i > from && isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int digitsAfter(String text, int at, int end) {
        int i = at;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** -1 where there are no digits, or too many for a date. */
    private static int value(String text, int from, int to) {
        return to <= from || to - from > 4 ? -1 : Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
