package guatu.runner.pack;

import guatu.kernel.ProblemException;
import guatu.kernel.Problems;
import guatu.kernel.expression.Nearest;
import guatu.runner.Engine;
import guatu.scoring.Methods;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.StrictYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door: a pack read whole, and its cases run. */
public final class Pack {

    /** A case and the method file that it is about. */
    public record Example(String method, Case given) {

        public String name() {
            return method + "：" + given.name();
        }
    }

    private final Path folder;
    private final PackFiles.Definition definition;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private Pack(Path folder, PackFiles.Definition definition) {
        this.folder = folder;
        this.definition = definition;
    }

    /**
     * Reads every file of the pack.
     *
     * @throws ProblemException with the problems of all files
     */
    public static Pack read(Path folder) {
        var problems = new Problems();
        var definition = parse(folder.resolve("pack.yaml"), PackFiles.Definition.class);
        var pack = new Pack(folder, definition);
        if (!definition.id().equals(String.valueOf(folder.toAbsolutePath().normalize().getFileName()))) {
            problems.add(PackError.UNREADABLE, definition.place().toString(), definition.id(), "代号 id 要与文件夹同名");
        }
        pack.yaml("methods").forEach(file -> collect(problems, () -> pack.method(file)));
        collect(problems, () -> pack.values(problems));
        pack.yaml("tests").forEach(file -> collect(problems, () -> pack.cases(file)));
        pack.methods.keySet().stream().filter(name -> pack.examples.stream().noneMatch(example -> example.method().equals(name))).forEach(name ->
                problems.add(PackError.UNTESTED, folder.resolve("methods").resolve(name + ".yaml").toString(), name, "tests 里没有一个例子；请至少写一个"));
        problems.throwIfAny();
        return pack;
    }

    private static void collect(Problems problems, Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(problem.code(), problem.place(), problem.value(), problem.remedy()));
        }
    }

    public String title() {
        return definition.title();
    }

    /** Whether its numbers only show how it is done. */
    public boolean isTemplate() {
        return definition.template();
    }

    /** By the name of their files, without {@code .yaml}. */
    public Map<String, Method> methods() {
        return Map.copyOf(methods);
    }

    public List<Example> examples() {
        return List.copyOf(examples);
    }

    /** What differs from what the example expects, a sentence each; empty if it holds. */
    public List<String> differences(Engine engine, Example example) {
        return new CaseRun(engine, String.valueOf(texts.get(example.method())), example).differences();
    }

    private void method(Path file) {
        var text = text(file);
        texts.put(name(file), text);
        var method = Methods.read(text, shown(file));
        var same = methods.values().stream().anyMatch(other -> other.method().equals(method.method()));
        if (same) {
            throw new ProblemException(PackError.DUPLICATE_METHOD, method.place().toString(), method.method(), "另一个方法已用这个代号；请换一个 method");
        }
        methods.put(name(file), method);
    }

    /** Methods carry their constants, so that each can be read and verified alone; here they are held to the register. */
    private void values(Problems problems) {
        var file = folder.resolve("values.yaml");
        if (!Files.exists(file)) {
            return;
        }
        var registered = parse(file, PackFiles.Values.class).values().stream()
                .collect(Collectors.toMap(PackFiles.Registered::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        methods.values().forEach(method -> method.constants().forEach(constant -> {
            var value = registered.get(constant.id());
            if (value == null) {
                problems.add(PackError.NOT_REGISTERED, constant.place().toString(), constant.id(),
                        "values.yaml 里没有这个值；" + Nearest.proposal(constant.id(), List.copyOf(registered.keySet())));
            } else if (!String.valueOf(value.unit()).equals(String.valueOf(constant.unit())) || !constant.values().stream().allMatch(dated ->
                    value.values().stream().anyMatch(other -> other.from() == dated.from() && other.value().compareTo(dated.value()) == 0))) {
                problems.add(PackError.VALUE_DIFFERS, constant.place().toString(), constant.id(),
                        "与 " + value.place() + " 的单位、年份或值不同；请改成一致");
            }
        }));
    }

    private void cases(Path file) {
        var cases = parse(file, PackFiles.Cases.class);
        if (!methods.containsKey(cases.method()) && !texts.containsKey(cases.method())) {
            throw new ProblemException(PackError.UNKNOWN_METHOD, cases.place().toString(), cases.method(),
                    "methods 里没有这个文件；" + Nearest.proposal(cases.method(), List.copyOf(texts.keySet())));
        }
        cases.cases().forEach(given -> examples.add(new Example(cases.method(), given)));
    }

    private List<Path> yaml(String kind) {
        var at = folder.resolve(kind);
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (var files = Files.list(at)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new ProblemException(PackError.UNREADABLE, at.toString(), "", "读不到这个文件夹；请检查路径和权限");
        }
    }

    private static <T extends Record> T parse(Path file, Class<T> type) {
        return StrictYaml.read(text(file), shown(file), type);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException(PackError.UNREADABLE, file.toString(), "", "读不到这个文件，或者不是 UTF-8 编码");
        }
    }

    private static String shown(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }
}
