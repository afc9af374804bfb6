package nl.balie.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.knowledge.gate.Scorecard;

/**
 * Puts what was found in the order in which it probably answers. How much each signal counts was learned from questions on real
 * documents; that a table holds the very cell that is named is not left to learning.
 */
final class Ordering {

    /** More than all learned points together. */
    private static final double CELL_FIRST = 20;

    private final Scorecard card = Scorecard.shipped("order.tsv");

    /** The best first, each with a score between 0 and 1. */
    List<Candidate> ordered(List<Candidate> weighed) {
        return weighed.stream()
                .map(candidate -> candidate.scored(likely(points(candidate))))
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.passage().score())
                        .reversed())
                .toList();
    }

    private double points(Candidate candidate) {
        return card.points(named(candidate.signals())) + CELL_FIRST * candidate.signal(Signal.CELL);
    }

    private static double likely(double points) {
        return 1 / (1 + Math.exp(-points));
    }

    static Map<String, Double> named(Map<Signal, Double> signals) {
        Map<String, Double> named = new HashMap<>();
        signals.forEach((signal, value) -> named.put(signal.name(), value));
        return named;
    }
}
