package guatu.compiler.command;

import guatu.compiler.compare.Change;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.Obligation;
import java.io.PrintWriter;
import java.util.List;

/** A comparison of two versions on the terminal. */
record ComparisonPrint(Comparison comparison, Terminal terminal, Messages messages) {

    void print() {
        PrintWriter out = terminal.out();
        out.println(terminal.bold(messages.get("diff.title")) + "  " + Columns.clean(comparison.old()) + " → "
                + Columns.clean(comparison.now()));
        out.println(messages.get("diff.counts", comparison.added().size(), comparison.dropped().size(),
                comparison.changed().size(), comparison.unchanged()));
        if (comparison.added().isEmpty() && comparison.dropped().isEmpty() && comparison.changed().isEmpty()) {
            out.println(messages.get("diff.same"));
            return;
        }
        changed(out);
        list(out, "diff.added", "+", comparison.added());
        list(out, "diff.dropped", "-", comparison.dropped());
    }

    private void changed(PrintWriter out) {
        if (comparison.changed().isEmpty()) {
            return;
        }
        out.println();
        out.println(terminal.bold(messages.get("diff.changed")));
        for (Comparison.Changed pair : comparison.changed()) {
            out.println("  ~ " + words(pair.now()) + "  " + terminal.dim(pair.old().clause().line() + " → "
                    + messages.get("line.of", String.valueOf(pair.now().clause().line()))));
            for (Change change : pair.changes()) {
                out.println("      " + Columns.fit(change.field().chinese(), 10) + orNone(change.from()) + " → "
                        + terminal.bold(orNone(change.to())));
            }
        }
    }

    private void list(PrintWriter out, String key, String sign, List<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return;
        }
        out.println();
        out.println(terminal.bold(messages.get(key)));
        for (Obligation one : obligations) {
            out.println("  " + sign + " " + words(one) + "  " + Columns.clean(one.content()) + "  "
                    + terminal.dim(messages.get("line.of", String.valueOf(one.clause().line()))));
        }
    }

    private String words(Obligation one) {
        return one.type().chinese() + " " + Columns.cut(Columns.clean(one.words()), terminal.width() - 30);
    }

    private String orNone(String words) {
        return words.isEmpty() ? messages.get("diff.none") : Columns.clean(words);
    }
}
