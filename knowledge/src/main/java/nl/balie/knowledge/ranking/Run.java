package nl.balie.knowledge.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores of one search, over all collections that were asked. */
final class Run {

    private final Map<SectionKey, Double> scores = new HashMap<>();

    void add(SectionKey place, double score) {
        scores.put(place, score);
    }

    double score(SectionKey place) {
        return scores.getOrDefault(place, 0.0);
    }

    Map<SectionKey, Double> scores() {
        return scores;
    }

    /** The best, ties in a fixed order. */
    List<SectionKey> best(int most) {
        return scores.entrySet().stream()
                .sorted(bestFirst())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Scores between 0 and 1 for the first, so that searches can be added up. What is not among the best has 0: where there
     * are no more than that, a section that was not found at all is the lowest, otherwise the last of the best is.
     */
    Map<SectionKey, Double> normalised(int most) {
        List<SectionKey> best = best(most);
        if (best.isEmpty()) {
            return Map.of();
        }
        double highest = score(best.getFirst());
        double lowest = best.size() < most ? 0 : score(best.getLast());
        Map<SectionKey, Double> normalised = new HashMap<>();
        if (highest > lowest) {
            best.forEach(place -> normalised.put(place, Math.max(0, (score(place) - lowest) / (highest - lowest))));
        }
        return normalised;
    }

    static Comparator<Map.Entry<SectionKey, Double>> bestFirst() {
        return Map.Entry.<SectionKey, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(SectionKey.ORDER));
    }
}
