package guatu.compiler.grammar;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.table.Row;
import guatu.compiler.text.Within;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of quotas: its heads say what is measured, in which unit or for which year, its first words whose share it
 * is or what is measured.
 *
 * <pre>
 * 地区   | 工业投资(亿元) | 新增企业(家)        指标     | 单位 | 2026年 | 2027年
 * 云渡区 | 360           | 130                 工业投资 | 亿元 | 38     | 45
 * </pre>
 */
final class QuotaRow {

    private static final double TABULATED = 0.85;
    private static final String[] TOTALS = {"合计", "全市", "全省", "全县", "全区", "总计", "小计", "全州", "全域"};

    private final String text;
    private final String shown;
    private final Row row;
    private final @Nullable Integer year;

    /** @param year the year that governs the table where no column names one */
    QuotaRow(String text, String shown, Row row, @Nullable Integer year) {
        this.text = text;
        this.shown = shown;
        this.row = row;
        this.year = year;
    }

    /** The target that a numeral of the row states, or null if its column says nothing. */
    @Nullable Draft read(Numeral numeral) {
        int column = column(numeral);
        if (column <= 0 || column >= row.head().cells().size() || !fills(numeral, column)) {
            return null;
        }
        Row.Cell head = row.head().cells().get(column);
        Integer headed = yearOf(head);
        return headed == null ? byRegion(numeral, head) : byYear(numeral, headed, head);
    }

    private @Nullable Draft byRegion(Numeral numeral, Row.Cell head) {
        int open = Within.indexOf(text, "(", head.start(), head.end());
        Row.Cell first = named();
        if (open < 0 || first == null) {
            return null;
        }
        int noun = Subjects.skipVerbs(text, head.start(), open);
        String whose = text.substring(first.start(), first.end());
        boolean total = List.of(TOTALS).contains(whose);
        String unit = shown.substring(open + 1, Math.max(open + 1, head.end() - 1));
        return draft(numeral, shown.substring(noun, open), unit, kind(head.start(), open, unit), year,
                total ? null : shown.substring(first.start(), first.end()));
    }

    private @Nullable Draft byYear(Numeral numeral, int headed, Row.Cell head) {
        boolean base = Within.contains(text, "基", head.start(), head.end()) || Within.contains(text, "实际", head.start(), head.end())
                || Within.contains(text, "完成", head.start(), head.end()) || Within.contains(text, "现状", head.start(), head.end());
        Row.Cell name = named();
        int units = unitColumn();
        if (base || name == null || units < 0 || units >= row.cells().size()) {
            return null;
        }
        Row.Cell unit = row.cells().get(units);
        String of = shown.substring(unit.start(), unit.end());
        return draft(numeral, shown.substring(name.start(), name.end()), of, kind(name.start(), name.end(), of), headed, null);
    }

    private Draft draft(Numeral numeral, String indicator, String unit, Kind kind, @Nullable Integer due, @Nullable String scope) {
        boolean folds = unit.length() >= 2 && (unit.charAt(0) == '万' || unit.charAt(0) == '萬') && Unit.counts(unit.substring(1));
        BigDecimal value = folds ? numeral.value().movePointRight(4) : numeral.value();
        return new Draft(row.passage(), numeral.start(), numeral.digitsEnd(), numeral.start(), indicator, Comparator.EQUAL,
                value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value, numeral.max(), folds ? unit.substring(1) : unit,
                kind, due, scope, TABULATED, List.of());
    }

    private Kind kind(int from, int to, String unit) {
        boolean part = unit.equals("%") || unit.equals("％");
        if (part && Words.GROWTH.standsIn(text, from, to) || unit.endsWith("百分点")) {
            return Kind.GROWTH;
        }
        if (part) {
            return Kind.SHARE;
        }
        if (Within.contains(text, "每年", from, to) || Within.contains(text, "年均", from, to)) {
            return Kind.ANNUAL;
        }
        var verb = Words.VERBS.at(text, from, to);
        return verb == null ? Kind.LEVEL : verb.value().kind();
    }

    /** The cell that names the row: the first with words in it. */
    private Row.@Nullable Cell named() {
        for (Row.Cell cell : row.cells()) {
            boolean words = false;
            for (int i = cell.start(); i < cell.end(); i++) {
                words |= Character.isIdeographic(text.charAt(i));
            }
            if (words) {
                return cell;
            }
        }
        return null;
    }

    private int unitColumn() {
        List<Row.Cell> heads = row.head().cells();
        for (int i = 0; i < heads.size(); i++) {
            if (Within.contains(text, "单位", heads.get(i).start(), heads.get(i).end())) {
                return i;
            }
        }
        return -1;
    }

    private int column(Numeral numeral) {
        for (int i = 0; i < row.cells().size(); i++) {
            Row.Cell cell = row.cells().get(i);
            if (numeral.start() >= cell.start() && numeral.start() < cell.end()) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing but the figure stands in the cell. */
    private boolean fills(Numeral numeral, int column) {
        Row.Cell cell = row.cells().get(column);
        return numeral.start() == cell.start() && numeral.end() == cell.end();
    }

    private @Nullable Integer yearOf(Row.Cell head) {
        boolean year = head.end() - head.start() >= 5 && text.charAt(head.start() + 4) == '年';
        for (int i = head.start(); year && i < head.start() + 4; i++) {
            year = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return year ? Integer.valueOf(text.substring(head.start(), head.start() + 4)) : null;
    }
}
