package nl.balie.knowledge;

import java.util.EnumMap;
import java.util.Map;
import nl.balie.knowledge.ranking.Hits;

/**
 * A passage, what the searches thought of it, and what speaks for and against it.
 *
 * @param signals none before it was weighed
 */
record Candidate(Passage passage, Hits.Hit hit, Map<Signal, Double> signals) {

    Candidate(Passage passage, Hits.Hit hit) {
        this(passage, hit, Map.of());
    }

    Candidate weighed(Map<Signal, Double> found) {
        return new Candidate(passage, hit, new EnumMap<>(found));
    }

    /** The same with a score of its own. */
    Candidate scored(double score) {
        return new Candidate(passage.scored(score), hit, signals);
    }

    double signal(Signal signal) {
        return signals.getOrDefault(signal, 0.0);
    }
}
