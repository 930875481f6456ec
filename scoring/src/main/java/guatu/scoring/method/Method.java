package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method of scoring: who is scored, by what, and how grades are cut. One file. */
public record Method(
        @Entry(value = "代号", example = "mu-2024") String method,
        @Entry(value = "名称", example = "亩均效益综合评价（2024年度）") String title,
        @Entry(value = "版本", example = "2024.1") String version,
        @Entry(value = "评价年度", example = "2024") int year,
        @Entry(value = "适用地区", example = "江口县") @Nullable String region,
        @Entry(value = "生效日期", example = "2024-01-01") @Nullable LocalDate from,
        @Entry(value = "失效日期", example = "2024-12-31") @Nullable LocalDate to,
        @Entry(value = "依据", example = "[{title: 某县评价办法, number: 某政发〔2024〕1号}]") List<Citation> sources,
        @Entry(value = "说明", example = "示例，权重为虚构") @Nullable String note,
        @Entry(value = "计算精度", example = "{division: {decimals: 8, rounding: half-up}}") @Nullable Arithmetic arithmetic,
        @Entry(value = "企业代码列", example = "code") String key,
        @Entry(value = "企业名称列", example = "name") @Nullable String label,
        @Entry(value = "数据列", example = "[{id: tax, name: 评价税收, unit: 万元, decimals: 4}]") List<Column> columns,
        @Entry(value = "常数", example = "[{id: coal, name: 折标系数, unit: 千克标准煤/千瓦时, values: [{from: 2020, value: 0.1229}]}]")
                List<Constant> constants,
        @Entry(value = "中间量", example = "[{id: energy, name: 综合能耗, unit: 吨标准煤, value: …}]") List<Quantity> quantities,
        @Entry(value = "评价范围", example = "{include: '用地面积 >= 3亩'}") @Nullable Population population,
        @Entry(value = "分组", example = "[{id: above, name: 规上, when: '规模 = \"规上\"'}]") List<Group> groups,
        @Entry(value = "指标的默认写法", example = "{missing: exclude}") @Nullable Defaults defaults,
        @Entry(value = "指标树的节点", example = "[{id: index, name: 指数, mean: arithmetic}]") List<Node> nodes,
        @Entry(value = "指标", example = "[{id: tax_per_mu, name: 亩均税收, value: 评价税收 ÷ 用地面积}]") List<Indicator> indicators,
        @Entry(value = "满分", example = "100") @Nullable Integer full,
        @Entry(value = "加分", example = "{cap: 10, items: [{id: champion, name: 单项冠军, points: '如果(单项冠军 = \"是\", 5, 0)'}]}")
                @Nullable Adjustment bonus,
        @Entry(value = "减分", example = "{items: [{id: accident, name: 事故, points: 3 × 事故数}]}") @Nullable Adjustment deduction,
        @Entry(value = "一票否决", example = "[{id: safety, name: 安全事故, when: 事故数 > 0起, ceiling: C}]") List<Veto> vetoes,
        @Entry(value = "排序", example = "{within: [industry]}") @Nullable Ranking ranking,
        @Entry(value = "分档", example = "{grades: [{grade: A, top: 20%}, {grade: B, rest: true}]}") @Nullable Grading grading,
        Place place) {

    /** Where the file says nothing about it. */
    public Arithmetic precision() {
        return arithmetic == null ? Arithmetic.USUAL : arithmetic;
    }

    public boolean isReal() {
        return precision().mode() == Arithmetic.Mode.REAL;
    }

    /** A method without groups has one. */
    public List<Group> allGroups() {
        return groups.isEmpty() ? List.of(Group.everyone(place)) : groups;
    }

    public Ranking order() {
        return ranking == null ? Ranking.usual(place) : ranking;
    }

    /** The indicator's family, its own or that of the defaults; checked to be there. */
    public Family family(Indicator indicator) {
        var family = indicator.score() != null ? indicator.score() : defaults == null ? null : defaults.score();
        return java.util.Objects.requireNonNull(family);
    }

    public Direction direction(Indicator indicator) {
        var direction = indicator.direction() != null ? indicator.direction() : defaults == null ? null : defaults.direction();
        return direction == null ? Direction.MORE : direction;
    }

    /** In the order in which they are tried; zero where nothing is said. */
    public List<Missing> missing(Indicator indicator) {
        var policies = !indicator.missing().isEmpty() ? indicator.missing() : defaults == null ? List.<Missing>of() : defaults.missing();
        return policies.isEmpty() ? List.of(Missing.ZERO) : policies;
    }
}
