package guatu.scoring.text;

import guatu.scoring.Formulas;
import guatu.scoring.method.Adjustment;
import guatu.scoring.method.Arithmetic;
import guatu.scoring.method.Direction;
import guatu.scoring.method.Grading;
import guatu.scoring.method.Method;
import guatu.scoring.method.Missing;
import guatu.scoring.method.Population;
import guatu.scoring.method.Ranking;
import guatu.scoring.yaml.PerGroup;
import guatu.scoring.yaml.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door: a method as text, numbered as a paper is. */
public final class MethodText {

    private static final String ORDINALS = "一二三四五六七八九十";

    private final Method method;
    private final Formulas formulas;
    private final StringBuilder text = new StringBuilder();
    private int part;

    private MethodText(Method method) {
        this.method = method;
        this.formulas = Formulas.of(method);
    }

    public static String of(Method method) {
        return new MethodText(method).write();
    }

    private String write() {
        line(method.title());
        line("（" + (method.region() == null ? "" : method.region() + "，") + "评价年度" + method.year() + "年，版本" + method.version() + "）");
        method.sources().forEach(source -> line("依据：" + source));
        if (method.note() != null) {
            line("说明：" + method.note());
        }
        population();
        groups();
        quantities();
        indicators();
        tree();
        adjustments();
        ranking();
        grading();
        vetoes();
        precision();
        return text.toString();
    }

    private void population() {
        var population = method.population();
        if (population == null) {
            return;
        }
        part("评价范围");
        line("纳入：" + (population.include().text().equals("true") ? "表里的全部企业" : reading(population.include())) + "。");
        population.ungraded().forEach(ungraded -> line("不评价：" + ungraded.name() + "（" + reading(ungraded.when()) + "）"
                + (ungraded.managedAs() == null ? "" : "，按" + ungraded.managedAs() + "类管理") + "。"));
        if (population.transition() instanceof Population.Transition.Apart apart) {
            line("过渡类：" + reading(apart.when()) + "的单列为" + apart.grade() + "类，不参加排序。");
        } else if (population.transition() instanceof Population.Transition.Protected shelter) {
            line("过渡期保护：" + reading(shelter.when()) + "的参加排序，但不低于" + shelter.notBelow() + "类；有一票否决的除外。");
        }
        if (population.merge() != null) {
            line("合并评价：“" + column(population.merge().by()) + "”相同的企业数据合并计算，共用一个结果，排序时"
                    + (population.merge().as() == Population.Merge.Counting.ONE ? "算一家" : "各算一家") + "。");
        }
    }

    private void groups() {
        if (!method.groups().isEmpty()) {
            part("分组");
            method.groups().forEach(group -> line(group.name() + "：" + (group.when().text().equals("true") ? "其余企业" : reading(group.when())) + "。"));
        }
    }

    private void quantities() {
        if (!method.constants().isEmpty() || !method.quantities().isEmpty()) {
            part("常数和中间量");
        }
        method.constants().forEach(constant -> constant.in(method.year()).ifPresent(value -> line(constant.name() + " = " + plain(value.value())
                + constant.measure() + "（" + value.from() + "年起" + (value.source() == null ? "" : "，" + value.source()) + "）。")));
        method.quantities().forEach(quantity -> line(quantity.name() + " = " + reading(quantity.value())
                + (quantity.unit() == null ? "" : "（" + quantity.unit() + "）") + "。"));
    }

    private void indicators() {
        part("指标和计分");
        for (var indicator : method.indicators()) {
            line(indicator.name() + " = " + reading(indicator.value()) + (indicator.unit() == null ? "" : "（" + indicator.unit() + "）")
                    + "；" + (method.direction(indicator) == Direction.MORE ? "越大越好" : "越小越好") + "；权重" + perGroup(indicator.weight()) + "。");
            line("　　" + new FamilyText(method, formulas, this::perGroup, this::column).of(indicator));
            line("　　缺数时：" + method.missing(indicator).stream().map(Missing::title).collect(Collectors.joining("；仍缺的")) + "。");
        }
    }

    private void tree() {
        if (method.nodes().isEmpty()) {
            return;
        }
        part("汇总");
        method.nodes().forEach(node -> {
            var children = new ArrayList<String>();
            method.indicators().stream().filter(i -> node.id().equals(i.under())).forEach(i -> children.add(i.name() + "（" + perGroup(i.weight()) + "）"));
            method.nodes().stream().filter(n -> node.id().equals(n.under())).forEach(n -> children.add(n.name() + "（" + perGroup(n.weight()) + "）"));
            line(node.name() + " = " + String.join("、", children) + " 的加权" + node.mean().title() + "平均，缺的连同权重不计。");
        });
    }

    private void adjustments() {
        adjustment("加分", method.bonus());
        adjustment("减分", method.deduction());
    }

    private void adjustment(String title, @Nullable Adjustment adjustment) {
        if (adjustment == null) {
            return;
        }
        part(title);
        adjustment.items().forEach(item -> line(item.name() + "：" + reading(item.points()) + (item.cap() == null ? "" : "，不超过" + plain(item.cap()) + "分") + "。"));
        if (adjustment.cap() != null) {
            line("合计不超过" + plain(adjustment.cap()) + "分。");
        }
    }

    private void ranking() {
        part("总分和排序");
        line("总分 = " + (method.nodes().isEmpty() ? "各项得分之和" : method.nodes().stream().filter(node -> node.under() == null).findFirst().orElseThrow().name())
                + (method.bonus() == null ? "" : " + 加分") + (method.deduction() == null ? "" : " − 减分") + "；公布时" + method.precision().ofPublication()
                + "，排序按未舍入的分。");
        var order = method.order();
        line((method.groups().isEmpty() && order.within().isEmpty() ? "全部企业一起" : "每组" + order.within().stream().map(c -> "、每个" + column(c)).collect(Collectors.joining()) + "之内")
                + "按总分从" + (order.order() == Ranking.Order.HIGH ? "高到低" : "低到高") + "排序" + (order.ties().isEmpty() ? "" : "；同分的依次比"
                + order.ties().stream().map(key -> reading(key.value()) + "（" + key.order().title() + "者在前）").collect(Collectors.joining("、"))) + "。");
        line("仍然相同的名次并列；压在分档线上时" + switch (order.atCut()) {
            case BETTER -> "都归好的一档";
            case WORSE -> "都归差的一档";
            case CODE -> "按代码先后";
        } + "。");
    }

    private void grading() {
        var grading = method.grading();
        if (grading == null) {
            return;
        }
        part("分档");
        if (grading.isByShare()) {
            line("按比例分档，基数为参评企业" + (grading.base() == Grading.Base.WITH_TRANSITION ? "和过渡类企业" : "") + "的家数，家数" + grading.rounding().title()
                    + "取整，比例为" + (grading.shares() == Grading.Shares.CUMULATIVE ? "累计" : "各档") + "比例。");
        }
        grading.grades().forEach(grade -> line(grade.grade() + (grade.name() == null ? "" : "（" + grade.name() + "）") + "：" + condition(grade)
                + (grade.rounding() == null ? "" : "，家数" + grade.rounding().title()) + "。"));
    }

    private static String condition(Grading.Grade grade) {
        if (grade.top() != null) {
            return "前" + percent(grade.top());
        }
        if (grade.bottom() != null) {
            return "后" + percent(grade.bottom());
        }
        return grade.atLeast() != null ? "总分不低于" + plain(grade.atLeast()) : grade.above() != null ? "总分高于" + plain(grade.above())
                : grade.atMost() != null ? "总分不高于" + plain(grade.atMost()) : grade.below() != null ? "总分低于" + plain(grade.below()) : "其余";
    }

    private void vetoes() {
        if (!method.vetoes().isEmpty()) {
            part("一票否决");
            method.vetoes().forEach(veto -> line(veto.name() + "（" + reading(veto.when()) + "）：最高评为" + veto.ceiling() + veto.consecutive().entrySet().stream()
                    .map(e -> "；连续" + e.getKey() + "年的最高评为" + e.getValue()).collect(Collectors.joining()) + "。"));
        }
    }

    private void precision() {
        part("计算精度");
        var precision = method.precision();
        line("公式里的÷" + precision.ofFormulas() + "；得分" + precision.ofScores() + "；" + (precision.mode() == Arithmetic.Mode.EXACT
                ? "其余全部精确计算。" : "中间按双精度计算，只对总分舍入。"));
    }

    private String reading(Written written) {
        return formulas.formula(written).reading();
    }

    private String column(String id) {
        return method.columns().stream().filter(column -> column.id().equals(id)).findFirst().map(column -> column.name()).orElse(id);
    }

    private String perGroup(PerGroup values) {
        if (values.isUniform()) {
            return plain(values.in(PerGroup.ANY).orElseThrow());
        }
        List<String> parts = new ArrayList<>();
        method.allGroups().forEach(group -> values.in(group.id()).ifPresent(value -> parts.add(group.name() + plain(value))));
        return String.join("、", parts);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    private void part(String title) {
        line(ORDINALS.charAt(part++) + "、" + title);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
