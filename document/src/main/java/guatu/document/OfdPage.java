package guatu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on one page of an OFD; lengths in millimetres from the page's top left corner.
 *
 * @param templates ids of the pages printed beneath this one
 */
record OfdPage(List<Piece> pieces, List<String> templates, boolean hasPicture) {

    /** A gap of this many character widths separates words or columns. */
    private static final double GAP = 0.8;

    /** A stretch of text on one base line. */
    record Piece(double x, double y, double size, double end, String text) {
    }

    static OfdPage read(Intake intake, XmlPart part, Manuscript manuscript) {
        var pieces = new ArrayList<Piece>();
        var templates = new ArrayList<String>();
        boolean picture = false;
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("TextObject")) {
                    if (xml.isOn("Visible")) {
                        readText(xml, pieces, manuscript);
                    } else {
                        xml.skip();
                    }
                } else if (xml.starts("Template")) {
                    templates.add(xml.attribute("TemplateID", ""));
                }
                picture |= xml.starts("ImageObject");
            }
        }
        return new OfdPage(pieces, templates, picture);
    }

    private static void readText(XmlPart xml, List<Piece> pieces, Manuscript manuscript) {
        var boundary = numbers(xml.attribute("Boundary", "0 0 0 0"), 4);
        var matrix = numbers(xml.attribute("CTM", "1 0 0 1 0 0"), 6);
        double size = number(xml.attribute("Size", ""), 3.5) * Math.max(1e-6, Math.hypot(matrix[2], matrix[3]));
        double x = 0;
        double y = 0;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("TextCode")) {
                x = number(xml.attribute("X", ""), x);
                y = number(xml.attribute("Y", ""), y);
                var deltas = deltas(xml.attribute("DeltaX", ""));
                var text = words(xml);
                manuscript.gather(text.length());
                double left = boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
                double base = boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
                pieces.add(piece(left, base, size, Math.hypot(matrix[0], matrix[1]), deltas, text));
            }
        }
    }

    private static String words(XmlPart xml) {
        var text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            text.append(xml.text());
        }
        return Characters.clean(text.toString()).replace("\n", "");
    }

    /** Where a step between two signs is wider than the signs, a blank stands. */
    private static Piece piece(double left, double base, double size, double scale, List<Double> deltas, String text) {
        var spaced = new StringBuilder();
        double x = left;
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            spaced.appendCodePoint(signs[i]);
            double width = Characters.isIdeographic(signs[i]) ? size : size / 2;
            boolean last = i == signs.length - 1;
            double step = last ? width : i < deltas.size() ? deltas.get(i) * scale : width;
            if (!last && step > width + GAP * 2 * size && signs[i] != ' ') {
                spaced.append(' ');
            }
            x += step;
        }
        return new Piece(left, base, size, x, spaced.toString());
    }

    /** Steps between signs; {@code g 3 5.5} stands for 5.5 three times. */
    private static List<Double> deltas(String list) {
        var deltas = new ArrayList<Double>();
        var words = list.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = (int) Math.max(0, Math.min(10_000, number(words[i + 1], 0)));
                double step = number(words[i + 2], 0);
                for (int n = 0; n < times && deltas.size() < 100_000; n++) {
                    deltas.add(step);
                }
                i += 2;
            } else if (!words[i].isEmpty()) {
                deltas.add(number(words[i], 0));
            }
        }
        return deltas;
    }

    /** The pieces as lines from top to bottom, each from left to right. */
    static List<String> lines(List<Piece> pieces) {
        var sorted = new ArrayList<>(pieces);
        sorted.removeIf(piece -> piece.text.isBlank());
        sorted.sort(Comparator.comparingDouble(Piece::y));
        var lines = new ArrayList<String>();
        var line = new ArrayList<Piece>();
        for (var piece : sorted) {
            if (!line.isEmpty() && piece.y - line.get(0).y > 0.5 * Math.min(piece.size, line.get(0).size)) {
                lines.add(join(line));
                line.clear();
            }
            line.add(piece);
        }
        if (!line.isEmpty()) {
            lines.add(join(line));
        }
        return lines;
    }

    private static String join(List<Piece> line) {
        line.sort(Comparator.comparingDouble(Piece::x));
        var text = new StringBuilder();
        double end = 0;
        for (var piece : line) {
            boolean apart = piece.x - end > GAP * piece.size;
            if (text.length() > 0 && apart && text.charAt(text.length() - 1) != ' ' && !piece.text.startsWith(" ")) {
                text.append(' ');
            }
            text.append(piece.text);
            end = piece.end;
        }
        return text.toString().stripTrailing();
    }

    private static double[] numbers(String list, int count) {
        var words = list.strip().split("\\s+");
        var numbers = new double[count];
        for (int i = 0; i < count && i < words.length; i++) {
            numbers[i] = number(words[i], 0);
        }
        return numbers;
    }

    private static double number(String word, double otherwise) {
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
