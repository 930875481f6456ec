package guatu.compiler.grammar;

import guatu.compiler.Kind;
import guatu.compiler.text.Lexicon;
import guatu.compiler.text.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lexicons of the grammar of numbers. */
final class Words {

    /** A verb of quantity: the kind of target it makes, and whether it decides even before 达到. */
    record Verb(Kind kind, boolean strong) {}

    static final Lexicon<Verb> VERBS = new Lexicon<>(Resources.lines(Words.class, "verbs.txt").stream()
            .map(line -> line.split("\\s+"))
            .map(word -> new Lexicon.Entry<>(word[1], verb(word[0])))
            .toList());
    static final Lexicon<Boolean> GROWTH = Lexicon.ofWords(Words.class, "growth.txt");
    static final Lexicon<Boolean> LEVEL_NOUNS = Lexicon.ofWords(Words.class, "nouns_of_level.txt");
    static final Lexicon<Boolean> SUBSIDY = Lexicon.ofWords(Words.class, "subsidy.txt");
    static final Lexicon<Boolean> ANNOUNCING = Lexicon.ofWords(Words.class, "announcing.txt");
    static final Lexicon<Boolean> COUNTED = Lexicon.ofWords(Words.class, "counted.txt");
    static final Lexicon<Boolean> CATEGORIES = Lexicon.ofWords(Words.class, "categories.txt");
    static final Lexicon<Boolean> PAST = Lexicon.ofWords(Words.class, "past.txt");
    static final Lexicon<Boolean> ADVERBS = Lexicon.ofWords(Words.class, "adverbs.txt");
    static final Lexicon<Boolean> COMPLETION = Lexicon.ofWords(Words.class, "dated.txt");
    static final Lexicon<Boolean> STANDARDS = Lexicon.ofWords(Words.class, "standards.txt");
    static final Lexicon<Boolean> CONDITIONS = Lexicon.ofWords(Words.class, "conditions.txt");
    static final Set<String> HAN_UNITS = set("han_units.txt");
    static final Set<String> GENERIC_PLACES = set("generic_places.txt");

    private Words() {}

    private static Set<String> set(String resource) {
        List<String> lines = Resources.lines(Words.class, resource);
        return Set.copyOf(new HashSet<>(lines));
    }

    private static Verb verb(String kind) {
        boolean strong = kind.startsWith("!");
        return new Verb(Kind.valueOf(kind.substring(strong ? 1 : 0).toUpperCase(Locale.ROOT)), strong);
    }
}
