package guatu.document;

import guatu.document.Grid.Box;
import guatu.kernel.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The visible sheets of a workbook as a person sees them, read as a stream: only cells that hold something count. */
final class XlsxReader {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_MERGES = 100_000;

    private final Intake intake;
    private final Archive archive;
    private final String main;
    private final Relations relations;
    private final Manuscript manuscript;
    private final List<String> strings = new ArrayList<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private CellFormats formats = new CellFormats(false);

    private record SheetPart(String name, String part) {
    }

    private record Merge(int top, int left, int bottom, int right) {
    }

    /** The cells of a row that hold something, in the order in which they came. */
    private static final class Row {
        private int[] columns = new int[8];
        private String[] values = new String[8];
        private int size;

        void add(int column, String value) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            columns[size] = column;
            values[size++] = value;
        }
    }

    private record Sheet(TreeMap<Integer, Row> rows, BitSet columns, List<Merge> merges) {
    }

    XlsxReader(Intake intake, Archive archive, String main) {
        this.intake = intake;
        this.archive = archive;
        this.main = main;
        this.relations = Relations.of(intake, archive, main);
        this.manuscript = new Manuscript(intake);
    }

    SourceDocument read() {
        readWorkbook();
        relations.firstOfType("/styles").flatMap(this::open).ifPresent(formats::read);
        relations.firstOfType("/sharedStrings").flatMap(this::open).ifPresent(this::readStrings);
        for (var sheet : sheets) {
            readSheet(sheet);
        }
        if (manuscript.isBlank()) {
            throw intake.unread().isEmpty() ? intake.refuse(DocumentError.EMPTY, "没有内容")
                    : new ProblemException(intake.unread());
        }
        return manuscript.finish(Format.XLSX);
    }

    private java.util.Optional<XmlPart> open(String part) {
        return XmlPart.open(intake, archive, part);
    }

    private void readWorkbook() {
        try (var xml = open(main).orElseThrow()) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    formats = new CellFormats(xml.attribute("date1904") != null && xml.isOn("date1904"));
                } else if (xml.starts("sheet") && xml.attribute("state", "visible").equals("visible")) {
                    var name = xml.attribute("name", "");
                    relations.part(xml.attribute("id", ""))
                            .ifPresent(part -> sheets.add(new SheetPart(name, part)));
                }
            }
        }
    }

    private void readStrings(XmlPart part) {
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.add(words(xml));
                }
            }
        }
    }

    /** The text of a string item, without the reading aids over it. */
    private String words(XmlPart xml) {
        var text = new StringBuilder();
        boolean inText = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t") || xml.ends("t")) {
                inText = xml.isStart();
            } else if (inText) {
                text.append(xml.text());
                manuscript.gather(xml.text().length());
            }
        }
        return text.toString();
    }

    private void readSheet(SheetPart sheet) {
        try {
            var read = open(sheet.part).map(this::cells);
            if (read.isEmpty()) {
                intake.leaveOut(DocumentError.UNREAD_SHEET, "工作表“" + sheet.name + "”", "");
                return;
            }
            if (!read.get().rows.isEmpty()) {
                if (sheets.size() > 1) {
                    manuscript.line(sheet.name);
                }
                manuscript.table(grid(read.get()));
            }
        } catch (ProblemException e) {
            // one broken sheet does not hide the others; a limit is one of the whole workbook
            if (e.problems().get(0).code() != DocumentError.DAMAGED) {
                throw e;
            }
            intake.leaveOut(DocumentError.UNREAD_SHEET, "工作表“" + sheet.name + "”", "");
        }
    }

    private Sheet cells(XmlPart part) {
        var rows = new TreeMap<Integer, Row>();
        var columns = new BitSet();
        var merges = new ArrayList<Merge>();
        int row = -1;
        int column = -1;
        try (var xml = part) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                } else if (xml.starts("c")) {
                    var place = xml.attribute("r", "");
                    column = place.isEmpty() ? column + 1 : column(place);
                    var value = value(xml);
                    if (!value.isBlank() && column >= 0 && column < MOST_COLUMNS && row >= 0) {
                        manuscript.reserveCells(1);
                        rows.computeIfAbsent(row, any -> new Row()).add(column, value);
                        columns.set(column);
                    }
                } else if (xml.starts("mergeCell") && merges.size() < MOST_MERGES) {
                    addMerge(xml.attribute("ref", ""), merges);
                }
            }
        }
        return new Sheet(rows, columns, merges);
    }

    private String value(XmlPart xml) {
        var type = xml.attribute("t", "n");
        int style = xml.number("s", -1);
        var stored = new StringBuilder();
        var inline = "";
        boolean inValue = false;
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.starts("is")) {
                inline = words(xml);
            } else if (xml.starts("v") || xml.ends("v")) {
                inValue = xml.isStart();
            } else if (inValue) {
                stored.append(xml.text());
                manuscript.gather(xml.text().length());
            }
        }
        var value = stored.toString();
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr" -> inline;
            case "str", "e", "d" -> value;
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            default -> value.isEmpty() ? "" : formats.show(value, style);
        };
    }

    private String shared(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    /** Column A is 0; -1 for a reference without letters. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(4, reference.length()) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static int row(String reference) {
        int row = 0;
        for (int i = 0; i < Math.min(12, reference.length()); i++) {
            char c = reference.charAt(i);
            row = c >= '0' && c <= '9' ? Math.min(row, 10_000_000) * 10 + c - '0' : row;
        }
        return row - 1;
    }

    private static void addMerge(String range, List<Merge> merges) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            var first = range.substring(0, colon).replace("$", "");
            var last = range.substring(colon + 1).replace("$", "");
            merges.add(new Merge(row(first), column(first), row(last), column(last)));
        }
    }

    /** Columns that hold nothing anywhere are left out, so that a sheet is as wide as what stands in it. */
    private Grid grid(Sheet sheet) {
        int[] columns = sheet.columns.stream().toArray();
        var covering = new Covering(sheet.merges);
        var grid = new Grid(manuscript);
        var values = new @Nullable String[columns.length];
        // a row is given up as soon as it stands in the grid
        for (var row = sheet.rows.pollFirstEntry(); row != null; row = sheet.rows.pollFirstEntry()) {
            spread(row.getValue(), columns, values);
            grid.startRow();
            covering.moveTo(row.getKey());
            for (int i = 0; i < columns.length; i++) {
                var merge = covering.at(columns[i]);
                if (merge != null) {
                    grid.put(i, 1, covering.box(merge, values[i]));
                } else if (values[i] != null) {
                    grid.put(i, 1, new Box(values[i]));
                }
            }
        }
        return grid;
    }

    private static void spread(Row row, int[] columns, @Nullable String[] values) {
        Arrays.fill(values, null);
        for (int i = 0; i < row.size; i++) {
            values[Arrays.binarySearch(columns, row.columns[i])] = row.values[i];
        }
    }

    /** The merged ranges over the row at hand, found without searching all of them for every cell. */
    private static final class Covering {

        private final List<Merge> byTop;
        private final TreeMap<Integer, Merge> active = new TreeMap<>();
        private final Map<Merge, Box> boxes = new java.util.HashMap<>();
        private int next;
        private int firstEnd = Integer.MAX_VALUE;

        Covering(List<Merge> merges) {
            byTop = merges.stream().sorted(java.util.Comparator.comparingInt(Merge::top)).toList();
        }

        void moveTo(int row) {
            if (row > firstEnd) {
                active.values().removeIf(merge -> merge.bottom < row);
                firstEnd = active.values().stream().mapToInt(Merge::bottom).min().orElse(Integer.MAX_VALUE);
            }
            for (; next < byTop.size() && byTop.get(next).top <= row; next++) {
                var merge = byTop.get(next);
                if (merge.bottom >= row && merge.left >= 0) {
                    active.put(merge.left, merge);
                    firstEnd = Math.min(firstEnd, merge.bottom);
                }
            }
        }

        @Nullable Merge at(int column) {
            var entry = active.floorEntry(column);
            return entry != null && entry.getValue().right >= column ? entry.getValue() : null;
        }

        /** A merged range shows its first cell; what other cells hold under it nobody sees. */
        Box box(Merge merge, @Nullable String own) {
            return boxes.computeIfAbsent(merge, any -> new Box(own == null ? "" : own));
        }
    }
}
