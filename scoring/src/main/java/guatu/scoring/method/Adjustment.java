package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points added or taken off beside the indicators. */
public record Adjustment(
        @Entry(value = "合计上限", example = "10") @Nullable BigDecimal cap,
        @Entry(value = "各项", example = "[{id: champion, name: 单项冠军, points: '如果(单项冠军 = \"是\", 5, 0)'}]") List<Item> items) {

    public record Item(
            @Entry(value = "代号", example = "champion") String id,
            @Entry(value = "名称", example = "制造业单项冠军") String name,
            @Entry(value = "分数公式", example = "如果(单项冠军 = \"是\", 5, 0)") Written points,
            @Entry(value = "本项上限", example = "5") @Nullable BigDecimal cap,
            Place place) {}
}
