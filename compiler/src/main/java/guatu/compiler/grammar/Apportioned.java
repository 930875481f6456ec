package guatu.compiler.grammar;

import guatu.compiler.text.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of figures apportioned by 分别 to a list of regions, years or things named before: 到2026年、2028年分别达到50%、60%;
 * A园、B园分别引进12个、9个; 省级、市级企业分别达到10家、50家.
 *
 * @param names what the shares belong to; empty where years are apportioned
 * @param years the years; empty where names are apportioned
 * @param scope whether the names are regions or bodies
 * @param starts where each of the figures begins
 * @param subject what is measured, the names left out
 */
record Apportioned(List<String> names, List<Integer> years, boolean scope, List<Integer> starts, String subject) {

    static @Nullable Apportioned of(NumberContext context, Phrase phrase, Scopes scopes, List<Numeral> following) {
        String text = context.text();
        int word = Within.indexOf(text, "分别", Math.max(context.segment(), phrase.left()), context.numeral().start());
        if (word < 0) {
            return null;
        }
        List<Integer> starts = figures(context, following);
        if (starts.size() < 2) {
            return null;
        }
        List<Integer> years = years(context, word, starts.size());
        int subject = Subjects.skipAdverbs(context, phrase.left(), word);
        if (!years.isEmpty()) {
            return new Apportioned(List.of(), years, false, starts, "");
        }
        Scopes.Scope regions = scopes.at(subject, word);
        if (regions != null && regions.names().size() == starts.size()) {
            String noun = text.substring(regions.end(), word) + text.substring(word + 2, Math.max(word + 2, phrase.subjectEnd()));
            return new Apportioned(regions.names(), List.of(), true, starts, noun);
        }
        List<String> names = names(text, subject, word);
        if (names.size() != starts.size()) {
            return null;
        }
        boolean parks = names.stream().allMatch(name -> name.length() <= 8 && (name.endsWith("园") || name.endsWith("区")
                || name.endsWith("镇") || name.endsWith("县")));
        String measured = text.substring(word + 2, Math.max(word + 2, phrase.subjectEnd()));
        return new Apportioned(names, List.of(), parks, starts, measured);
    }

    /** The figures of the list: this number and those parted from it by 、 or 和 alone. */
    private static List<Integer> figures(NumberContext context, List<Numeral> following) {
        List<Integer> starts = new ArrayList<>();
        starts.add(context.numeral().start());
        int end = context.numeral().end();
        for (Numeral next : following) {
            String between = next.start() - end <= 4 && next.start() >= end ? context.text().substring(end, next.start()) : "x";
            String bare = between.replaceAll("以上|左右|以内|[、和及,]", "");
            if (!bare.isEmpty() || between.isEmpty()) {
                break;
            }
            starts.add(next.start());
            end = next.end();
        }
        return starts;
    }

    private static List<Integer> years(NumberContext context, int before, int count) {
        List<Integer> years = new ArrayList<>();
        for (YearMention year : context.years()) {
            if (year.start() >= context.sentence() && year.end() <= before && year.governs()) {
                years.add(year.to());
            }
        }
        return years.size() >= count ? years.subList(years.size() - count, years.size()) : List.of();
    }

    private static List<String> names(String text, int from, int to) {
        List<String> names = new ArrayList<>();
        for (String name : text.substring(from, to).split("[、和及]")) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Which share a figure is, or -1 if it does not belong to the list. */
    int shareOf(Numeral numeral) {
        return starts.indexOf(numeral.start());
    }

    String indicator(int share, String otherwise) {
        if (share < 0 || names.isEmpty()) {
            return otherwise;
        }
        if (scope) {
            int noun = Subjects.skipVerbs(subject, 0, subject.length());
            return noun < subject.length() ? subject.substring(noun) : subject.isEmpty() ? otherwise : subject;
        }
        return headed(names.get(share)) + subject;
    }

    /** 省级、市级企业: the noun stands with the last name only. */
    private String headed(String name) {
        String last = names.get(names.size() - 1);
        int level = last.indexOf('级');
        boolean bare = name.endsWith("级") && level >= 0 && level + 1 < last.length();
        if (bare) {
            return name + last.substring(level + 1);
        }
        // 氨氮、氮氧化物重点工程减排量: what the last name has beyond the length of the others is said of all
        int longest = names.stream().limit(names.size() - 1L).mapToInt(String::length).max().orElse(last.length());
        return !name.equals(last) && last.length() >= longest + 4 ? name + last.substring(longest) : name;
    }

    @Nullable String scope(int share, @Nullable String otherwise) {
        return share >= 0 && scope ? names.get(share) : otherwise;
    }

    @Nullable Integer due(int share, @Nullable Integer otherwise) {
        return share >= 0 && share < years.size() ? years.get(share) : otherwise;
    }
}
