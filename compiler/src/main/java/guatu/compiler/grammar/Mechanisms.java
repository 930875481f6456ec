package guatu.compiler.grammar;

import guatu.compiler.Mechanism;
import guatu.compiler.outline.Passage;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Reading;
import guatu.compiler.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the ledgers, lists, pools, platforms, evaluations and maps that a plan orders to be set up. */
public final class Mechanisms {

    private static final Lexicon<Mechanism.Kind> NOUNS = new Lexicon<>(Resources.lines(Mechanisms.class, "mechanisms.txt")
            .stream()
            .filter(line -> !line.startsWith("verb "))
            .map(line -> line.split("\\s+"))
            .map(word -> new Lexicon.Entry<>(word[1], Mechanism.Kind.valueOf(word[0].toUpperCase(Locale.ROOT))))
            .toList());
    private static final Lexicon<Boolean> VERBS = new Lexicon<>(Resources.lines(Mechanisms.class, "mechanisms.txt")
            .stream()
            .filter(line -> line.startsWith("verb "))
            .map(line -> new Lexicon.Entry<>(line.substring(5), true))
            .toList());
    private static final int LONGEST = 30;

    private final Reading reading;
    private final String text;
    private int count;

    public Mechanisms(Reading reading) {
        this.reading = reading;
        this.text = reading.folded();
    }

    /** The mechanisms ordered in the passages of one plan, in text order. */
    public List<Mechanism> in(List<Passage> passages) {
        List<Mechanism> found = new ArrayList<>();
        for (Passage passage : passages) {
            int at = passage.body();
            while (at < passage.end()) {
                var verb = VERBS.at(text, at, passage.end());
                if (verb == null) {
                    at++;
                    continue;
                }
                at = object(at + verb.word().length(), passage.end(), found);
            }
        }
        return found;
    }

    /** The noun phrase after the verb, up to the last word that names a mechanism before the next stop. */
    private int object(int from, int end, List<Mechanism> found) {
        int start = from;
        var more = VERBS.at(text, start, end);
        while (more != null) {
            start += more.word().length();
            more = VERBS.at(text, start, end);
        }
        int stop = start;
        Lexicon.Entry<Mechanism.Kind> noun = null;
        int nounEnd = start;
        while (stop < end && stop - start < LONGEST && ",;。:!?、\t\n".indexOf(text.charAt(stop)) < 0) {
            var entry = NOUNS.at(text, stop, end);
            if (entry != null) {
                noun = entry;
                nounEnd = stop + entry.word().length();
                stop = nounEnd;
            } else {
                stop++;
            }
        }
        start = opening(start, nounEnd);
        if (noun == null || nounEnd - start < 3 || goesOn(nounEnd, end) || isVague(start, nounEnd)) {
            return start;
        }
        found.add(new Mechanism("M" + ++count, noun.value(), reading.shown().substring(start, nounEnd),
                reading.clause(start, nounEnd)));
        return nounEnd;
    }

    /** 和健全…机制, “一项目一专班: joints and an opening quotation mark are no part of the name. */
    private int opening(int from, int to) {
        int at = from;
        while (at < to && "和与及、“并".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** 一批创新平台, 《…平台: no one thing that can be set up. */
    private boolean isVague(int from, int to) {
        for (String word : new String[] {"一批", "若干", "更多", "大规模", "成为", "各类", "一系列"}) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return text.substring(from, to).indexOf('《') >= 0;
    }

    /** 平台企业, 清单式: the noun is not the head of the phrase. */
    private boolean goesOn(int at, int end) {
        return at < end && "企式型性化经".indexOf(text.charAt(at)) >= 0;
    }
}
