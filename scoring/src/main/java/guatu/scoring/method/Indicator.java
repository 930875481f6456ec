package guatu.scoring.method;

import guatu.kernel.expression.Unit;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.PerGroup;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is measured, and how it becomes a score. In a group in which it has no weight it does not count. */
public record Indicator(
        @Entry(value = "代号", example = "tax_per_mu") String id,
        @Entry(value = "名称", example = "亩均税收") String name,
        @Entry(value = "计量单位", example = "万元/亩") @Nullable Unit unit,
        @Entry(value = "公式", example = "评价税收 ÷ 用地面积") Written value,
        @Entry(value = "方向", example = "less") @Nullable Direction direction,
        @Entry(value = "权重", example = "{above: 30, below: 50}", orElse = "1") PerGroup weight,
        @Entry(value = "上级节点", example = "index") @Nullable String under,
        @Entry(value = "计分方法", example = "{family: ratio, benchmark: {from: given, value: 24.097}, cap: 1.5}") @Nullable Family score,
        @Entry(value = "缺数怎么办", example = "[previous, zero]") List<Missing> missing,
        Place place) {}
