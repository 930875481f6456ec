package guatu.scoring.method;

import guatu.kernel.expression.Unit;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import org.jspecify.annotations.Nullable;

/** A number of a firm that indicators are made of, such as its energy in standard coal. */
public record Quantity(
        @Entry(value = "代号", example = "energy") String id,
        @Entry(value = "名称", example = "综合能耗") String name,
        @Entry(value = "计量单位", example = "吨标准煤") @Nullable Unit unit,
        @Entry(value = "公式", example = "用电量 × 折标系数") Written value,
        Place place) {}
