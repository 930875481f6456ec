package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every indicator that says nothing else. */
public record Defaults(
        @Entry(value = "方向", example = "more") @Nullable Direction direction,
        @Entry(value = "计分方法", example = "{family: min-max, to: [0, 100]}") @Nullable Family score,
        @Entry(value = "缺数怎么办", example = "exclude") List<Missing> missing) {}
