package guatu.compiler.responsibility;

import guatu.compiler.Office;
import guatu.compiler.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The directory of the offices that tasks name, with abbreviations of one office folded together. */
public final class Directory {

    private Directory() {}

    /** The offices in order of first appearance; for names in simplified characters. */
    public static List<Office> of(List<Task> tasks) {
        return of(tasks, UnaryOperator.identity());
    }

    /**
     * The offices in order of first appearance. Each stands under the fullest form that the text has.
     *
     * @param simplified gives a name in simplified characters and half-width punctuation, by which names are compared
     */
    public static List<Office> of(List<Task> tasks, UnaryOperator<String> simplified) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Task task : tasks) {
            task.lead().forEach(name -> entry(entries, name, simplified).leads.add(task.id()));
            task.support().forEach(name -> entry(entries, name, simplified).supports.add(task.id()));
            task.owner().forEach(name -> entry(entries, name, simplified).owns.add(task.id()));
        }
        return entries.values().stream().map(Entry::office).toList();
    }

    private static Entry entry(Map<String, Entry> entries, String name, UnaryOperator<String> simplified) {
        Entry entry = entries.computeIfAbsent(Abbreviations.key(simplified.apply(name)), key -> new Entry());
        entry.names.add(name);
        return entry;
    }

    /** What is known of one office so far; sets, because two clauses of a task may name it twice. */
    private static final class Entry {

        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> leads = new LinkedHashSet<>();
        private final Set<String> supports = new LinkedHashSet<>();
        private final Set<String> owns = new LinkedHashSet<>();

        private Office office() {
            String fullest = names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            List<String> aliases = new ArrayList<>(names);
            aliases.remove(fullest);
            return new Office(fullest, aliases, List.copyOf(leads), List.copyOf(supports), List.copyOf(owns));
        }
    }
}
