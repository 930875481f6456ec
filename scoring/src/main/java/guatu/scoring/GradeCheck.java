package guatu.scoring;

import guatu.kernel.Problems;
import guatu.kernel.expression.Nearest;
import guatu.scoring.method.Grading;
import guatu.scoring.method.Grading.Grade;
import guatu.scoring.method.Method;
import guatu.scoring.method.Population;
import guatu.scoring.yaml.Place;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether every firm gets exactly one grade, and whether the grades that rules name exist. */
final class GradeCheck {

    private final Method method;
    private final Grading grading;
    private final Problems problems;

    GradeCheck(Method method, Grading grading, Problems problems) {
        this.method = method;
        this.grading = grading;
        this.problems = problems;
    }

    void run() {
        var names = new HashSet<String>();
        grading.grades().stream().filter(grade -> !names.add(grade.grade())).forEach(grade -> add(grade, grade.grade(), "同一等次写了两次"));
        if (grading.grades().stream().filter(Grade::rest).count() != 1) {
            add(grading.grades().get(0), "rest", "要正好有一档写 rest: true，收下其余的企业");
        }
        var mixed = grading.grades().stream().anyMatch(g -> g.atLeast() != null || g.above() != null || g.atMost() != null || g.below() != null);
        if (grading.isByShare() && mixed) {
            add(grading.grades().get(0), "", "按比例（top、bottom）和按分数（at-least 等）只能用一种");
        }
        shares();
        named();
    }

    private void shares() {
        var tops = grading.grades().stream().map(Grade::top).filter(Objects::nonNull).toList();
        var bottoms = grading.grades().stream().map(Grade::bottom).filter(Objects::nonNull).toList();
        var isCumulative = grading.shares() == Grading.Shares.CUMULATIVE;
        if (isCumulative && !rises(tops)) {
            add(grading.grades().get(0), "", "累计比例要一档比一档大；例 top: 20%、top: 60%；各档自己的比例请写 shares: separate");
        }
        var top = isCumulative ? tops.stream().reduce(BigDecimal.ZERO, BigDecimal::max) : sum(tops);
        if (top.add(sum(bottoms)).compareTo(BigDecimal.ONE) > 0) {
            add(grading.grades().get(0), top.add(sum(bottoms)).movePointRight(2).stripTrailingZeros().toPlainString() + "%", "各档比例合计超过100%");
        }
        var seenBottom = false;
        for (var grade : grading.grades()) {
            if (seenBottom && grade.bottom() == null) {
                add(grade, grade.grade(), "各档从好到差写；bottom 之后不能再有别的");
            }
            seenBottom |= grade.bottom() != null;
        }
    }

    private static boolean rises(List<BigDecimal> shares) {
        for (var i = 1; i < shares.size(); i++) {
            if (shares.get(i).compareTo(shares.get(i - 1)) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void named() {
        var grades = grading.grades().stream().map(Grade::grade).toList();
        for (var veto : method.vetoes()) {
            Stream.concat(Stream.of(veto.ceiling()), veto.consecutive().values().stream())
                    .forEach(grade -> known(grade, grades, veto.place() + " " + veto.id()));
            veto.consecutive().keySet().stream().filter(years -> years < 2).forEach(years ->
                    problems.add(MethodError.GRADE, veto.place() + " " + veto.id(), years + "", "consecutive 从第2年写起；例 {2: D}"));
        }
        var population = method.population();
        if (population == null) {
            return;
        }
        population.ungraded().forEach(ungraded -> known(ungraded.managedAs(), grades, ungraded.place().toString()));
        if (population.transition() instanceof Population.Transition.Protected shelter) {
            known(shelter.notBelow(), grades, shelter.place().toString());
        }
        if (population.transition() instanceof Population.Transition.Apart apart && grades.contains(apart.grade())) {
            problems.add(MethodError.GRADE, apart.place().toString(), apart.grade(), "过渡类的等次名与 grades 里的重名；请换一个，如 T");
        }
    }

    private void known(@Nullable String grade, List<String> grades, String place) {
        if (grade != null && !grades.contains(grade)) {
            problems.add(MethodError.GRADE, place, grade, "grades 里没有这一档；" + Nearest.proposal(grade, grades));
        }
    }

    /** A veto without grades has nothing to hold down. */
    static void refuseNamedGrades(Method method, Problems problems) {
        method.vetoes().stream().findFirst().ifPresent(veto -> problems.add(MethodError.GRADE, place(veto.place()), veto.ceiling(),
                "没有 grading，一票否决没有等次可限；请写 grading"));
    }

    private static String place(Place place) {
        return place.toString();
    }

    private void add(Grade grade, String found, String remedy) {
        problems.add(MethodError.GRADE, grade.place().toString(), found, remedy);
    }
}
