package guatu.runner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A composite index computed straightforwardly, to compare with. */
final class PlainIndex {

    private final List<Map<String, String>> tree;
    private final List<Map<String, String>> units;
    private final String family;
    private final String mean;

    PlainIndex(List<Map<String, String>> tree, List<Map<String, String>> units, String family, String mean) {
        this.tree = tree;
        this.units = units;
        this.family = family;
        this.mean = mean;
    }

    Map<String, Double> root() {
        var scores = new HashMap<String, Map<String, Double>>();
        tree.stream().filter(row -> row.get("Type").equals("Indicator")).forEach(row -> scores.put(row.get("iCode"), normalised(row)));
        for (var level = 2; level <= 4; level++) {
            for (var node : tree) {
                if (node.get("Level").equals(level + "")) {
                    scores.put(node.get("iCode"), mean(node.get("iCode"), scores));
                }
            }
        }
        return scores.get("Index");
    }

    private Map<String, Double> normalised(Map<String, String> indicator) {
        var values = new LinkedHashMap<String, Double>();
        units.forEach(unit -> {
            var cell = unit.get(indicator.get("iCode"));
            if (!cell.isEmpty()) {
                values.put(unit.get("uCode"), Double.parseDouble(cell) * Double.parseDouble(indicator.get("Direction")));
            }
        });
        var all = values.values();
        var low = all.stream().mapToDouble(v -> v).min().orElseThrow();
        var high = all.stream().mapToDouble(v -> v).max().orElseThrow();
        var average = all.stream().mapToDouble(v -> v).average().orElseThrow();
        var deviation = Math.sqrt(all.stream().mapToDouble(v -> (v - average) * (v - average)).sum() / (all.size() - 1));
        var scores = new LinkedHashMap<String, Double>();
        values.forEach((code, v) -> {
            var worse = (double) all.stream().filter(other -> other < v).count();
            scores.put(code, family.contains("z}") ? (v - average) / deviation : family.contains("rank") ? worse + 1
                    : family.contains("percentile") ? worse / (all.size() - 1) : 1 + 99 * (v - low) / (high - low));
        });
        return scores;
    }

    private Map<String, Double> mean(String node, Map<String, Map<String, Double>> scores) {
        var means = new LinkedHashMap<String, Double>();
        for (var unit : units) {
            var weights = 0.0;
            var sum = 0.0;
            for (var child : tree) {
                var score = child.get("Parent").equals(node) ? scores.get(child.get("iCode")).get(unit.get("uCode")) : null;
                if (score != null) {
                    var weight = Double.parseDouble(child.get("Weight"));
                    weights += weight;
                    sum += weight * (mean.equals("geometric") ? Math.log(score) : mean.equals("harmonic") ? 1 / score : score);
                }
            }
            means.put(unit.get("uCode"), mean.equals("geometric") ? Math.exp(sum / weights) : mean.equals("harmonic") ? weights / sum : sum / weights);
        }
        return means;
    }
}
