package guatu.document.workbook;

/**
 * A column of a sheet.
 *
 * @param width in characters of Latin script; a Chinese sign takes two
 * @param wraps whether long words go on in a further line of the cell
 */
public record Column(String heading, double width, Alignment alignment, boolean wraps) {

    /** Where the content of a cell stands. */
    public enum Alignment {
        LEFT("left"),
        CENTER("center"),
        RIGHT("right");

        final String word;

        Alignment(String word) {
            this.word = word;
        }
    }

    public Column {
        if (heading.isBlank() || !(width >= 1 && width <= 255)) {
            throw new IllegalArgumentException("column \"" + heading + "\", width " + width);
        }
    }

    /** Words that may be long. */
    public static Column words(String heading, double width) {
        return new Column(heading, width, Alignment.LEFT, true);
    }

    /** A short mark: a number in a list, a kind, a year. */
    public static Column mark(String heading, double width) {
        return new Column(heading, width, Alignment.CENTER, true);
    }

    /** Numbers, flush right. */
    public static Column numbers(String heading, double width) {
        return new Column(heading, width, Alignment.RIGHT, false);
    }
}
