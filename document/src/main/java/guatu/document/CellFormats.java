package guatu.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** How the numbers of a workbook are shown: dates as dates, amounts with the digits of their format. */
final class CellFormats {

    private static final int LONGEST_FORMAT = 255;
    private static final String CHINESE_DATE = "yyyy\"年\"m\"月\"d\"日\"";
    private static final Map<Integer, String> CHINESE_BUILTIN = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""), Map.entry(57, "yyyy\"年\"m\"月\""), Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""), Map.entry(58, "m\"月\"d\"日\""), Map.entry(31, CHINESE_DATE),
            Map.entry(30, "yyyy-m-d"), Map.entry(36, "yyyy\"年\"m\"月\""), Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""), Map.entry(52, "yyyy\"年\"m\"月\""), Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""), Map.entry(32, "h\"时\"mm\"分\""), Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""));

    private final boolean since1904;
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> formatByStyle = new ArrayList<>();
    private @Nullable DataFormatter formatter;

    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    void read(XmlPart part) {
        boolean inCellStyles = false;
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    custom.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCellStyles = xml.isStart();
                } else if (inCellStyles && xml.starts("xf")) {
                    formatByStyle.add(xml.number("numFmtId", 0));
                }
            }
        }
    }

    /** The stored value of a number cell as a reader of the sheet sees it. */
    String show(String stored, int style) {
        int number = style >= 0 && style < formatByStyle.size() ? formatByStyle.get(style) : 0;
        if (number == 0 && isShortInteger(stored)) {
            return stored;
        }
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
        var format = formatOf(number);
        if (Double.isInfinite(value) || Double.isNaN(value) || format.equalsIgnoreCase("General")
                || format.equals("@") || format.length() > LONGEST_FORMAT) {
            return plain(stored, value);
        }
        var fields = DateFields.of(format);
        return fields.isDate() && value >= 0 && value < 2_958_466 ? fields.show(moment(value)) : amount(value, number, format, stored);
    }

    /** Most cells of a large sheet: shown as they are stored. */
    private static boolean isShortInteger(String stored) {
        return stored.length() <= 15 && !stored.isEmpty() && stored.charAt(0) != '0'
                && stored.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String formatOf(int number) {
        var format = custom.get(number);
        if (format == null) {
            format = CHINESE_BUILTIN.get(number);
        }
        if (format == null) {
            format = number == 14 ? "yyyy-m-d" : number == 22 ? "yyyy-m-d h:mm" : BuiltinFormats.getBuiltinFormat(number);
        }
        return format == null || format.isBlank() ? "General" : format;
    }

    /** Without the noise of binary fractions: 0.1 + 0.2 is shown as 0.3, as the office program does. */
    private static String plain(String stored, double value) {
        if (Double.isInfinite(value) || Double.isNaN(value) || Math.abs(value) >= 1e21 || value != 0 && Math.abs(value) < 1e-12) {
            return stored;
        }
        var rounded = new BigDecimal(value).round(new java.math.MathContext(15)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private String amount(double value, int number, String format, String stored) {
        if (formatter == null) {
            formatter = new DataFormatter(Locale.CHINA);
        }
        try {
            return formatter.formatRawCellContents(value, number, format, since1904).strip();
        } catch (RuntimeException e) {
            // a format that the formatter does not know; the value itself is still right
            return plain(stored, value);
        }
    }

    private LocalDateTime moment(double days) {
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * 86_400);
        // 1900 counts a 29 February that never was
        var epoch = since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, whole < 60 ? 31 : 30, 0, 0);
        return epoch.plusDays(whole).plusSeconds(seconds);
    }
}
