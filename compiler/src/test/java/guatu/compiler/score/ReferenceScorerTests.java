package guatu.compiler.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guatu.compiler.json.CompiledJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The port prints what the reference scorer prints. Needs GUATU_GOLD to name a folder with annotations and score.py,
 * and python3.
 */
class ReferenceScorerTests {

    private Path folder = Path.of("");

    @BeforeEach
    void findGold() throws IOException, InterruptedException {
        String named = System.getenv("GUATU_GOLD");
        assumeTrue(named != null, "GUATU_GOLD is not set");
        folder = Path.of(named);
        assumeTrue(Files.exists(folder.resolve("score.py")), "no score.py in GUATU_GOLD");
        assumeTrue(hasPython(), "no python3");
    }

    /** Results made from the gold by dropping, changing, doubling and moving rows, so that every branch is met. */
    @Test
    void printsTheSameLines(@TempDir Path results) throws IOException, InterruptedException {
        for (int seed = 0; seed < 12; seed++) {
            List<String> arguments = new ArrayList<>();
            List<String> mine = new ArrayList<>();
            Score pooled = null;
            for (Path prefix : Gold.prefixesIn(folder)) {
                Gold gold = Gold.read(prefix);
                Path result = results.resolve(gold.name() + "." + seed + ".json");
                Files.writeString(result, CompiledJson.line(spoiled(gold, new Random(seed))));
                arguments.add(prefix.toString());
                arguments.add(result.toString());
                Score score = Score.of(gold, Result.of(CompiledJson.tree(Files.newInputStream(result))), mine::add);
                mine.addAll(score.report(gold.name()));
                pooled = pooled == null ? score : pooled.plus(score);
            }
            if (arguments.size() > 2 && pooled != null) {
                mine.addAll(pooled.report("pooled"));
            }
            arguments.add("--errors");
            assertThat(withoutSpelling(mine)).isEqualTo(withoutSpelling(reference(arguments)));
        }
    }

    /** Sets print in another order, and 60.0 for 60: neither is a figure. */
    private static List<String> withoutSpelling(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("(\\d)\\.0(?!\\d)", "$1")).sorted().toList();
    }

    private static Map<String, Object> spoiled(Gold gold, Random random) {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (JsonNode row : gold.targets()) {
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("line", row.get(random.nextInt(9) == 0 && row.has("number_line") ? "number_line" : "line"));
            target.put("quote", row.get("quote"));
            target.put("indicator", random.nextInt(6) == 0 ? "其他" : row.get("indicator"));
            target.put("comparator", random.nextInt(8) == 0 ? ">=" : row.get("cmp"));
            target.put("value", random.nextInt(10) == 0 ? (Object) 7.5 : row.get("value"));
            target.put("valueMax", random.nextInt(3) == 0 ? null : row.get("value_max"));
            target.put("unit", random.nextInt(12) == 0 ? "项" : row.get("unit"));
            target.put("kind", random.nextInt(8) == 0 ? "level" : row.get("kind"));
            target.put("due", random.nextInt(8) == 0 ? null : row.get("deadline"));
            target.put("scope", row.get("scope"));
            for (int n = random.nextInt(6); n > 0 && n != 4; n -= 3) {
                targets.add(target);
            }
        }
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (JsonNode row : gold.tasks()) {
            Map<String, Object> task = new LinkedHashMap<>();
            task.put("line", row.get(random.nextInt(3) == 0 && row.has("clause_line") ? "clause_line" : "line"));
            task.put("lead", random.nextInt(7) == 0 ? List.of("市档案局") : row.get("lead"));
            task.put("support", random.nextInt(7) == 0 ? List.of() : row.get("support"));
            if (random.nextInt(15) > 0) {
                tasks.add(task);
            }
        }
        return Map.of("plans", List.of(Map.of("targets", targets, "tasks", tasks)));
    }

    private List<String> reference(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", folder.resolve("score.py").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().toList();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
