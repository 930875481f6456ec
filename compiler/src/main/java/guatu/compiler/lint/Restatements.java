package guatu.compiler.lint;

import guatu.compiler.Comparator;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One indicator in several places: the same figure twice is a restatement, two figures for one year contradict each
 * other, and so do a floor and a ceiling of the same height. Statements are gathered in groups by what they measure.
 */
final class Restatements implements Check {

    /** A short name (集群产值) may stand for another thing in every section; a longer one does not. */
    private static final int TELLING = 6;
    private static final int MOST_FIGURES = 6;
    private static final java.math.BigDecimal DISTINCTIVE = java.math.BigDecimal.valueOf(100);

    private final List<Stated> stated;
    private final Map<String, String> restates = new HashMap<>();

    Restatements(List<Stated> stated) {
        this.stated = stated;
    }

    /** From a target to the first that says the same. */
    Map<String, String> restates() {
        return restates;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        Map<String, List<Stated>> groups = new LinkedHashMap<>();
        for (Stated each : stated) {
            groups.computeIfAbsent(each.binding(), binding -> new ArrayList<>()).add(each);
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> group(group, remarks));
        shorter(remarks);
    }

    /** 工业机器人32,000台 and 机器人3.2万台: a shorter name for the same large figure in the same year. */
    private void shorter(Remarks remarks) {
        Map<String, List<Stated>> byFigure = new LinkedHashMap<>();
        for (Stated each : stated) {
            boolean telling = each.low().compareTo(DISTINCTIVE) >= 0 && each.key().length() >= 3 && each.id() != null;
            if (telling) {
                String end = each.key().substring(each.key().length() - 3);
                byFigure.computeIfAbsent(each.low().toPlainString() + each.high().toPlainString() + each.bindingOf(end) + each.due(),
                        figure -> new ArrayList<>()).add(each);
            }
        }
        List<List<Stated>> joined = new ArrayList<>();
        for (List<Stated> same : byFigure.values()) {
            Stated shortest = same.stream().min(java.util.Comparator.comparingInt(each -> each.key().length())).orElseThrow();
            List<Stated> one = same.stream().filter(each -> each.key().endsWith(shortest.key()) && !isOther(each.key(), shortest.key()))
                    .toList();
            if (one.stream().map(Stated::key).distinct().count() > 1) {
                joined.add(one);
            }
        }
        remarks.removeIf("restatement", joined.stream().flatMap(one -> clauses(one).stream()).toList());
        for (List<Stated> one : joined) {
            one.forEach(each -> restates.remove(each.id()));
            sameYear(one, remarks);
        }
    }

    /** 国家级绿色工厂 is not 绿色工厂. */
    private static boolean isOther(String longer, String shorter) {
        String more = longer.substring(0, longer.length() - shorter.length());
        return more.chars().anyMatch(c -> "国省市县区镇级高新非".indexOf(c) >= 0);
    }

    private void group(List<Stated> group, Remarks remarks) {
        group.sort(java.util.Comparator.comparingInt(each -> each.clause().start()));
        Map<String, List<Stated>> byValue = new LinkedHashMap<>();
        for (Stated each : group) {
            String value = each.low().toPlainString() + '~' + each.high().toPlainString();
            byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(each);
        }
        byValue.values().forEach(same -> sameValue(same, remarks));
        if (byValue.size() > 1) {
            twoValues(group, remarks);
        }
    }

    private void sameValue(List<Stated> same, Remarks remarks) {
        if (same.size() < 2) {
            return;
        }
        Map<String, List<Stated>> byYear = new LinkedHashMap<>();
        same.forEach(each -> byYear.computeIfAbsent(String.valueOf(each.due()), year -> new ArrayList<>()).add(each));
        byYear.values().forEach(each -> sameYear(each, remarks));
        long explicit = same.stream().filter(Stated::ownDue).map(Stated::due).distinct().count();
        if (explicit > 1 && same.get(0).kind() != guatu.compiler.Kind.ANNUAL) {
            Stated first = same.get(0);
            String years = same.stream().filter(Stated::ownDue).map(each -> each.due() + "年").distinct()
                    .collect(Collectors.joining("、"));
            remarks.notice("two-years", name(first), "“" + first.name() + "”" + amount(first) + "在文中有不同的完成年份：" + years
                    + "（" + lines(same) + "），请核对", clauses(same));
        }
    }

    private void sameYear(List<Stated> same, Remarks remarks) {
        Set<Integer> sentences = same.stream().map(Stated::sentence).collect(Collectors.toSet());
        if (same.size() < 2 || sentences.size() < 2) {
            return;
        }
        Stated first = same.get(0);
        List<Stated> ceilings = same.stream().filter(each -> each.comparator() == Comparator.AT_MOST).toList();
        List<Stated> floors = same.stream().filter(Stated::isFloor).toList();
        boolean opposed = !ceilings.isEmpty() && ceilings.size() < same.size()
                && (!floors.isEmpty() || first.kind() != guatu.compiler.Kind.GROWTH && mustRise(same));
        if (opposed) {
            remarks.contradiction("floor-and-ceiling", name(first), "“" + first.name() + "”" + amount(first)
                    + "一处为下限、一处为上限：" + quotes(same), clauses(same));
            return;
        }
        link(same);
        String notation = same.stream().map(each -> number(each.figure())).distinct().count() > 1 ? "写法不同，" : "";
        boolean strengths = same.stream().map(Stated::comparator).distinct().count() > 1;
        remarks.notice("restatement", name(first) + "（" + lines(same) + "）", "“" + first.name() + "”" + amount(first) + "在"
                + same.size() + "处出现（" + lines(same) + "），" + notation + "数值一致"
                + (strengths ? "，但“不少于”“达到”等口径不尽相同" : "") + "，已合并为同一目标", clauses(same));
    }

    /** A plain figure reached in one place and capped in another contradict each other only where more is better. */
    private static boolean mustRise(List<Stated> same) {
        return same.stream().filter(each -> each.comparator() != Comparator.AT_MOST)
                .allMatch(each -> each.figure().contains("达到") || each.figure().contains("突破")
                        || each.kind() == guatu.compiler.Kind.CUMULATIVE);
    }

    private void link(List<Stated> same) {
        String first = same.stream().map(Stated::id).filter(Objects::nonNull).findFirst().orElse(null);
        for (Stated each : same) {
            if (first != null && each.id() != null && !each.id().equals(first)) {
                restates.put(each.id(), first);
            }
        }
    }

    /** Figures for one year that differ; a sentence that gives several is a list or a series and says nothing here. */
    private void twoValues(List<Stated> group, Remarks remarks) {
        Map<String, List<Stated>> byYear = new LinkedHashMap<>();
        for (Stated each : group) {
            byYear.computeIfAbsent(each.due() + (each.flow() ? "+" : ""), year -> new ArrayList<>()).add(each);
        }
        byYear.values().forEach(each -> differing(each, remarks));
    }

    private void differing(List<Stated> sameYear, Remarks remarks) {
        List<Stated> single = withoutLists(sameYear);
        if (single.size() < 2 || single.stream().allMatch(each -> each.overlaps(single.get(0)))) {
            return;
        }
        Stated first = single.get(0);
        boolean goal = single.stream().anyMatch(Stated::goal);
        boolean together = single.stream().map(Stated::section).distinct().count() == 1;
        if (!goal && !together && first.key().length() < TELLING) {
            return;
        }
        String year = first.due() == null ? "" : first.due() + "年";
        String figures = single.stream().map(each -> "第" + each.clause().line() + "行" + amount(each)).distinct()
                .limit(MOST_FIGURES).collect(Collectors.joining("，"));
        remarks.contradiction("two-values", name(first), "“" + first.name() + "”" + year + "目标值不一致：" + figures,
                clauses(single));
    }

    private static List<Stated> withoutLists(List<Stated> stated) {
        Map<Integer, Set<String>> values = new HashMap<>();
        for (Stated each : stated) {
            values.computeIfAbsent(each.sentence(), sentence -> new HashSet<>())
                    .add(each.low().toPlainString() + '~' + each.high().toPlainString());
        }
        return stated.stream().filter(each -> values.getOrDefault(each.sentence(), Set.of()).size() == 1).toList();
    }

    private static String name(Stated stated) {
        return stated.name() + amount(stated);
    }

    private static String amount(Stated stated) {
        return Figures.shown(stated.measure());
    }

    private static String number(String figure) {
        return figure.chars().filter(c -> c < 0x80 || "万亿".indexOf(c) >= 0).mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String lines(List<Stated> stated) {
        Set<Integer> lines = stated.stream().map(each -> each.clause().line()).collect(Collectors.toCollection(TreeSet::new));
        return Figures.lines(lines);
    }

    private static String quotes(List<Stated> stated) {
        return stated.stream().limit(4).map(each -> "第" + each.clause().line() + "行“" + each.figure() + "”")
                .collect(Collectors.joining("，"));
    }

    private static List<Clause> clauses(List<Stated> stated) {
        return stated.stream().map(Stated::clause).toList();
    }
}
