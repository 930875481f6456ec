package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.PerGroup;
import guatu.scoring.yaml.Place;
import org.jspecify.annotations.Nullable;

/** A branch of a tree of indicators: a mean of the children that are present. The one without a parent is the root. */
public record Node(
        @Entry(value = "代号", example = "index") String id,
        @Entry(value = "名称", example = "综合指数") String name,
        @Entry(value = "上级节点", example = "index") @Nullable String under,
        @Entry(value = "权重", example = "1", orElse = "1") PerGroup weight,
        @Entry(value = "怎么平均", example = "arithmetic", orElse = "arithmetic") Mean mean,
        Place place) {

    public enum Mean {
        ARITHMETIC("算术"), GEOMETRIC("几何"), HARMONIC("调和");

        private final String title;

        Mean(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
