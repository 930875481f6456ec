package guatu.compiler.outline;

import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a document, their sections, and each paragraph in its place.
 *
 * @param plans in text order; a text without any title has one plan with an empty title
 * @param passages every paragraph of the reading, in text order
 */
public record Outline(List<PlanSpan> plans, List<Passage> passages) {

    public static Outline of(Reading reading) {
        return new Builder(reading).build();
    }

    /** Walks the paragraphs once, keeping the stack of open sections. */
    private static final class Builder {

        private final Reading reading;
        private final String text;
        private final PlanTitles titles;
        private final HeadingReader headings;
        private final List<PlanSpan> plans = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private List<Section> sections = new ArrayList<>();
        private final Deque<Section> open = new ArrayDeque<>();
        private boolean inAttachment;

        Builder(Reading reading) {
            this.reading = reading;
            this.text = reading.folded();
            this.titles = new PlanTitles(reading);
            this.headings = new HeadingReader(text);
        }

        Outline build() {
            List<Paragraph> paragraphs = reading.paragraphs();
            for (int i = 0; i < paragraphs.size(); i++) {
                Paragraph paragraph = paragraphs.get(i);
                PlanSpan plan = titles.planAt(i);
                if (plan != null) {
                    begin(plan);
                }
                if (paragraph.role() == Paragraph.Role.CHROME || titles.isTitleLine(i) || plans.isEmpty()) {
                    int place = paragraph.role() == Paragraph.Role.CHROME || plans.isEmpty() ? -1 : plans.size() - 1;
                    passages.add(new Passage(paragraph, null, paragraph.start(), place, false));
                    continue;
                }
                place(paragraph);
            }
            if (plans.isEmpty()) {
                begin(new PlanSpan("", null, 0, 0, List.of()));
            }
            return new Outline(List.copyOf(plans), List.copyOf(passages));
        }

        private void begin(PlanSpan plan) {
            sections = new ArrayList<>();
            open.clear();
            inAttachment = false;
            plans.add(new PlanSpan(plan.title(), plan.period(), plan.from(), plan.to(), sections));
        }

        private void place(Paragraph paragraph) {
            int plan = plans.size() - 1;
            if (isAttachmentLine(paragraph)) {
                open.clear();
                inAttachment = true;
            }
            HeadingReader.Found found = paragraph.role() == Paragraph.Role.ROW ? null : headings.read(paragraph);
            Mark mark = paragraph.role() == Paragraph.Role.ROW ? null
                    : Mark.at(text, paragraph.start(), paragraph.end());
            if (found != null) {
                Section section = openSection(paragraph, found);
                passages.add(new Passage(paragraph, section, found.body(), plan, inAttachment));
                return;
            }
            if (mark != null) {
                closeTo(mark.style());
                passages.add(new Passage(paragraph, open.peek(), paragraph.start() + mark.length(), plan, inAttachment));
                return;
            }
            closeUnmarked();
            passages.add(new Passage(paragraph, open.peek(), paragraph.start(), plan, inAttachment));
        }

        private Section openSection(Paragraph paragraph, HeadingReader.Found found) {
            if (found.mark() == null) {
                closeUnmarked();
            } else {
                closeTo(found.mark().style());
            }
            String title = reading.shown().substring(found.words(), found.to());
            var section = new Section(open.peek(), found.mark(), title, text.substring(found.words(), found.to()), paragraph.start(),
                    found.to());
            open.push(section);
            sections.add(section);
            return section;
        }

        /** A mark of a style that is open closes everything down to it; a new style opens a deeper level. */
        private void closeTo(Mark.Style style) {
            boolean isOpen = open.stream().anyMatch(section -> styleOf(section) == style);
            while (isOpen && !open.isEmpty()) {
                isOpen = styleOf(open.pop()) != style;
            }
            while (!open.isEmpty() && (styleOf(open.peek()) == null || outranks(style, styleOf(open.peek())))) {
                open.pop();
            }
        }

        /** 一、 never stands inside (一) or 1., whatever came before. */
        private static boolean outranks(Mark.Style style, Mark.@Nullable Style inner) {
            boolean top = style == Mark.Style.PART || style == Mark.Style.FORMAL || style == Mark.Style.HAN;
            return inner != null && top && style.ordinal() < inner.ordinal();
        }

        private void closeUnmarked() {
            while (!open.isEmpty() && open.peek().mark() == null) {
                open.pop();
            }
            while (!open.isEmpty() && styleOf(open.peek()) == Mark.Style.BULLET) {
                open.pop();
            }
        }

        private static Mark.@Nullable Style styleOf(Section section) {
            return section.mark() == null ? null : section.mark().style();
        }

        private boolean isAttachmentLine(Paragraph paragraph) {
            return paragraph.length() <= 6 && text.startsWith("附件", paragraph.start());
        }
    }
}
