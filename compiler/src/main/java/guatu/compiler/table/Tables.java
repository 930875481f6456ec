package guatu.compiler.table;

import guatu.compiler.outline.Outline;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document's tables under their heads.
 *
 * @param rows by the passage that each row is
 */
public record Tables(Map<Passage, Row> rows) {

    public static Tables of(Reading reading, Outline outline) {
        return new Builder(reading).read(outline.passages());
    }

    public @Nullable Row row(Passage passage) {
        return rows.get(passage);
    }

    private static final class Builder {

        private final String text;
        private final Map<Passage, Row> rows = new HashMap<>();
        private Row.@Nullable Head head;
        private Row.@Nullable Cell section;

        Builder(Reading reading) {
            this.text = reading.folded();
        }

        Tables read(List<Passage> passages) {
            int gap = 0;
            for (Passage passage : passages) {
                if (passage.paragraph().role() != Paragraph.Role.ROW) {
                    // a page mark or a short caption may stand between two parts of one table
                    head = passage.paragraph().role() == Paragraph.Role.CHROME && gap++ < 2 ? head : null;
                    continue;
                }
                gap = 0;
                row(passage);
            }
            return new Tables(rows);
        }

        private void row(Passage passage) {
            List<Row.Cell> cells = cells(passage);
            Row.Head opened = head(cells);
            if (opened != null) {
                head = opened;
                section = null;
                return;
            }
            Row.Head current = head;
            if (current == null || cells.size() > current.columns().size() + 1) {
                return;
            }
            int index = current.columns().indexOf(Column.SECTION);
            if (index >= 0 && index < cells.size() && !cells.get(index).isEmpty()) {
                section = cells.get(index);
            }
            rows.put(passage, new Row(passage, current, cells, section));
        }

        /** A row is a head if its cells name columns of a task table, or what is measured with its unit in brackets. */
        private Row.@Nullable Head head(List<Row.Cell> cells) {
            List<Column> columns = new ArrayList<>();
            int named = 0;
            int measured = 0;
            for (Row.Cell cell : cells) {
                String words = text.substring(cell.start(), cell.end());
                Column column = Column.of(words);
                columns.add(column);
                named += column == null ? 0 : 1;
                measured += words.endsWith(")") && words.indexOf('(') > 1 && words.length() < 40 ? 1 : 0;
            }
            boolean offices = columns.contains(Column.LEAD) || columns.contains(Column.JOINT);
            if (named >= 3 && offices) {
                return new Row.Head(columns, cells, true);
            }
            boolean quotas = measured >= 1 || years(cells) >= 2 && hasUnits(cells);
            return quotas && cells.size() >= 2 && !hasFigures(cells) ? new Row.Head(columns, cells, false) : null;
        }

        private int years(List<Row.Cell> cells) {
            return (int) cells.stream().filter(cell -> cell.end() - cell.start() >= 5 && text.startsWith("20", cell.start())
                    && text.charAt(cell.start() + 4) == '年').count();
        }

        private boolean hasUnits(List<Row.Cell> cells) {
            return cells.stream().anyMatch(cell -> text.substring(cell.start(), cell.end()).contains("单位"));
        }

        private boolean hasFigures(List<Row.Cell> cells) {
            for (Row.Cell cell : cells) {
                for (int i = cell.start(); i < cell.end(); i++) {
                    if (!Character.isDigit(text.charAt(i)) && ".,%".indexOf(text.charAt(i)) < 0) {
                        break;
                    }
                    if (i == cell.end() - 1) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<Row.Cell> cells(Passage passage) {
            List<Row.Cell> cells = new ArrayList<>();
            int start = passage.start();
            for (int i = passage.start(); i <= passage.end(); i++) {
                if (i == passage.end() || text.charAt(i) == '\t') {
                    cells.add(new Row.Cell(start, i));
                    start = i + 1;
                }
            }
            return cells;
        }
    }
}
