package guatu.scoring.method;

import guatu.scoring.yaml.Choice;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in the data, who of them is not graded, who is in transition, and who is scored as one. */
public record Population(
        @Entry(value = "纳入条件", example = "用地面积 >= 3亩", orElse = "true") Written include,
        @Entry(value = "在数据里但不评价的", example = "[{id: utility, name: 公用事业, when: '行业代码 属于 (\"44\")'}]") List<Ungraded> ungraded,
        @Entry(value = "过渡类", example = "{when: 投产年数 < 2年, grade: T, treatment: apart}") @Nullable Transition transition,
        @Entry(value = "合并评价", example = "{by: parcel, as: each}") @Nullable Merge merge) {

    /** Collected and computed, but neither ranked nor graded. */
    public record Ungraded(
            @Entry(value = "代号", example = "utility") String id,
            @Entry(value = "名称，即不评价的原因", example = "公用事业") String name,
            @Entry(value = "条件", example = "行业代码 = \"44\"") Written when,
            @Entry(value = "按哪一档管理", example = "B") @Nullable String managedAs,
            Place place) {}

    /** New firms and the like. */
    @Choice("treatment")
    public sealed interface Transition {

        Written when();

        Place place();

        /** A class of its own, not ranked with the others. */
        record Apart(
                @Entry(value = "条件", example = "投产年数 < 2年") Written when,
                @Entry(value = "等次名", example = "T", orElse = "T") String grade,
                Place place) implements Transition {}

        /** Ranked with the others, but not graded lower than this unless a veto applies. */
        record Protected(
                @Entry(value = "条件", example = "投产年数 < 2年") Written when,
                @Entry(value = "不低于", example = "C") String notBelow,
                Place place) implements Transition {}
    }

    /** Firms that agree in a column are computed from their joined numbers and share the result. */
    public record Merge(
            @Entry(value = "按哪一列合并", example = "parcel") String by,
            @Entry(value = "排序时算一家还是各算各的", example = "each") Counting as,
            Place place) {

        public enum Counting { ONE, EACH }
    }
}
