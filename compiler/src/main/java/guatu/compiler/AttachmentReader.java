package guatu.compiler;

import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import guatu.compiler.text.Titles;
import guatu.compiler.text.Within;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which attachments a text cites and whether their content stands in it. An attachment is cited by 附件, 附件1,
 * 见附件2; its content begins at a line that says no more than that, and is there if a table, a list or a paragraph
 * follows before the next attachment or plan.
 */
final class AttachmentReader {

    private static final int LONGEST_TITLE = 60;

    private final Reading reading;
    private final String text;

    AttachmentReader(Reading reading) {
        this.reading = reading;
        this.text = reading.folded();
    }

    List<Attachment> read() {
        List<Paragraph> paragraphs = reading.paragraphs();
        List<Attachment> found = new ArrayList<>();
        Map<String, Integer> byNumber = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.role() == Paragraph.Role.CHROME) {
                continue;
            }
            for (int at = Within.indexOf(text, "附件", paragraph.start(), paragraph.end()); at >= 0;
                    at = Within.indexOf(text, "附件", at + 2, paragraph.end())) {
                cite(paragraphs, i, at, found, byNumber);
            }
        }
        return found;
    }

    private void cite(List<Paragraph> paragraphs, int index, int at, List<Attachment> found, Map<String, Integer> byNumber) {
        Paragraph paragraph = paragraphs.get(index);
        int end = at + 2;
        while (end < paragraph.end() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (lists(paragraphs, index, at, end, found, byNumber)) {
            return;
        }
        String number = text.substring(at + 2, end);
        boolean alone = at == paragraph.start() && end >= paragraph.end() - 1;
        boolean present = alone && hasContent(paragraphs, index);
        Integer known = byNumber.get(number);
        if (known != null) {
            Attachment earlier = found.get(known);
            boolean better = present && !earlier.present();
            if (better) {
                String title = alone ? titleBelow(paragraphs, index, earlier.title()) : earlier.title();
                found.set(known, new Attachment(title, true, earlier.clause()));
            }
            return;
        }
        byNumber.put(number, found.size());
        String title = alone ? titleBelow(paragraphs, index, text.substring(at, end)) : titleAfter(paragraph, at, end);
        found.add(new Attachment(title, present, reading.clause(at, end)));
    }

    /** "附件:1.甲表" and "2.乙表" on the lines below it: the list of attachments at the end of a notice. */
    private boolean lists(List<Paragraph> paragraphs, int index, int at, int end, List<Attachment> found,
            Map<String, Integer> byNumber) {
        boolean opens = end == at + 2 && end < text.length() && text.charAt(end) == ':' && at == paragraphs.get(index).start();
        Mark mark = opens ? Mark.at(text, end + 1, paragraphs.get(index).end()) : null;
        if (mark == null || mark.style() != Mark.Style.ARABIC) {
            return false;
        }
        int from = end + 1;
        for (int i = index; i < paragraphs.size(); i++) {
            Paragraph line = paragraphs.get(i);
            int begin = i == index ? from : line.start();
            Mark number = Mark.at(text, begin, line.end());
            if (number == null || number.style() != Mark.Style.ARABIC || number.number() != i - index + 1) {
                return true;
            }
            String title = reading.shown().substring(begin + number.length(), line.end());
            Integer known = byNumber.putIfAbsent(String.valueOf(number.number()), found.size());
            if (known == null) {
                found.add(new Attachment(title, false, reading.clause(begin, line.end())));
            } else {
                found.set(known, new Attachment(title, found.get(known).present(), found.get(known).clause()));
            }
        }
        return true;
    }

    private String titleBelow(List<Paragraph> paragraphs, int index, String otherwise) {
        if (index + 1 >= paragraphs.size()) {
            return otherwise;
        }
        Paragraph below = paragraphs.get(index + 1);
        return below.length() <= LONGEST_TITLE && below.length() > 0
                ? reading.shown().substring(below.start(), below.end()) : otherwise;
    }

    private String titleAfter(Paragraph paragraph, int at, int end) {
        boolean titled = end < paragraph.end() && text.charAt(end) == ':' && paragraph.end() - end <= LONGEST_TITLE;
        return reading.shown().substring(titled ? end + 1 : at, titled ? paragraph.end() : end);
    }

    /** After the line 附件 and its title something must follow that is not the next attachment, a title or furniture. */
    private boolean hasContent(List<Paragraph> paragraphs, int index) {
        for (int i = index + 2; i < paragraphs.size() && i <= index + 4; i++) {
            Paragraph next = paragraphs.get(i);
            if (next.role() == Paragraph.Role.ROW) {
                return true;
            }
            if (next.role() == Paragraph.Role.CHROME || text.startsWith("附件", next.start())) {
                continue;
            }
            boolean title = Titles.isTitle(text, next.start(), next.end());
            return !title;
        }
        return false;
    }
}
