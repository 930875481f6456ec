package guatu.scoring.yaml;

import guatu.kernel.ProblemException;
import guatu.kernel.Problems;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The door: a YAML text into a record. */
public final class StrictYaml {

    private StrictYaml() {}

    /**
     * @param file how problems name the file
     * @throws ProblemException with every problem of the text
     */
    public static <T extends Record> T read(String text, String file, Class<T> type) {
        var problems = new Problems();
        var node = composed(text, file);
        refuseAnchors(node, file, problems);
        problems.throwIfAny();
        var bound = new Binder(file, problems).bind(node, type, "", null);
        problems.throwIfAny();
        return type.cast(java.util.Objects.requireNonNull(bound));
    }

    private static Node composed(String text, String file) {
        try {
            var settings = LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(10_000_000).build();
            return new Compose(settings).composeString(text).orElseThrow(() -> new ProblemException(
                    YamlError.SYNTAX, file + " 第1行", "", "文件是空的"));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ProblemException(YamlError.SYNTAX, file + " 第" + line + "行", lineOf(text, line),
                    "不是合格的 YAML：" + e.getProblem() + "；请检查缩进、冒号后的空格和括号");
        } catch (YamlEngineException e) {
            throw new ProblemException(YamlError.SYNTAX, file + " 第1行", "", "不是合格的 YAML：" + e.getMessage());
        } catch (StackOverflowError e) {
            throw new ProblemException(YamlError.SYNTAX, file + " 第1行", "", "嵌套太深；请检查括号");
        }
    }

    private static String lineOf(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().map(String::strip)
                .map(found -> found.length() > 60 ? found.substring(0, 60) + "…" : found).orElse("");
    }

    /** Anchors and aliases hide what a file says, and a few lines of them can stand for billions. */
    private static void refuseAnchors(Node root, String file, Problems problems) {
        var open = new ArrayList<@Nullable Node>();
        open.add(root);
        while (!open.isEmpty()) {
            var node = open.remove(open.size() - 1);
            if (node == null) {
                continue;
            }
            if (node.getAnchor().isPresent()) {
                problems.add(YamlError.ANCHOR, file + " 第" + node.getStartMark().map(m -> m.getLine() + 1).orElse(1) + "行",
                        "&" + node.getAnchor().get(), "不能用锚点和引用；请把内容写全");
                return;
            }
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> {
                    open.add(tuple.getKeyNode());
                    open.add(tuple.getValueNode());
                });
            } else if (node instanceof SequenceNode sequence) {
                open.addAll(sequence.getValue());
            }
        }
    }
}
