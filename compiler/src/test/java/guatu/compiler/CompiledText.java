package guatu.compiler;

import guatu.document.Format;
import guatu.kernel.Clause;
import guatu.kernel.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds compiled documents for tests: every statement is given by the words it stands on, never by offsets. */
public final class CompiledText {

    private final String name;
    private final String text;
    private final List<Heading> outline = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Mechanism> mechanisms = new ArrayList<>();
    private final List<NumberUse> numbers = new ArrayList<>();
    private final List<Remark> lint = new ArrayList<>();
    private final List<Problem> unread = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private List<String> issuers = List.of();
    private @Nullable String documentNumber;
    private @Nullable Period period = new Period(2026, 2028);

    public CompiledText(String text) {
        this("plan.txt", text);
    }

    public CompiledText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public Clause at(String words) {
        return at(words, 1);
    }

    /** The n-th place (from 1) where the words stand. */
    public Clause at(String words, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("not in the text: " + words);
            }
        }
        int start = text.codePointCount(0, at);
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Clause(line, start, start + words.codePointCount(0, words.length()), words);
    }

    public CompiledText issuer(String issuer) {
        issuers = List.of(issuer);
        return this;
    }

    public CompiledText documentNumber(String number) {
        documentNumber = number;
        return this;
    }

    public CompiledText period(@Nullable Period newPeriod) {
        period = newPeriod;
        return this;
    }

    public CompiledText heading(int level, String mark, String title) {
        outline.add(new Heading(level, mark, title, at(mark + title)));
        return this;
    }

    public CompiledText target(String words, String indicator, String value, String unit, @Nullable Integer due) {
        return target(words, indicator, Comparator.EQUAL, value, unit, Kind.CUMULATIVE, due, null);
    }

    public CompiledText target(
            String words,
            String indicator,
            Comparator comparator,
            String value,
            String unit,
            Kind kind,
            @Nullable Integer due,
            @Nullable String scope) {
        return target(new Target("T" + (targets.size() + 1), indicator, comparator, new BigDecimal(value), null, unit,
                kind, due, scope, at(words), tasks.isEmpty() ? null : tasks.get(tasks.size() - 1).id(), null, 0.9,
                List.of()));
    }

    public CompiledText target(Target target) {
        targets.add(target);
        return this;
    }

    public CompiledText task(String title, String clause, List<String> lead, List<String> support) {
        return task(List.of(), title, clause, lead, support);
    }

    public CompiledText task(
            List<String> path, String title, String clause, List<String> lead, List<String> support) {
        Clause place = at(clause);
        Clause head = at(title);
        Clause body = place.start() > head.start()
                ? between(head, place)
                : head;
        tasks.add(new Task("W" + (tasks.size() + 1), path, "", title, lead, support, List.of(),
                lead.isEmpty() ? Task.Mode.NONE : Task.Mode.LEAD_SUPPORT, place, body));
        return this;
    }

    private Clause between(Clause from, Clause to) {
        String words = text.substring(text.offsetByCodePoints(0, from.start()), text.offsetByCodePoints(0, to.start()));
        return new Clause(from.line(), from.start(), to.start(), words);
    }

    public CompiledText rule(Rule.Kind kind, String words) {
        rules.add(new Rule("R" + (rules.size() + 1), kind, at(words)));
        return this;
    }

    public CompiledText mechanism(Mechanism.Kind kind, String words) {
        mechanisms.add(new Mechanism("M" + (mechanisms.size() + 1), kind, words, at(words)));
        return this;
    }

    public CompiledText number(NumberUse.Use use, String why, Clause clause) {
        String target = targets.stream().filter(t -> t.clause().contains(clause)).map(Target::id).findFirst().orElse(null);
        numbers.add(new NumberUse(use, why, use == NumberUse.Use.TARGET ? target : null, clause));
        return this;
    }

    public CompiledText remark(Remark.Grade grade, String kind, String message, Clause... members) {
        lint.add(new Remark("L" + (lint.size() + 1), grade, kind, message, List.of(members)));
        return this;
    }

    public CompiledText unread(Problem problem) {
        unread.add(problem);
        return this;
    }

    public CompiledText attachment(String title, boolean present) {
        attachments.add(new Attachment(title, present, at(title)));
        return this;
    }

    public CompiledDocument build() {
        String title = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
        Plan plan = new Plan("P1", title, period, at(title), outline, targets, tasks, rules, mechanisms);
        return new CompiledDocument(
                new CompiledDocument.Head(name, Format.TXT, title, documentNumber, issuers, LocalDate.of(2026, 3, 1),
                        attachments, unread, sha256(text), text),
                List.of(plan), offices(), numbers, lint);
    }

    private List<Office> offices() {
        Map<String, List<List<String>>> roles = new LinkedHashMap<>();
        for (Task task : tasks) {
            task.lead().forEach(office -> role(roles, office, 0).add(task.id()));
            task.support().forEach(office -> role(roles, office, 1).add(task.id()));
        }
        return roles.entrySet().stream()
                .map(e -> new Office(e.getKey(), List.of(), e.getValue().get(0), e.getValue().get(1), List.of()))
                .toList();
    }

    private static List<String> role(Map<String, List<List<String>>> roles, String office, int role) {
        return roles.computeIfAbsent(office, name -> List.of(new ArrayList<>(), new ArrayList<>())).get(role);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
