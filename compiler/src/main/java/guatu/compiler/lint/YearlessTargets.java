package guatu.compiler.lint;

import guatu.compiler.Kind;
import guatu.compiler.Plan;
import guatu.compiler.Target;
import guatu.kernel.Clause;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Targets without a year, in a plan that states no period that could govern them. */
final class YearlessTargets implements Check {

    @Override
    public void read(Material material, Remarks remarks) {
        for (Plan plan : material.plans()) {
            List<Target> without = plan.targets().stream()
                    .filter(target -> target.due() == null && target.kind() != Kind.ANNUAL).toList();
            if (plan.period() == null && !plan.tasks().isEmpty() && !without.isEmpty()) {
                remark(plan, without, remarks);
            }
        }
    }

    /** Where other targets of the plan have a year, that year may be meant: worth a look. Where none has, one is missing. */
    private static void remark(Plan plan, List<Target> without, Remarks remarks) {
        List<Clause> members = without.stream().map(Target::clause).toList();
        OptionalInt last = plan.targets().stream().map(Target::due).filter(Objects::nonNull).mapToInt(due -> due).max();
        if (last.isPresent()) {
            remarks.notice("target-without-year", plan.title(), without.size() + "项目标没有写明完成年份，方案没有写明实施期；其他目标最晚到"
                    + last.getAsInt() + "年，请确认是否同此", members);
        } else {
            remarks.gap("target-without-year", plan.title(), without.size() + "项目标没有写明完成年份，方案也没有写明实施期", members);
        }
    }
}
