package guatu.runner.sample;

import java.util.List;

/** A line of {@code industries.txt}; units as its head says. */
record Industry(String code, String product, int share, double addedPerRevenue, double addedPerMu, double energyPerAdded, double ofPower, double ofCoal,
        double emissionPerAdded, double addedPerHead, double researchPerRevenue, double size) {

    static final List<Industry> ALL = Lexicon.read("industries.txt").stream().map(Industry::of).toList();
    private static final int SHARES = ALL.stream().mapToInt(Industry::share).sum();

    private static Industry of(List<String> line) {
        var numbers = line.subList(3, line.size()).stream().mapToDouble(Double::parseDouble).toArray();
        return new Industry(line.get(0), line.get(1), Integer.parseInt(line.get(2)), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4],
                numbers[5], numbers[6], numbers[7], numbers[8]);
    }

    /** @param chance from 0 to 1 */
    static Industry drawn(double chance) {
        var left = chance * SHARES;
        for (var industry : ALL) {
            left -= industry.share;
            if (left < 0) {
                return industry;
            }
        }
        return ALL.get(ALL.size() - 1);
    }
}
