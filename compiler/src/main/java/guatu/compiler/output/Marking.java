package guatu.compiler.output;

import guatu.compiler.CompiledDocument;
import guatu.compiler.NumberUse;
import guatu.compiler.Plan;
import guatu.compiler.Remark;
import guatu.compiler.Task;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A document's words cut at every boundary of a statement, so that statements may overlap in any way. Each piece knows
 * the statements it belongs to, the innermost first.
 */
final class Marking {

    /**
     * One statement's span.
     *
     * @param row id of the row that the words belong to; empty for a heading
     * @param isNumber whether the span is a number, which is drawn stronger than the phrase around it
     */
    record Span(int start, int end, Layer layer, String row, boolean isNumber) {
        int length() {
            return end - start;
        }
    }

    /** Receives the pieces in text order. */
    interface Pen {
        /** @param open the statements that the words belong to, innermost first; may be empty */
        void piece(int from, int to, List<Span> open);
    }

    private Marking() {}

    static List<Span> spans(CompiledDocument document) {
        List<Span> spans = new ArrayList<>();
        for (Plan plan : document.plans()) {
            plan.outline().forEach(h -> add(spans, h.clause(), Layer.HEADING, "", false));
            plan.targets().forEach(t -> add(spans, t.clause(), Layer.TARGET, t.id(), false));
            plan.tasks().stream().filter(t -> t.mode() != Task.Mode.NONE)
                    .forEach(t -> add(spans, t.clause(), Layer.OFFICE, t.id(), false));
            plan.rules().forEach(r -> add(spans, r.clause(), Layer.RULE, r.id(), false));
            plan.mechanisms().forEach(m -> add(spans, m.clause(), Layer.MECHANISM, m.id(), false));
        }
        int n = 0;
        for (NumberUse number : document.numbers()) {
            add(spans, number.clause(), Layer.of(number.use()), numberRow(++n), true);
        }
        for (Remark remark : document.lint()) {
            remark.members().forEach(member -> add(spans, member, Layer.LINT, remark.id(), false));
        }
        return spans;
    }

    /** The id of the n-th number's row, from 1. */
    static String numberRow(int n) {
        return "N" + n;
    }

    private static void add(List<Span> spans, Clause clause, Layer layer, String row, boolean isNumber) {
        if (clause.end() > clause.start()) {
            spans.add(new Span(clause.start(), clause.end(), layer, row, isNumber));
        }
    }

    /**
     * Cuts the text and hands its pieces to the pen. Offsets of the spans count code points, those handed to the pen
     * UTF-16 units. Pieces never contain a line's end beside other characters.
     */
    static void draw(String text, List<Span> spans, Pen pen) {
        new Cutter(text, spans, pen).cut();
    }

    private static final class Cutter {
        private static final Comparator<Span> INNERMOST_FIRST = Comparator.comparingInt(Span::length)
                .thenComparing(span -> !span.isNumber()).thenComparing(Span::layer).thenComparing(Span::row);

        private final String text;
        private final List<Span> byStart;
        private final Pen pen;
        private final java.util.PriorityQueue<Span> byEnd =
                new java.util.PriorityQueue<>(Comparator.comparingInt(Span::end));
        private final java.util.TreeSet<Span> open = new java.util.TreeSet<>(
                INNERMOST_FIRST.thenComparingInt(Span::start));
        private int next;

        Cutter(String text, List<Span> spans, Pen pen) {
            this.text = text;
            this.pen = pen;
            this.byStart = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        }

        void cut() {
            int point = 0;
            int from = 0;
            List<Span> now = List.of();
            int boundary = nextBoundary();
            for (int i = 0; i < text.length(); point++) {
                char c = text.charAt(i);
                if (point == boundary) {
                    piece(from, i, now);
                    from = i;
                    now = openAt(point);
                    boundary = nextBoundary();
                }
                if (c == '\n') {
                    piece(from, i, now);
                    pen.piece(i, i + 1, List.of());
                    from = i + 1;
                }
                i += Character.charCount(text.codePointAt(i));
            }
            piece(from, text.length(), now);
        }

        private void piece(int from, int to, List<Span> now) {
            if (to > from) {
                pen.piece(from, to, now);
            }
        }

        private int nextBoundary() {
            int start = next < byStart.size() ? byStart.get(next).start() : Integer.MAX_VALUE;
            Span ending = byEnd.peek();
            return Math.min(start, ending == null ? Integer.MAX_VALUE : ending.end());
        }

        private List<Span> openAt(int point) {
            for (Span ending = byEnd.peek(); ending != null && ending.end() <= point; ending = byEnd.peek()) {
                open.remove(byEnd.remove());
            }
            for (; next < byStart.size() && byStart.get(next).start() <= point; next++) {
                Span span = byStart.get(next);
                if (open.add(span)) {
                    byEnd.add(span);
                }
            }
            return List.copyOf(open);
        }
    }

    /** The rows of a piece, innermost first, each once. */
    static Set<String> rows(List<Span> open) {
        Set<String> rows = new LinkedHashSet<>();
        open.stream().map(Span::row).filter(row -> !row.isEmpty()).forEach(rows::add);
        return rows;
    }
}
