package guatu.runner.sample;

import java.util.List;

/** A line of {@code towns.txt}. */
record Town(String name, String stem, int share) {

    private static final List<Town> ALL = Lexicon.read("towns.txt").stream()
            .map(line -> new Town(line.get(0), line.get(0).replaceFirst("(镇|乡|街道)$", ""), Integer.parseInt(line.get(1)))).toList();
    private static final int SHARES = ALL.stream().mapToInt(Town::share).sum();

    /** @param chance from 0 to 1 */
    static Town drawn(double chance) {
        var left = chance * SHARES;
        for (var town : ALL) {
            left -= town.share;
            if (left < 0) {
                return town;
            }
        }
        return ALL.get(ALL.size() - 1);
    }
}
