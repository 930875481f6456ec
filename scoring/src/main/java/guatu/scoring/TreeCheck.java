package guatu.scoring;

import guatu.kernel.Problems;
import guatu.kernel.expression.Nearest;
import guatu.scoring.method.Family;
import guatu.scoring.method.Method;
import guatu.scoring.method.Node;
import guatu.scoring.yaml.Place;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether nodes and indicators form one tree. */
final class TreeCheck {

    private final Method method;
    private final Problems problems;
    private final Map<String, Node> nodes;

    TreeCheck(Method method, Problems problems) {
        this.method = method;
        this.problems = problems;
        this.nodes = method.nodes().stream().collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a));
    }

    void run() {
        method.indicators().stream().filter(indicator -> indicator.under() != null || !nodes.isEmpty())
                .forEach(indicator -> parent(indicator.under(), indicator.id(), indicator.place()));
        if (nodes.isEmpty()) {
            return;
        }
        if (!method.isReal()) {
            problems.add(MethodError.TREE, method.nodes().get(0).place().toString(), "nodes", "多级平均用实数计算；请写 arithmetic: {mode: real}");
        }
        var roots = method.nodes().stream().filter(node -> node.under() == null).toList();
        if (roots.size() != 1) {
            problems.add(MethodError.TREE, method.nodes().get(0).place().toString(), roots.stream().map(Node::id).collect(Collectors.joining("、")),
                    "最上级节点要正好一个（不写 under 的那个）");
        }
        method.nodes().stream().filter(node -> node.under() != null).forEach(node -> {
            parent(node.under(), node.id(), node.place());
            refuseCycle(node);
        });
        method.nodes().forEach(this::children);
    }

    private void parent(@Nullable String under, String id, Place place) {
        if (under == null || !nodes.containsKey(under)) {
            problems.add(MethodError.TREE, place + " " + id, under == null ? "" : under, under == null ? "缺少上级节点 under"
                    : "没有这个节点；" + Nearest.proposal(under, nodes.keySet().stream().sorted().toList()));
        }
    }

    private void refuseCycle(Node node) {
        var seen = new HashSet<String>();
        for (@Nullable Node at = node; at != null; at = at.under() == null ? null : nodes.get(at.under())) {
            if (!seen.add(at.id())) {
                problems.add(MethodError.TREE, node.place() + " " + node.id(), String.valueOf(node.under()), "节点绕成了圈；请改 under");
                return;
            }
        }
    }

    private void children(Node node) {
        var indicators = method.indicators().stream().filter(indicator -> node.id().equals(indicator.under())).toList();
        if (indicators.isEmpty() && method.nodes().stream().noneMatch(other -> node.id().equals(other.under()))) {
            problems.add(MethodError.TREE, node.place() + " " + node.id(), "", "这个节点下面没有指标；请删去或给指标写 under: " + node.id());
        }
        if (node.mean() != Node.Mean.ARITHMETIC) {
            indicators.stream().filter(indicator -> indicator.score() != null || method.defaults() != null && method.defaults().score() != null)
                    .filter(indicator -> method.family(indicator) instanceof Family.MinMax family && family.to().get(0).signum() <= 0)
                    .forEach(indicator -> problems.add(MethodError.TREE, indicator.place() + " " + indicator.id(), "to 从0起",
                            node.mean().title() + "平均要求得分大于0；请写 to: [1, 100]"));
        }
    }
}
