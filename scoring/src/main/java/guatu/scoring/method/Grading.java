package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a rank or a score becomes a grade. */
public record Grading(
        @Entry(value = "比例的基数：参评的，或连同过渡类", example = "with-transition", orElse = "graded") Base base,
        @Entry(value = "家数怎么取整", example = "up", orElse = "half-up") Counts rounding,
        @Entry(value = "比例是累计的还是各档的", example = "cumulative", orElse = "cumulative") Shares shares,
        @Entry(value = "按未舍入的分还是公布的分", example = "published", orElse = "exact") Compared compare,
        @Entry(value = "各档，从好到差", example = "[{grade: A, top: 20%}, {grade: B, rest: true}]") List<Grade> grades,
        Place place) {

    public Grading {
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("grades 至少要有一档；例 grades: [{grade: A, top: 20%}, {grade: B, rest: true}]");
        }
    }

    public enum Base { GRADED, WITH_TRANSITION }

    public enum Counts {
        UP("进一"), DOWN("舍去"), HALF_UP("四舍五入");

        private final String title;

        Counts(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Shares { CUMULATIVE, SEPARATE }

    public enum Compared { EXACT, PUBLISHED }

    /** Whether grades are cut by share; otherwise by score. */
    public boolean isByShare() {
        return grades.stream().anyMatch(grade -> grade.top() != null || grade.bottom() != null);
    }

    /** The place of a grade among them, 0 the best; -1 if there is none of this name. */
    public int indexOf(String grade) {
        return grades.stream().map(Grade::grade).toList().indexOf(grade);
    }

    /** One grade and the one condition that leads to it. */
    public record Grade(
            @Entry(value = "等次", example = "A") String grade,
            @Entry(value = "名称", example = "优先发展类") @Nullable String name,
            @Entry(value = "前百分之几", example = "20%") @Nullable BigDecimal top,
            @Entry(value = "后百分之几", example = "5%") @Nullable BigDecimal bottom,
            @Entry(value = "其余", example = "true", orElse = "false") boolean rest,
            @Entry(value = "分数不低于", example = "90") @Nullable BigDecimal atLeast,
            @Entry(value = "分数高于", example = "90") @Nullable BigDecimal above,
            @Entry(value = "分数不高于", example = "0.6") @Nullable BigDecimal atMost,
            @Entry(value = "分数低于", example = "60") @Nullable BigDecimal below,
            @Entry(value = "家数怎么取整，只对本档", example = "down") @Nullable Counts rounding,
            Place place) {

        public Grade {
            var conditions = java.util.stream.Stream.of(top, bottom, atLeast, above, atMost, below).filter(c -> c != null).count()
                    + (rest ? 1 : 0);
            if (conditions != 1) {
                throw new IllegalArgumentException("每档写一个条件：top、bottom、rest、at-least、above、at-most、below 之一；例 {grade: "
                        + grade + ", top: 20%}");
            }
            if (isNoShare(top) || isNoShare(bottom)) {
                throw new IllegalArgumentException("比例在 0 到 100% 之间；例 top: 20%");
            }
        }

        private static boolean isNoShare(@Nullable BigDecimal share) {
            return share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0);
        }
    }
}
