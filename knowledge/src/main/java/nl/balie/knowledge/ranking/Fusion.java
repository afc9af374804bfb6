package nl.balie.knowledge.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.knowledge.lexical.Runs;

/**
 * Adds the searches up. A weighted sum of normalised scores lets a strong search speak louder than a weak one, which
 * counting ranks does not (measured).
 */
final class Fusion {

    private final Weights weights;

    Fusion(Weights weights) {
        this.weights = weights;
    }

    /** Every section that any search found, with its place in the order as a score. */
    Run of(Map<SearchKind, Run> runs) {
        Map<SectionKey, Double> sum = new HashMap<>();
        for (SearchKind kind : SearchKind.values()) {
            double weight = kind.weight(weights);
            Run run = runs.get(kind);
            if (run != null && weight > 0) {
                run.normalised(Runs.MOST_HITS).forEach((place, score) -> sum.merge(place, weight * score, Double::sum));
            }
        }
        return smoothed(sum);
    }

    /** A rule rarely stands alone: a section gains a little from the sections before and after it. */
    private Run smoothed(Map<SectionKey, Double> sum) {
        var fused = new Run();
        sum.forEach((place, score) -> {
            double beside = List.of(-1, 1).stream()
                    .mapToDouble(distance -> sum.getOrDefault(place.beside(distance), 0.0))
                    .sum();
            fused.add(place, score + weights.neighbour() * beside);
        });
        return fused;
    }
}
