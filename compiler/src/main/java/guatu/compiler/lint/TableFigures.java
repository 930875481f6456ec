package guatu.compiler.lint;

import guatu.compiler.outline.Passage;
import guatu.compiler.text.Paragraph;
import guatu.kernel.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of a table against their 合计 row, and against the same shares in the text. */
final class TableFigures implements Check {

    private record Cell(String words, int from, int to) {

        @Nullable BigDecimal number() {
            String plain = words.replace(",", "").trim();
            return plain.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
        }
    }

    /** With how many lists of the text a column is compared. */
    private static final int MOST_LISTS = 16;

    private final List<Sentence> sentences;

    TableFigures(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        Map<String, List<Quota>> inText = new HashMap<>();
        for (Quota quota : Quota.in(material.text(), sentences)) {
            inText.computeIfAbsent(names(quota.parts().stream().map(Quota.Part::name).toList()), n -> new ArrayList<>()).add(quota);
        }
        List<List<Cell>> table = new ArrayList<>();
        for (Passage passage : material.outline().passages()) {
            if (passage.paragraph().role() == Paragraph.Role.ROW) {
                table.add(cells(material.text(), passage));
            } else if (passage.paragraph().role() == Paragraph.Role.BODY) {
                table(material, table, inText, remarks);
                table = new ArrayList<>();
            }
        }
        table(material, table, inText, remarks);
    }

    private static List<Cell> cells(String text, Passage passage) {
        List<Cell> cells = new ArrayList<>();
        int from = passage.start();
        for (int i = passage.start(); i <= passage.end(); i++) {
            if (i == passage.end() || text.charAt(i) == '\t') {
                cells.add(new Cell(text.substring(from, i), from, i));
                from = i + 1;
            }
        }
        return cells;
    }

    private void table(Material material, List<List<Cell>> rows, Map<String, List<Quota>> inText, Remarks remarks) {
        if (rows.size() < 3) {
            return;
        }
        List<Cell> head = rows.get(0);
        List<List<Cell>> body = rows.subList(1, rows.size()).stream().filter(row -> !isTotal(row)).toList();
        List<Cell> total = rows.stream().filter(TableFigures::isTotal).findFirst().orElse(null);
        boolean regular = rows.stream().allMatch(row -> row.size() == head.size()) && body.size() == rows.size() - (total == null ? 1 : 2);
        if (!regular || rows.stream().anyMatch(row -> row.get(0).words().contains("小计"))) {
            return;
        }
        for (int column = 1; column < head.size(); column++) {
            column(material, head.get(column), column, body, total, inText, remarks);
        }
    }

    private static boolean isTotal(List<Cell> row) {
        String name = row.get(0).words().replace(" ", "");
        return name.equals("合计") || name.equals("总计") || name.equals("全市合计") || name.equals("共计");
    }

    private void column(Material material, Cell head, int column, List<List<Cell>> body, @Nullable List<Cell> total,
            Map<String, List<Quota>> inText, Remarks remarks) {
        Map<String, Cell> cells = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Cell> row : body) {
            BigDecimal number = row.get(column).number();
            if (number == null) {
                return;
            }
            sum = sum.add(number);
            cells.put(row.get(0).words(), row.get(column));
        }
        boolean rate = head.words().contains("率") || head.words().contains("均") || head.words().contains("比") || head.words().contains("%");
        BigDecimal stated = total == null ? null : total.get(column).number();
        if (!rate && stated != null && total != null && stated.compareTo(sum) != 0) {
            List<Clause> members = new ArrayList<>();
            members.add(clause(material, head));
            cells.values().forEach(cell -> members.add(clause(material, cell)));
            members.add(clause(material, total.get(column)));
            remarks.contradiction("table-sum", head.words(), "表中“" + material.clause(head.from(), head.to()).quote() + "”一列各行合计"
                    + Figures.shown(sum, "") + "，合计栏为" + Figures.shown(stated, ""), members);
        }
        if (cells.size() == body.size()) {
            inText.getOrDefault(names(List.copyOf(cells.keySet())), List.of()).stream().limit(MOST_LISTS)
                    .forEach(quota -> againstText(material, head, cells, quota, remarks));
        }
    }

    /** The same regions, the same unit and most figures equal: the others were meant to be equal too. */
    private void againstText(Material material, Cell head, Map<String, Cell> cells, Quota quota, Remarks remarks) {
        String unit = quota.unit();
        if (!head.words().contains(unit)) {
            return;
        }
        List<Quota.Part> differing = quota.parts().stream().filter(part -> !isEqual(material, head, cells, part)).toList();
        if (differing.isEmpty() || differing.size() * 2 >= quota.parts().size()) {
            return;
        }
        List<Clause> members = new ArrayList<>();
        for (Quota.Part part : differing) {
            members.add(material.clause(part.from(), part.numeral().end()));
            members.add(clause(material, cells.get(part.name())));
        }
        String figures = differing.stream().map(part -> part.name() + "正文为" + Figures.shown(Figures.of(part.numeral())) + "、表中为"
                + cells.get(part.name()).words()).collect(Collectors.joining("；"));
        remarks.contradiction("table-text", head.words(), "表与正文不一致：" + figures, members);
    }

    private static boolean isEqual(Material material, Cell head, Map<String, Cell> cells, Quota.Part part) {
        BigDecimal inTable = cells.get(part.name()).number();
        int open = head.words().lastIndexOf('(');
        String unit = open < 0 ? "" : head.words().substring(open + 1).replace(")", "");
        BigDecimal scaled = guatu.compiler.Measure.of(inTable, null, unit).value();
        return scaled != null && scaled.compareTo(part.value()) == 0;
    }

    private static Clause clause(Material material, Cell cell) {
        return material.clause(cell.from(), cell.to());
    }

    private static String names(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining("|"));
    }
}
