package guatu.compiler.lint;

import guatu.compiler.Kind;
import guatu.compiler.Plan;
import guatu.compiler.Target;
import java.util.List;

/** Targets without a year, in a plan that states no period that could govern them. */
final class YearlessTargets implements Check {

    @Override
    public void read(Material material, Remarks remarks) {
        for (Plan plan : material.plans()) {
            List<Target> without = plan.targets().stream()
                    .filter(target -> target.due() == null && target.kind() != Kind.ANNUAL).toList();
            if (plan.period() == null && !without.isEmpty()) {
                remarks.gap("target-without-year", plan.title(), without.size() + "项目标没有写明完成年份，方案也没有写明实施期",
                        without.stream().map(Target::clause).toList());
            }
        }
    }
}
