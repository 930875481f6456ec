package guatu.compiler.compare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.compiler.Comparator;
import guatu.compiler.CompiledDocument;
import guatu.compiler.Kind;
import guatu.compiler.Plan;
import guatu.compiler.Target;
import guatu.kernel.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several plans with each other: which indicators stand in more than one of them, and whether they agree. All findings
 * are groups of members, so that a text copied many times stays one finding.
 *
 * @param plans every plan read, in order
 * @param conflicts one indicator, year and scope, and yet different values or comparators
 * @param duplicates one indicator, year, scope and value stated by several plans
 * @param shared every indicator that stands in more than one plan, with all its members
 */
public record CrossPlanReport(List<PlanName> plans, List<Group> conflicts, List<Group> duplicates, List<Group> shared) {

    public CrossPlanReport {
        plans = List.copyOf(plans);
        conflicts = List.copyOf(conflicts);
        duplicates = List.copyOf(duplicates);
        shared = List.copyOf(shared);
    }

    /**
     * @param document name of the file
     * @param id of the plan in that document
     */
    public record PlanName(String document, String id, String title) {}

    /** Targets of several plans that measure the same. */
    public record Group(String indicator, List<Member> members) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** One target of one plan. */
    public record Member(
            PlanName plan,
            String target,
            String indicator,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            Kind kind,
            @Nullable Integer due,
            @Nullable String scope,
            @JsonUnwrapped Clause clause) {

        static Member of(PlanName plan, Target target) {
            return new Member(plan, target.id(), target.indicator(), target.comparator(), target.value(),
                    target.valueMax(), target.unit(), target.kind(), target.due(), target.scope(), target.clause());
        }
    }

    public static CrossPlanReport of(List<CompiledDocument> documents) {
        List<PlanName> plans = new ArrayList<>();
        Indicators indicators = new Indicators();
        for (CompiledDocument document : documents) {
            for (Plan plan : document.plans()) {
                PlanName name = new PlanName(document.document().name(), plan.id(), plan.title());
                plans.add(name);
                String place = Place.of(document, plan);
                int number = plans.size();
                plan.targets().stream().filter(CrossPlanReport::namesAnIndicator)
                        .forEach(target -> indicators.add(number, name, place, target));
            }
        }
        return report(plans, indicators.groups());
    }

    /** A bare place name says whose share it is but not of what; two of them prove nothing. */
    private static boolean namesAnIndicator(Target target) {
        return !target.indicator().isBlank() && !Place.atHead(target.indicator()).equals(target.indicator());
    }

    private static CrossPlanReport report(List<PlanName> plans, List<List<Indicators.Stated>> groups) {
        List<Group> shared = new ArrayList<>();
        List<Group> conflicts = new ArrayList<>();
        List<Group> duplicates = new ArrayList<>();
        for (List<Indicators.Stated> group : groups) {
            if (!spansPlans(group)) {
                continue;
            }
            shared.add(group(group));
            Map<String, List<Indicators.Stated>> bound = new LinkedHashMap<>();
            group.forEach(stated -> bound.computeIfAbsent(stated.binding(), b -> new ArrayList<>()).add(stated));
            for (List<Indicators.Stated> same : bound.values()) {
                if (spansPlans(same)) {
                    (agree(same) ? duplicates : conflicts).add(group(same));
                }
            }
        }
        return new CrossPlanReport(plans, conflicts, duplicates, shared);
    }

    private static Group group(List<Indicators.Stated> stated) {
        return new Group(stated.get(0).target().indicator(),
                stated.stream().map(s -> Member.of(s.plan(), s.target())).toList());
    }

    private static boolean spansPlans(List<Indicators.Stated> stated) {
        return stated.stream().map(Indicators.Stated::planNumber).distinct().limit(2).count() == 2;
    }

    /** Whether every plan states the same; what one plan says twice in two ways is a matter within that plan. */
    private static boolean agree(List<Indicators.Stated> stated) {
        Map<Integer, Set<String>> contents = new HashMap<>();
        stated.forEach(s -> contents.computeIfAbsent(s.planNumber(), plan -> new HashSet<>()).add(s.content()));
        return contents.values().stream().distinct().limit(2).count() == 1;
    }
}
