package guatu.compiler.command;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Office;
import guatu.compiler.Plan;
import guatu.compiler.Remark;
import guatu.compiler.Target;
import guatu.compiler.output.NumberAccount;
import guatu.compiler.wording.Wording;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One screen about a compiled document: what it holds, what is due next, who carries most, what is doubtful. */
final class Summary {

    private static final int DEADLINES = 10;
    private static final int OFFICES = 12;
    private static final int REMARKS = 15;

    private final CompiledDocument document;
    private final Terminal terminal;
    private final Messages messages;
    private final LocalDate today;
    private final PrintWriter out;

    Summary(CompiledDocument document, Terminal terminal, Messages messages, LocalDate today) {
        this.document = document;
        this.terminal = terminal;
        this.messages = messages;
        this.today = today;
        this.out = terminal.out();
    }

    void print() {
        head();
        deadlines();
        load();
        lint();
        account();
    }

    private void head() {
        CompiledDocument.Head head = document.document();
        int characters = head.text().codePointCount(0, head.text().length());
        out.println(terminal.bold(cut(head.title().isBlank() ? head.name() : head.title())));
        out.println(terminal.dim(cut((head.number() == null ? "" : head.number() + "  ")
                + messages.get("characters", characters) + "  " + head.name())));
        head.unread().forEach(problem -> out.println(terminal.red(messages.get("unread")) + " "
                + cut(problem.place() + "：" + problem.remedy())));
        for (Plan plan : document.plans()) {
            String period = Wording.of(plan.period());
            String counts = counts(plan);
            if (document.plans().size() > 1 || !plan.title().equals(head.title())) {
                out.println();
                out.println(cut(plan.title()));
            }
            out.println("  " + (period.isEmpty() ? "" : messages.get("period") + " " + period + "  ") + counts);
        }
        out.println("  " + messages.get("offices") + " " + document.offices().size() + "  " + messages.get("numbers")
                + " " + document.numbers().size() + "  " + messages.get("lint") + " " + document.lint().size());
    }

    private String counts(Plan plan) {
        return messages.get("targets") + " " + plan.targets().size() + "  " + messages.get("tasks") + " "
                + plan.tasks().size() + "  " + messages.get("rules") + " " + plan.rules().size() + "  "
                + messages.get("mechanisms") + " " + plan.mechanisms().size();
    }

    private void deadlines() {
        List<Target> dated = document.targets().stream().filter(target -> target.due() != null).toList();
        title("deadlines");
        if (dated.isEmpty()) {
            out.println("  " + messages.get("deadlines.none"));
            return;
        }
        int indicator = terminal.width() - 54;
        out.println(terminal.dim("  " + Columns.fit(messages.get("due"), 8) + Columns.fit(messages.get("distance"), 14)
                + Columns.fit(messages.get("indicator"), indicator) + " " + Columns.right(messages.get("amount"), 20)
                + Columns.right(messages.get("line"), 8)));
        dated.stream().sorted(Comparator.comparingLong(target -> Math.abs(daysTo(target))))
                .limit(DEADLINES)
                .sorted(Comparator.comparingLong(this::daysTo))
                .forEach(target -> out.println("  " + Columns.fit(Wording.due(target), 8) + distance(target)
                        + Columns.fit(Columns.clean(target.indicator()), indicator) + " "
                        + Columns.right(Columns.clean(Wording.amount(target)), 20)
                        + Columns.right(String.valueOf(target.clause().line()), 8)));
    }

    private String distance(Target target) {
        if (isPassed(target)) {
            return terminal.red(Columns.fit(messages.get("distance.passed"), 14));
        }
        return Columns.fit(messages.get("distance.days", daysTo(target)), 14);
    }

    private boolean isPassed(Target target) {
        return daysTo(target) < 0;
    }

    /** A target of a year is due on its last day. */
    private long daysTo(Target target) {
        int year = target.due() == null ? today.getYear() : target.due();
        return ChronoUnit.DAYS.between(today, LocalDate.of(year, 12, 31));
    }

    private void load() {
        title("load");
        if (document.offices().isEmpty()) {
            out.println("  " + messages.get("load.none"));
            return;
        }
        int office = Math.min(44, terminal.width() - 34);
        boolean hasOwners = document.offices().stream().anyMatch(o -> !o.owns().isEmpty());
        out.println(terminal.dim("  " + Columns.fit(messages.get("office"), office)
                + Columns.right(messages.get("lead"), 10) + Columns.right(messages.get("support"), 10)
                + (hasOwners ? Columns.right(messages.get("owner"), 10) : "")));
        document.offices().stream()
                .sorted(Comparator.comparingInt((Office o) -> -o.leads().size()).thenComparingInt(o -> -o.supports().size()))
                .limit(OFFICES)
                .forEach(o -> out.println("  " + Columns.fit(Columns.clean(o.name()), office) + count(o.leads()) + count(o.supports())
                        + (hasOwners ? count(o.owns()) : "")));
        if (document.offices().size() > OFFICES) {
            out.println(terminal.dim("  " + messages.get("load.more", document.offices().size() - OFFICES)));
        }
    }

    private static String count(List<String> tasks) {
        return Columns.right(String.valueOf(tasks.size()), 10);
    }

    private void lint() {
        title("lint");
        if (document.lint().isEmpty()) {
            out.println("  " + messages.get("lint.none"));
            return;
        }
        for (Remark.Grade grade : Remark.Grade.values()) {
            List<Remark> remarks = document.lint().stream().filter(remark -> remark.grade() == grade).toList();
            if (remarks.isEmpty()) {
                continue;
            }
            out.println("  " + coloured(grade, messages.get("grade." + grade.json()) + " " + remarks.size()));
            remarks.stream().limit(REMARKS).forEach(remark -> out.println("    " + Columns.cut(
                    Columns.clean(remark.message()), terminal.width() - 22) + "  " + terminal.dim(lines(remark))));
            if (remarks.size() > REMARKS) {
                out.println(terminal.dim("    " + messages.get("lint.more", remarks.size() - REMARKS)));
            }
        }
    }

    private String coloured(Remark.Grade grade, String words) {
        return switch (grade) {
            case CONTRADICTION -> terminal.red(words);
            case GAP -> terminal.yellow(words);
            case NOTICE -> words;
        };
    }

    private String lines(Remark remark) {
        List<Integer> lines = remark.members().stream().map(member -> member.line()).distinct().toList();
        return messages.get("line.of", lines.stream().limit(4).map(String::valueOf).collect(Collectors.joining("、"))
                + (lines.size() > 4 ? "…" : ""));
    }

    private void account() {
        NumberAccount account = NumberAccount.of(document.numbers());
        title("account");
        out.println("  " + messages.get("account.line", account.total(), account.total() - account.other(),
                account.other(), account.shareOfOther()));
    }

    private void title(String key) {
        out.println();
        out.println(terminal.bold(messages.get(key)));
    }

    private String cut(String words) {
        return Columns.cut(Columns.clean(words), terminal.width());
    }
}
