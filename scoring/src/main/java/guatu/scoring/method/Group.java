package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;

/** A part of the population with weights and benchmarks of its own (规上, 规下); the first whose condition holds. */
public record Group(
        @Entry(value = "代号", example = "above") String id,
        @Entry(value = "名称", example = "规上") String name,
        @Entry(value = "条件", example = "规模 = \"规上\"", orElse = "true") Written when,
        Place place) {

    static Group everyone(Place place) {
        return new Group("all", "全部", new Written("true", place), place);
    }
}
