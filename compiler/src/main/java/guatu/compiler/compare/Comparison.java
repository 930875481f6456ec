package guatu.compiler.compare;

import guatu.compiler.CompiledDocument;
import guatu.compiler.Measure;
import guatu.compiler.Target;
import guatu.compiler.Task;
import guatu.compiler.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations a new version of a plan adds, drops and changes. Counterparts are found by what they measure and
 * where they stand; neither renumbering nor small rewording parts them.
 *
 * @param old name of the old version's file
 * @param now name of the new version's file
 * @param unchanged how many obligations are the same in both
 */
public record Comparison(
        String old, String now, List<Obligation> added, List<Obligation> dropped, List<Changed> changed, int unchanged) {

    public Comparison {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    /** An obligation in both versions that is not the same. */
    public record Changed(Obligation old, Obligation now, List<Change> changes) {

        public Changed {
            changes = List.copyOf(changes);
        }
    }

    public static Comparison of(CompiledDocument old, CompiledDocument now) {
        Collector collector = new Collector(fullNames(old, now));
        collector.collect(Entry.targets(old), Entry.targets(now));
        collector.collect(Entry.tasks(old), Entry.tasks(now));
        return new Comparison(old.document().name(), now.document().name(), collector.added, collector.dropped,
                collector.changed, collector.unchanged);
    }

    /** The fullest form of every office either version abbreviates: 市工信局 for 市工业和信息化局 is no change. */
    private static Map<String, String> fullNames(CompiledDocument old, CompiledDocument now) {
        Map<String, String> names = new HashMap<>();
        for (CompiledDocument document : List.of(old, now)) {
            document.offices().forEach(office -> office.aliases().forEach(alias -> names.put(alias, office.name())));
        }
        return names;
    }

    private static final class Collector {
        private final Map<String, String> fullNames;
        private final List<Obligation> added = new ArrayList<>();
        private final List<Obligation> dropped = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private int unchanged;

        Collector(Map<String, String> fullNames) {
            this.fullNames = fullNames;
        }

        void collect(List<Entry> old, List<Entry> now) {
            Pairing pairing = new Pairing(old, now);
            for (int j = 0; j < now.size(); j++) {
                int i = pairing.partnerOf(j);
                if (i < 0) {
                    added.add(now.get(j).obligation());
                    continue;
                }
                addPair(old.get(i), now.get(j));
            }
            for (int i = 0; i < old.size(); i++) {
                if (!pairing.isTaken(i)) {
                    dropped.add(old.get(i).obligation());
                }
            }
        }

        private void addPair(Entry old, Entry now) {
            List<Change> changes = old.target() != null && now.target() != null
                    ? changes(old, old.target(), now, now.target())
                    : changes(old, Objects.requireNonNull(old.task()), now, Objects.requireNonNull(now.task()));
            if (changes.isEmpty()) {
                unchanged++;
                return;
            }
            changed.add(new Changed(old.obligation(), now.obligation(), changes));
        }

        private static List<Change> changes(Entry oldEntry, Target old, Entry nowEntry, Target now) {
            List<Change> changes = new ArrayList<>();
            if (!oldEntry.key().equals(nowEntry.key())) {
                changes.add(new Change(Change.Field.INDICATOR, old.indicator(), now.indicator()));
            }
            if (!Measure.of(old).equals(Measure.of(now))) {
                changes.add(new Change(Change.Field.VALUE, Wording.figure(old), Wording.figure(now)));
            }
            if (old.comparator() != now.comparator()) {
                changes.add(new Change(Change.Field.COMPARATOR, comparator(old), comparator(now)));
            }
            if (old.kind() != now.kind()) {
                changes.add(new Change(Change.Field.KIND, old.kind().chinese(), now.kind().chinese()));
            }
            add(changes, Change.Field.DUE, Wording.due(old), Wording.due(now));
            add(changes, Change.Field.SCOPE, old.scope(), now.scope());
            return changes;
        }

        private static String comparator(Target target) {
            String words = Wording.of(target.comparator());
            return words.isEmpty() ? "等于" : words;
        }

        private List<Change> changes(Entry oldEntry, Task old, Entry nowEntry, Task now) {
            List<Change> changes = new ArrayList<>();
            if (!oldEntry.key().equals(nowEntry.key())) {
                changes.add(new Change(Change.Field.TITLE, Wording.title(old), Wording.title(now)));
            }
            addOffices(changes, Change.Field.LEAD, old.lead(), now.lead());
            addOffices(changes, Change.Field.SUPPORT, old.support(), now.support());
            addOffices(changes, Change.Field.OWNER, old.owner(), now.owner());
            if (old.mode() != now.mode()) {
                changes.add(new Change(Change.Field.MODE, Wording.of(old.mode()), Wording.of(now.mode())));
            }
            return changes;
        }

        /** The order of the supporting offices binds nobody; who stands first does. */
        private void addOffices(List<Change> changes, Change.Field field, List<String> old, List<String> now) {
            List<String> before = full(old);
            List<String> after = full(now);
            boolean sameFirst = field != Change.Field.LEAD || before.isEmpty() || after.isEmpty()
                    || before.get(0).equals(after.get(0));
            if (!sameFirst || !new HashSet<>(before).equals(new HashSet<>(after))) {
                changes.add(new Change(field, String.join("、", old), String.join("、", now)));
            }
        }

        private List<String> full(List<String> offices) {
            return offices.stream().map(office -> fullNames.getOrDefault(office, office)).toList();
        }

        private static void add(
                List<Change> changes, Change.Field field, @Nullable String old, @Nullable String now) {
            if (!Objects.equals(old, now)) {
                changes.add(new Change(field, old == null ? "" : old, now == null ? "" : now));
            }
        }
    }
}
