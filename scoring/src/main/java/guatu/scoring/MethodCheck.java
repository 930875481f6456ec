package guatu.scoring;

import guatu.kernel.Problems;
import guatu.kernel.expression.Type;
import guatu.scoring.method.Adjustment;
import guatu.scoring.method.Column;
import guatu.scoring.method.Indicator;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.PerGroup;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the parts of a method fit together. Gathers every problem. */
final class MethodCheck {

    private static final int MOST_DECIMALS = 18;

    private static final Set<String> RESERVED = Set.of("id", "group", "state", "reason", "bonus", "deduction", "ceiling",
            "leader", "total", "grade", "rank");

    private final Method method;
    private final Problems problems = new Problems();
    private final Map<String, Column> columns = new HashMap<>();

    private MethodCheck(Method method) {
        this.method = method;
    }

    static Problems of(Method method) {
        var check = new MethodCheck(method);
        check.run();
        return check.problems;
    }

    private void run() {
        names();
        method.columns().forEach(this::column);
        method.constants().stream().filter(constant -> constant.in(method.year()).isEmpty()).forEach(constant ->
                problems.add(MethodError.CONSTANT, constant.place().toString(), constant.id(),
                        "没有" + method.year() + "年可用的值；请加一个 from 不晚于" + method.year() + "的值"));
        text(method.key(), "key", method.place());
        Optional.ofNullable(method.label()).ifPresent(label -> text(label, "label", method.place()));
        Optional.ofNullable(method.population()).map(p -> p.merge()).ifPresent(merge -> text(merge.by(), "by", merge.place()));
        method.order().within().forEach(column -> text(column, "within", method.order().place()));
        dates();
        var formulas = Formulas.check(method, problems);
        if (method.indicators().isEmpty()) {
            problems.add(MethodError.NOTHING_TO_SCORE, method.place().toString(), "indicators", "至少要有一个指标");
        }
        method.indicators().forEach(indicator -> new FamilyCheck(method, columns, problems).check(indicator, formulas));
        weights();
        new TreeCheck(method, problems).run();
        Optional.ofNullable(method.grading()).ifPresent(grading -> new GradeCheck(method, grading, problems).run());
        if (method.grading() == null) {
            GradeCheck.refuseNamedGrades(method, problems);
        }
    }

    private void names() {
        var taken = new HashMap<String, Place>();
        method.columns().forEach(column -> {
            columns.putIfAbsent(column.id(), column);
            name(column.id(), column.name(), column.place(), taken);
        });
        method.constants().forEach(constant -> name(constant.id(), constant.name(), constant.place(), taken));
        method.quantities().forEach(quantity -> name(quantity.id(), quantity.name(), quantity.place(), taken));
        method.indicators().forEach(indicator -> name(indicator.id(), indicator.name(), indicator.place(), taken));
        method.nodes().forEach(node -> id(node.id(), node.place(), taken));
        var groups = new HashMap<String, Place>();
        method.groups().forEach(group -> id(group.id(), group.place(), groups));
        var rules = new HashMap<String, Place>();
        method.vetoes().forEach(veto -> id(veto.id(), veto.place(), rules));
        Stream.of(method.bonus(), method.deduction()).flatMap(Stream::ofNullable).map(Adjustment::items)
                .flatMap(List::stream).forEach(item -> id(item.id(), item.place(), rules));
    }

    private void name(String id, String title, Place place, Map<String, Place> taken) {
        id(id, place, taken);
        if (!title.equals(id)) {
            unique(title, place, taken);
        }
    }

    private void id(String id, Place place, Map<String, Place> taken) {
        if (id.isEmpty() || id.length() > 60 || !Character.isUnicodeIdentifierStart(id.codePointAt(0))
                || !id.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c))) {
            problems.add(MethodError.ILLEGAL_ID, place.toString(), id, "代号由字母、汉字、数字和下划线组成，不以数字开头，不超过60字；例 tax_per_mu");
        }
        if (RESERVED.contains(id)) {
            problems.add(MethodError.ILLEGAL_ID, place.toString(), id, "这个代号另有用处；请换一个");
        }
        unique(id, place, taken);
    }

    private void unique(String name, Place place, Map<String, Place> taken) {
        var first = taken.putIfAbsent(name, place);
        if (first != null) {
            problems.add(MethodError.DUPLICATE_NAME, place.toString(), name, "与第" + first.line() + "行重名；请换一个代号或名称");
        }
    }

    private void column(Column column) {
        if (column.kind() != Column.Kind.NUMBER && (column.decimals() != null || !column.range().isEmpty())) {
            columnProblem(column, column.kind() + "", "只有数（type: number）才写 decimals 和 range");
        }
        if (column.digits() < 0 || column.digits() > MOST_DECIMALS) {
            columnProblem(column, column.digits() + "", "decimals 在 0 到 18 之间");
        }
        if (!column.range().isEmpty()
                && (column.range().size() != 2 || column.range().get(0).compareTo(column.range().get(1)) > 0)) {
            columnProblem(column, column.range().toString(), "range 写两个数，先小后大；例 range: [0, 100000]");
        }
    }

    private void columnProblem(Column column, String found, String remedy) {
        problems.add(MethodError.COLUMN, column.place() + "." + column.id(), found, remedy);
    }

    private void text(String id, String key, Place place) {
        var column = columns.get(id);
        if (column == null || !(Formulas.declared(column) instanceof Type.Text)) {
            problems.add(MethodError.UNKNOWN_NAME, place + " " + key, id, column == null
                    ? "columns 里没有这一列；" + guatu.kernel.expression.Nearest.proposal(id, columns.keySet().stream().sorted().toList())
                    : "这里要一个文字列（type: text）");
        }
    }

    private void dates() {
        if (method.from() != null && method.to() != null && method.to().isBefore(method.from())) {
            problems.add(MethodError.DATE, method.place().toString(), method.from() + "—" + method.to(), "失效日期 to 早于生效日期 from");
        }
    }

    private void weights() {
        var ids = method.allGroups().stream().map(group -> group.id()).toList();
        Stream.concat(method.indicators().stream().map(Indicator::weight), method.nodes().stream().map(node -> node.weight()))
                .forEach(weight -> perGroup(weight, ids));
        for (var group : ids) {
            var sum = method.indicators().stream().flatMap(i -> i.weight().in(group).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() == 0 && !method.indicators().isEmpty()) {
                problems.add(MethodError.WEIGHT, method.place().toString(), group, "这一组没有一个指标有权重；请给 weight");
            }
            var full = method.full();
            if (full != null && sum.compareTo(BigDecimal.valueOf(full)) != 0) {
                problems.add(MethodError.WEIGHT, method.place().toString(), group + " 权重合计 " + sum.toPlainString(),
                        "与满分 full: " + full + " 不等；请改权重或满分");
            }
        }
    }

    private void perGroup(PerGroup values, List<String> groups) {
        values.values().forEach((group, value) -> {
            if (!group.equals(PerGroup.ANY) && !groups.contains(group)) {
                problems.add(MethodError.UNKNOWN_NAME, values.place().toString(), group,
                        "没有这个组；" + guatu.kernel.expression.Nearest.proposal(group, groups));
            }
            if (value.signum() < 0) {
                problems.add(MethodError.WEIGHT, values.place().toString(), value.toPlainString(), "权重不能是负数；越小越好的指标写 direction: less");
            }
        });
    }
}
