package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.util.List;

/** In which order firms stand. */
public record Ranking(
        @Entry(value = "在哪些列之内排序", example = "[industry]") List<String> within,
        @Entry(value = "分高在前还是分低在前", example = "low", orElse = "high") Order order,
        @Entry(value = "同分时依次比", example = "[{value: 评价税收}, {value: 用地面积, order: low}]") List<Key> ties,
        @Entry(value = "仍然同分的压在分档线上时", example = "better", orElse = "better") AtCut atCut,
        Place place) {

    static Ranking usual(Place place) {
        return new Ranking(List.of(), Order.HIGH, List.of(), AtCut.BETTER, place);
    }

    public enum Order {
        HIGH("高"), LOW("低");

        private final String title;

        Order(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Firms of one rank get the better grade, the worse one, or are told apart by their codes. */
    public enum AtCut { BETTER, WORSE, CODE }

    public record Key(
            @Entry(value = "比什么", example = "评价税收") Written value,
            @Entry(value = "大的在前还是小的在前", example = "high", orElse = "high") Order order) {}
}
