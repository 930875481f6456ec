package guatu.runner;

import guatu.kernel.ProblemException;
import guatu.kernel.Problems;
import guatu.kernel.expression.Nearest;
import guatu.scoring.method.Column;
import guatu.scoring.method.Method;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.StrictYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which header of the table is which column of the method. Proposed from the headers; kept beside the results, so that it can
 * be corrected and used again.
 */
public record Mapping(Map<String, String> headers) {

    public Mapping {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    record File(@Entry(value = "列的代号: 表头", example = "{tax: 评价税收（万元）}") Map<String, String> columns) {}

    /** @throws ProblemException listing the columns for which no header was found */
    public static Mapping propose(Method method, List<String> headers, String table) {
        var problems = new Problems();
        var found = new LinkedHashMap<String, String>();
        for (var column : method.columns()) {
            var candidates = headers.stream().filter(header -> matches(column, header)).toList();
            var exact = candidates.stream().filter(header -> header.equals(column.name())).toList();
            var chosen = exact.isEmpty() ? candidates : exact;
            if (chosen.size() > 1) {
                problems.add(RunError.AMBIGUOUS_HEADER, table, String.join("、", chosen), "都像是“" + column.name() + "”；请在 mapping.yaml 里写明 "
                        + column.id() + ": 用哪一列");
            } else if (chosen.isEmpty() && isNeeded(method, column)) {
                problems.add(RunError.COLUMN_NOT_FOUND, table, column.name(), "没有这一列；" + Nearest.proposal(column.name(), headers)
                        + "请改表头，或在 mapping.yaml 里写 " + column.id() + ": 表头");
            } else if (!chosen.isEmpty()) {
                found.put(column.id(), chosen.get(0));
            }
        }
        problems.throwIfAny();
        return new Mapping(found);
    }

    private static boolean isNeeded(Method method, Column column) {
        return !column.optional() || column.id().equals(method.key());
    }

    private static boolean matches(Column column, String header) {
        var plain = plain(header);
        return Stream.concat(Stream.of(column.id(), column.name()), column.also().stream()).anyMatch(name -> plain(name).equals(plain));
    }

    /** Without unit in brackets, blanks and differences of width. */
    private static String plain(String header) {
        var text = Normalizer.normalize(header, Normalizer.Form.NFKC);
        var bracket = text.indexOf('(');
        return (bracket > 0 ? text.substring(0, bracket) : text).replace(" ", "").replace("\n", "").strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws ProblemException where it names columns or headers that do not exist */
    public static Mapping read(Path file, Method method, List<String> headers) {
        var problems = new Problems();
        try {
            var columns = StrictYaml.read(Files.readString(file), String.valueOf(file.getFileName()), File.class).columns();
            var ids = method.columns().stream().map(Column::id).toList();
            columns.forEach((id, header) -> {
                if (!ids.contains(id)) {
                    problems.add(RunError.BAD_MAPPING, file + " " + id, id, "方法里没有这一列；" + Nearest.proposal(id, ids));
                }
                if (!headers.contains(header)) {
                    problems.add(RunError.BAD_MAPPING, file + " " + id, header, "表里没有这个表头；" + Nearest.proposal(header, headers));
                }
            });
            method.columns().stream().filter(column -> isNeeded(method, column) && !columns.containsKey(column.id())).forEach(column ->
                    problems.add(RunError.COLUMN_NOT_FOUND, file.toString(), column.id(), "缺少“" + column.name() + "”对应的表头"));
            problems.throwIfAny();
            return new Mapping(columns);
        } catch (IOException e) {
            throw new ProblemException(RunError.UNREADABLE, file.toString(), "", "读不到这个文件；请检查路径和权限");
        }
    }

    void write(Path file) {
        var text = new StringBuilder("# 列的代号: 表头\ncolumns:\n");
        headers.forEach((id, header) -> text.append("  ").append(id).append(": \"").append(header.replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n")).append("\"\n"));
        try {
            Files.writeString(file, headers.isEmpty() ? "columns: {}\n" : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable String header(String column) {
        return headers.get(column);
    }
}
