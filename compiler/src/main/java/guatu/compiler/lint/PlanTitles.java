package guatu.compiler.lint;

import guatu.compiler.Period;
import guatu.compiler.Plan;
import guatu.compiler.text.Within;
import guatu.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The titles, periods and number of plans that a notice issues against the plans that follow it. */
final class PlanTitles implements Check {

    private record Listed(String title, @Nullable Period period, Clause clause) {}

    private final List<Sentence> sentences;

    PlanTitles(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void read(Material material, Remarks remarks) {
        int first = material.outline().plans().get(0).from();
        List<Listed> listed = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.from() >= first) {
                break;
            }
            String words = material.text().substring(sentence.from(), sentence.to());
            if (words.contains("现将") || words.contains("印发给你们")) {
                listed.addAll(titles(material, sentence));
            }
            if (material.plans().size() > 1) {
                Counted.in(material.text(), sentence).forEach(counted -> count(material, counted, remarks));
            }
        }
        if (!listed.isEmpty()) {
            compare(material, listed, remarks);
        }
    }

    private static List<Listed> titles(Material material, Sentence sentence) {
        String text = material.text();
        List<Listed> titles = new ArrayList<>();
        for (int open = Within.indexOf(text, "《", sentence.from(), sentence.to()); open >= 0;
                open = Within.indexOf(text, "《", open + 1, sentence.to())) {
            int close = Within.indexOf(text, "》", open, sentence.to());
            if (close < 0) {
                break;
            }
            String inside = text.substring(open + 1, close);
            titles.add(new Listed(bare(inside), period(inside), material.clause(open, close + 1)));
        }
        return titles;
    }

    /** Letters only, without a bracketed period at the end. */
    private static String bare(String title) {
        int open = title.lastIndexOf('(');
        String words = open > 0 && title.endsWith(")") && period(title.substring(open)) != null ? title.substring(0, open) : title;
        return words.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable Period period(String words) {
        String digits = words.replaceAll("\\D+", " ").trim();
        String[] years = digits.split(" ");
        if (years.length < 2 || years[years.length - 1].length() != 4 || years[years.length - 2].length() != 4) {
            return null;
        }
        int from = Integer.parseInt(years[years.length - 2]);
        int to = Integer.parseInt(years[years.length - 1]);
        return from <= to ? new Period(from, to) : null;
    }

    private void compare(Material material, List<Listed> listed, Remarks remarks) {
        Map<String, Listed> byTitle = new HashMap<>();
        listed.forEach(each -> byTitle.put(each.title(), each));
        List<Plan> unmatched = new ArrayList<>();
        for (int i = 0; i < material.plans().size(); i++) {
            Plan plan = material.plans().get(i);
            String folded = material.text().substring(material.outline().plans().get(i).from(), material.outline().plans().get(i).to());
            String title = bare(folded.replace("\n", ""));
            Listed same = byTitle.remove(title);
            if (same == null && !title.isEmpty()) {
                unmatched.add(plan);
            } else if (same != null && same.period() != null && plan.period() != null && !same.period().equals(plan.period())) {
                remarks.contradiction("plan-period", plan.title(), "通知与方案的实施期不一致：" + years(same.period()) + "与" + years(plan.period()),
                        List.of(same.clause(), plan.clause()));
            }
        }
        if (unmatched.size() == byTitle.size() && !unmatched.isEmpty() && listed.size() > 1) {
            List<Clause> members = new ArrayList<>();
            byTitle.values().forEach(each -> members.add(each.clause()));
            unmatched.forEach(plan -> members.add(plan.clause()));
            remarks.contradiction("plan-title", unmatched.get(0).title(), "通知所列方案名称与所附方案不一致：" + members.get(0).quote() + "，所附为《"
                    + unmatched.get(0).title() + "》", members);
        }
    }

    private static String years(Period period) {
        return period.from() + "—" + period.to() + "年";
    }

    private void count(Material material, Counted counted, Remarks remarks) {
        String noun = counted.noun();
        boolean plans = noun.contains("方案") || noun.contains("行动计划") || noun.contains("规划");
        int size = material.plans().size();
        if (plans && counted.value() != size) {
            remarks.contradiction("plans-counted", noun, "文中称“" + material.reading().shown().substring(counted.numeral().start(),
                    counted.nounEnd()) + "”，所附方案为" + size + "个", List.of(material.clause(counted.numeral().start(), counted.nounEnd())));
        }
    }
}
