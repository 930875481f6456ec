package guatu.document.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What stands in one cell of a sheet. */
public sealed interface Cell {

    Cell BLANK = new Text("");

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell count(long count) {
        return new Amount(BigDecimal.valueOf(count), 0);
    }

    static Cell amount(BigDecimal value, int decimals) {
        return new Amount(value, decimals);
    }

    /** The words to be seen, for column widths and for readers without a grid. */
    String shown();

    /** Words; they stay words even if they begin like a formula. */
    record Text(String text) implements Cell {

        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number that can be summed.
     *
     * @param decimals digits shown after the point; the value itself is not rounded
     */
    record Amount(BigDecimal value, int decimals) implements Cell {

        public Amount {
            Objects.requireNonNull(value);
            if (decimals < 0 || decimals > 10) {
                throw new IllegalArgumentException("decimals " + decimals);
            }
        }

        @Override
        public String shown() {
            return value.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();
        }
    }

    record Day(LocalDate day) implements Cell {

        public Day {
            Objects.requireNonNull(day);
        }

        @Override
        public String shown() {
            return day.toString();
        }
    }

    /**
     * A jump to the row of another sheet of the same workbook.
     *
     * @param row index of the row among the sheet's rows, from 0
     */
    record Link(String text, String sheet, int row) implements Cell {

        public Link {
            if (text.isBlank() || row < 0) {
                throw new IllegalArgumentException("a link shows words and leads to a row");
            }
        }

        @Override
        public String shown() {
            return text;
        }
    }
}
