package guatu.document;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * Which parts of a moment a cell's date format shows, and whether in Chinese; the order is always year to second, as
 * Chinese has it. None at all: the format is one of numbers.
 */
record DateFields(boolean chinese, boolean year, boolean month, boolean day, boolean hour, boolean minute, boolean second) {

    static DateFields of(String format) {
        var codes = codes(format);
        boolean hour = codes.indexOf('h') >= 0;
        boolean second = codes.indexOf('s') >= 0;
        boolean month = false;
        boolean minute = false;
        for (int i = 0; i < codes.length(); i++) {
            if (codes.charAt(i) == 'm') {
                boolean ofTime = i > 0 && codes.charAt(i - 1) == 'h' || i + 1 < codes.length() && codes.charAt(i + 1) == 's';
                minute |= ofTime;
                month |= !ofTime;
            }
        }
        boolean chinese = format.contains("年") || format.contains("月") || format.contains("日");
        return new DateFields(chinese, codes.indexOf('y') >= 0 || codes.indexOf('e') >= 0, month,
                codes.indexOf('d') >= 0, hour, minute, second);
    }

    boolean isDate() {
        return year || month || day || hour || minute || second;
    }

    String show(LocalDateTime moment) {
        var text = new StringBuilder();
        if (chinese) {
            text.append(year ? moment.getYear() + "年" : "").append(month ? moment.getMonthValue() + "月" : "")
                    .append(day ? moment.getDayOfMonth() + "日" : "");
        } else {
            text.append(year ? String.format(Locale.ROOT, "%04d", moment.getYear()) : "");
            add(text, month, "-", moment.getMonthValue());
            add(text, day, "-", moment.getDayOfMonth());
        }
        if (hour || minute || second) {
            var time = new StringBuilder();
            add(time, hour, ":", moment.getHour());
            add(time, minute, ":", moment.getMinute());
            add(time, second, ":", moment.getSecond());
            text.append(text.length() == 0 ? "" : " ").append(time);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, boolean shown, String before, int value) {
        if (shown) {
            text.append(text.length() == 0 ? "" : before).append(String.format(Locale.ROOT, "%02d", value));
        }
    }

    /** The letters of the first section, runs folded to one letter, without quoted text, escapes and [conditions]. */
    private static String codes(String format) {
        var codes = new StringBuilder();
        char last = 0;
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '"' || c == '[') {
                int end = format.indexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? format.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '0' || c == '#' || c == '?') {
                return "";
            } else if ("ymdhse".indexOf(c) >= 0 && c != last) {
                codes.append(c);
            }
            last = c;
        }
        return codes.toString();
    }
}
