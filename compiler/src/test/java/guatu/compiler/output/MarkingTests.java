package guatu.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkingTests {

    @Test
    void cutsNestedAndOverlappingSpansAtEveryBoundary() {
        assertThat(cut("abcdefgh", span(1, 6, "A"), span(2, 4, "B"), span(3, 8, "C")))
                .containsExactly("a", "b[A]", "c[B A]", "d[B A C]", "ef[A C]", "gh[C]");
    }

    @Test
    void theInnermostStatementComesFirst() {
        assertThat(cut("abcd", span(0, 4, "outer"), span(1, 2, "inner")).get(1)).isEqualTo("b[inner outer]");
    }

    @Test
    void twoStatementsOnTheSameWordsShareThePiece() {
        assertThat(cut("abc", span(1, 2, "A"), span(1, 2, "B"))).containsExactly("a", "b[A B]", "c");
    }

    @Test
    void aSpanOverALineEndIsCutThere() {
        assertThat(cut("ab\ncd", span(1, 4, "A"))).containsExactly("a", "b[A]", "\n", "c[A]", "d");
    }

    @Test
    void countsCodePoints() {
        assertThat(cut("𠮷𠮷x", span(1, 2, "A"))).containsExactly("𠮷", "𠮷[A]", "x");
    }

    @Property
    void losesAndInventsNothing(@ForAll("texts") String text, @ForAll("spans") List<int[]> places) {
        int length = text.codePointCount(0, text.length());
        List<Marking.Span> spans = new ArrayList<>();
        for (int[] place : places) {
            int start = Math.min(place[0], length);
            int end = Math.min(start + place[1], length);
            if (end > start) {
                spans.add(span(start, end, "S" + spans.size()));
            }
        }
        StringBuilder all = new StringBuilder();
        int[] point = {0};
        Marking.draw(text, spans, (from, to, open) -> {
            String piece = text.substring(from, to);
            int at = point[0];
            if (!piece.equals("\n")) {
                assertThat(Marking.rows(open)).containsExactlyInAnyOrderElementsOf(spans.stream()
                        .filter(s -> s.start() <= at && at < s.end()).map(Marking.Span::row).collect(Collectors.toSet()));
            }
            point[0] += piece.codePointCount(0, piece.length());
            all.append(piece);
        });
        assertThat(all).hasToString(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('甲', '乙', '\n', '1').ofMaxLength(30)
                .map(text -> text.replace("乙", "𠮷"));
    }

    @Provide
    Arbitrary<List<int[]>> spans() {
        return Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 12))
                .as((start, length) -> new int[] {start, length}).list().ofMaxSize(8);
    }

    private static Marking.Span span(int start, int end, String row) {
        return new Marking.Span(start, end, Layer.TARGET, row, false);
    }

    private static List<String> cut(String text, Marking.Span... spans) {
        List<String> pieces = new ArrayList<>();
        Marking.draw(text, List.of(spans), (from, to, open) -> pieces.add(text.substring(from, to)
                + (open.isEmpty() ? "" : "[" + String.join(" ", Marking.rows(open)) + "]")));
        return pieces;
    }
}
