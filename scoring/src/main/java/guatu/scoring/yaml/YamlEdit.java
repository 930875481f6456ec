package guatu.scoring.yaml;

import guatu.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML text with some of its values replaced, for a variant of a method that differs in a few options. A path is written
 * with dots: {@code grading.rounding}, {@code indicators.tax_per_mu.weight.above}; an element of a list is named by its
 * {@code id} or {@code grade}. The values are YAML themselves. Scalars that are not named stay as they were written.
 */
public final class YamlEdit {

    private static final List<String> NAMES = List.of("id", "grade");

    private YamlEdit() {}

    /**
     * @param file how problems name the text
     * @throws ProblemException if a path leads nowhere or a value is no YAML
     */
    public static String set(String text, String file, Map<String, String> values) {
        var root = composed(text, file, "");
        values.forEach((path, value) -> set(root, file, path, composed(value, file, path)));
        var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).setWidth(4000).build();
        return new Present(settings).emitToString(new Serialize(settings).serializeOne(root).iterator());
    }

    private static Node composed(String text, String file, String path) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings).composeString(text).orElseThrow(() -> problem(file, path, "", "写上值"));
        } catch (YamlEngineException e) {
            throw problem(file, path, text.lines().findFirst().orElse(""), "不是合格的 YAML；请检查括号和冒号后的空格");
        }
    }

    private static void set(Node root, String file, String path, Node value) {
        var keys = path.split("\\.");
        var node = root;
        for (var i = 0; i < keys.length - 1; i++) {
            var at = i;
            node = child(node, keys[i]).orElseThrow(() -> problem(file, path, keys[at], "没有这个键"));
        }
        var last = keys[keys.length - 1];
        if (!(node instanceof MappingNode mapping)) {
            throw problem(file, path, last, "上一级不是一组键值；请核对路径");
        }
        var tuples = new ArrayList<>(mapping.getValue());
        var index = tuples.stream().map(tuple -> text(tuple.getKeyNode())).toList().indexOf(last);
        if (index < 0) {
            tuples.add(new NodeTuple(new ScalarNode(Tag.STR, last, ScalarStyle.PLAIN), value));
        } else {
            tuples.set(index, new NodeTuple(tuples.get(index).getKeyNode(), value));
        }
        mapping.setValue(tuples);
    }

    private static Optional<Node> child(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().filter(tuple -> text(tuple.getKeyNode()).equals(key)).map(NodeTuple::getValueNode).findFirst();
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().filter(item -> NAMES.stream().anyMatch(name -> child(item, name).map(YamlEdit::text).orElse("").equals(key))).findFirst()
                : Optional.empty();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static ProblemException problem(String file, String path, String found, String remedy) {
        return new ProblemException(YamlError.WRONG_VALUE, file + (path.isEmpty() ? "" : " " + path), found, remedy);
    }
}
