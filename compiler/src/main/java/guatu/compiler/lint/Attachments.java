package guatu.compiler.lint;

import guatu.compiler.outline.Passage;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Within;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attachments that the text cites (见附件2) or lists (附件：1.…) and that do not follow, and such as follow and are cited
 * nowhere. An attachment follows where a line says 附件 or 附件2 and no more, with something below it.
 */
final class Attachments implements Check {

    private static final String WORD = "附件";
    private static final int LONGEST_TITLE = 60;

    private final Map<String, List<Clause>> cited = new LinkedHashMap<>();
    private final Map<String, Clause> present = new LinkedHashMap<>();
    private final Set<Integer> planStarts = new HashSet<>();

    @Override
    public void read(Material material, Remarks remarks) {
        List<Passage> passages = material.outline().passages().stream()
                .filter(passage -> passage.paragraph().role() != Paragraph.Role.CHROME).toList();
        material.outline().plans().stream().map(plan -> plan.from()).filter(from -> from > 0).forEach(planStarts::add);
        for (int i = 0; i < passages.size(); i++) {
            passage(material, passages, i);
        }
        cited.forEach((number, places) -> {
            boolean bare = number.isEmpty() && !present.isEmpty();
            if (!present.containsKey(number) && !bare && !(number.equals("1") && present.containsKey(""))) {
                absent(number, places, remarks);
            }
        });
        present.forEach((number, place) -> {
            boolean listed = cited.containsKey(number) || cited.containsKey("") || number.isEmpty();
            if (!listed && !cited.isEmpty()) {
                remarks.notice("attachment-uncited", WORD + number, WORD + number + "在正文中没有引用", List.of(place));
            }
        });
    }

    /** An attachment that the text itself marks as left out (略) is a gap, no contradiction. */
    private static void absent(String number, List<Clause> places, Remarks remarks) {
        boolean leftOut = places.stream().anyMatch(place -> place.quote().contains("（略") || place.quote().contains("(略"));
        if (leftOut) {
            remarks.gap("attachment-left-out", WORD + number, WORD + number + "标注为“略”，其中的目标和任务无法核对", places);
        } else {
            remarks.contradiction("attachment-absent", WORD + number, "文中引用了" + WORD + number + "，但文中没有该附件内容", places);
        }
    }

    private void passage(Material material, List<Passage> passages, int index) {
        String text = material.text();
        Passage passage = passages.get(index);
        for (int at = Within.indexOf(text, WORD, passage.start(), passage.end()); at >= 0;
                at = Within.indexOf(text, WORD, at + 2, passage.end())) {
            int end = at + 2;
            while (end < passage.end() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            String number = text.substring(at + 2, end);
            boolean head = at == passage.start() && end >= passage.end() - 1;
            if (head) {
                if (hasContent(material, passages, index)) {
                    present.putIfAbsent(number, material.clause(at, end));
                }
            } else if (at == passage.start() && end < passage.end() && text.charAt(end) == ':') {
                list(material, passages, index, end + 1);
            } else if (!head && !isOther(text, passage, at)) {
                cite(number, material.clause(at, end));
            }
        }
    }

    /** 附件：1.甲 and the lines below it: 2.乙; or one attachment without a number. */
    private void list(Material material, List<Passage> passages, int index, int from) {
        String text = material.text();
        Passage passage = passages.get(index);
        if (!isItem(text, from, passage.end(), 1)) {
            cite("", material.clause(passage.start(), passage.end()));
            return;
        }
        cite("1", material.clause(passage.start(), passage.end()));
        int number = 2;
        for (int i = index + 1; i < passages.size(); i++) {
            Passage next = passages.get(i);
            if (!isItem(text, next.start(), next.end(), number)) {
                return;
            }
            cite(String.valueOf(number++), material.clause(next.start(), next.end()));
        }
    }

    /** Below the line 附件 and its title something stands that is neither the next attachment nor the next plan. */
    private boolean hasContent(Material material, List<Passage> passages, int index) {
        for (int i = index + 1; i < Math.min(passages.size(), index + 4); i++) {
            Passage next = passages.get(i);
            if (material.text().startsWith(WORD, next.start()) || planStarts.contains(next.start())) {
                return false;
            }
            boolean row = next.paragraph().role() == Paragraph.Role.ROW;
            if (row || i > index + 1 || next.paragraph().length() > LONGEST_TITLE) {
                return true;
            }
        }
        return false;
    }

    /** 2.重点任务清单, and 2.2026年重点任务清单, where the title itself begins with a number. */
    private static boolean isItem(String text, int from, int to, int number) {
        String mark = number + ".";
        return from + mark.length() < to && text.startsWith(mark, from);
    }

    private void cite(String number, Clause place) {
        cited.computeIfAbsent(number, n -> new ArrayList<>()).add(place);
    }

    /** The attachment of another document: 国发〔2024〕1号附件2, 《…》附件. */
    private static boolean isOther(String text, Passage passage, int at) {
        @Nullable Character before = at > passage.start() ? text.charAt(at - 1) : null;
        return before != null && (before == '》' || before == '号' || before == '的');
    }
}
