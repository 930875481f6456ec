package guatu.compiler.lint;

import guatu.compiler.outline.Passage;
import guatu.compiler.outline.PlanSpan;
import guatu.compiler.outline.Section;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Mark;
import guatu.compiler.text.Paragraph;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 推进12项重点任务 against the tasks that the outline holds, and 以下18项任务： against the items that follow. The outline
 * may be counted at any of its levels; only where none fits does a remark stand.
 */
final class CountedItems implements Check {

    private static final Lexicon<Boolean> ANNOUNCING = Lexicon.ofWords(CountedItems.class, "announcing-tasks.txt");
    private static final int REACH = 8;

    private static final int MOST_MEMBERS = 60;

    /**
     * The tasks that a count may mean.
     *
     * @param leaves the innermost sections
     * @param counts how many there are at each level
     */
    private record Work(List<Section> leaves, Set<Integer> counts) {

        static Work of(List<Section> sections) {
            Map<Integer, Integer> byLevel = new HashMap<>();
            sections.forEach(section -> byLevel.merge(section.level(), 1, Integer::sum));
            List<Section> leaves = CountedItems.leaves(sections);
            Set<Integer> counts = new TreeSet<>(byLevel.values());
            counts.add(leaves.size());
            return new Work(leaves, counts);
        }
    }

    private final List<Sentence> sentences;
    private final Map<String, Work> works = new HashMap<>();

    CountedItems(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        Map<Integer, Integer> passageAt = new HashMap<>();
        List<Passage> passages = material.outline().passages();
        for (int i = 0; i < passages.size(); i++) {
            passageAt.put(passages.get(i).start(), i);
        }
        for (Sentence sentence : sentences) {
            for (Counted counted : Counted.in(material.text(), sentence)) {
                if (!isOfTasks(counted)) {
                    continue;
                }
                int items = items(material, passages, passageAt.getOrDefault(sentence.passage().start(), 0), sentence);
                if (items >= 2) {
                    followed(material, counted, items, remarks);
                } else if (items == 0 && isAnnounced(material.text(), counted)) {
                    outlined(material, counted, remarks);
                }
            }
        }
    }

    private static boolean isOfTasks(Counted counted) {
        String noun = counted.noun();
        return noun.equals("任务") || noun.equals("重点任务") || noun.equals("主要任务") || noun.equals("工作任务")
                || noun.equals("重点工作") || noun.equals("重点工作任务") || noun.equals("具体任务") || noun.equals("重点事项");
    }

    private static boolean isAnnounced(String text, Counted counted) {
        int end = counted.numeral().start();
        int from = Math.max(counted.from(), end - REACH);
        String left = text.substring(counted.from(), end);
        boolean others = left.contains("省委") || left.contains("省政府") || left.contains("国家") || left.contains("上级")
                || left.contains("市委") || left.contains("《") || left.contains("会议");
        return !others && ANNOUNCING.standsIn(text, from, end);
    }

    /** How many items follow a passage that ends in a colon; 0 where it ends otherwise. */
    private static int items(Material material, List<Passage> passages, int index, Sentence sentence) {
        String text = material.text();
        int end = sentence.to();
        if (end <= sentence.from() || text.charAt(end - 1) != ':' || end != sentence.passage().end()) {
            return 0;
        }
        Mark.Style style = null;
        int count = 0;
        for (int i = index + 1; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Mark mark = Mark.at(text, passage.start(), passage.end());
            if (passage.paragraph().role() == Paragraph.Role.CHROME) {
                continue;
            }
            if (mark == null || style != null && mark.style() != style || mark.style() == Mark.Style.BULLET
                    || mark.number() != count + 1 && mark.number() != count + 2) {
                return count;
            }
            style = mark.style();
            count++;
        }
        return count;
    }

    private void followed(Material material, Counted counted, int items, Remarks remarks) {
        if (items != counted.value()) {
            remarks.contradiction("items-counted", shown(material, counted), "文中称“" + shown(material, counted) + "”，下列" + items + "项",
                    List.of(material.clause(counted.numeral().start(), counted.nounEnd())));
        }
    }

    private void outlined(Material material, Counted counted, Remarks remarks) {
        int plan = counted.sentence().passage().plan();
        boolean notice = plan < 0 || counted.sentence().from() < material.outline().plans().get(0).from();
        Section section = counted.sentence().passage().section();
        Section root = notice || section == null ? null : section.path().get(0);
        Work work = works.computeIfAbsent((notice ? -1 : plan) + "/" + (root == null ? -1 : root.from()),
                key -> Work.of(notice ? all(material) : scope(material.outline().plans().get(plan), root)));
        int leaves = work.leaves().size();
        if (leaves >= 3 && !work.counts().contains(counted.value())) {
            List<Clause> members = new ArrayList<>();
            members.add(material.clause(counted.numeral().start(), counted.nounEnd()));
            work.leaves().stream().limit(MOST_MEMBERS).forEach(leaf -> members.add(material.clause(leaf.from(), leaf.to())));
            remarks.contradiction("tasks-counted", shown(material, counted), "文中称“" + shown(material, counted) + "”，正文列出" + leaves + "项",
                    members);
        }
    }

    private static List<Section> all(Material material) {
        return material.outline().plans().stream().flatMap(plan -> work(plan).stream()).toList();
    }

    /** The work that a sentence announces: that of its own first-level section, or of the whole plan. */
    private static List<Section> scope(PlanSpan plan, @Nullable Section root) {
        if (root != null) {
            List<Section> inside = plan.sections().stream()
                    .filter(each -> each.mark() != null && each != root && each.path().get(0) == root).toList();
            if (isWork(root) && !inside.isEmpty()) {
                return inside;
            }
        }
        return work(plan);
    }

    private static List<Section> work(PlanSpan plan) {
        if (plan.sections().isEmpty()) {
            return List.of();
        }
        Mark first = plan.sections().stream().map(Section::mark).filter(mark -> mark != null).findFirst().orElse(null);
        return plan.sections().stream()
                .filter(section -> section.mark() != null && section.mark().style() != Mark.Style.BULLET)
                .filter(section -> {
                    Section root = section.path().get(0);
                    return root.mark() != null && first != null && root.mark().style() == first.style() && isWork(root);
                })
                .toList();
    }

    private static boolean isWork(Section root) {
        for (String word : List.of("总体", "目标", "指导思想", "原则", "保障", "组织", "附则", "背景", "步骤", "基础", "形势", "机制")) {
            if (root.title().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<Section> leaves(List<Section> sections) {
        Set<Integer> parents = new TreeSet<>();
        sections.forEach(section -> {
            if (section.parent() != null) {
                parents.add(section.parent().from());
            }
        });
        return sections.stream().filter(section -> !parents.contains(section.from())).toList();
    }

    private static String shown(Material material, Counted counted) {
        return material.reading().shown().substring(counted.numeral().start(), counted.nounEnd());
    }
}
