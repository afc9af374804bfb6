package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.knowledge.ranking.Hits;

/** What only shows when the best passages are seen beside each other. */
final class SideBySide {

    private static final int BESIDE = 3;

    private final Hits hits;
    private final List<Candidate> candidates;

    SideBySide(Hits hits, List<Candidate> candidates) {
        this.hits = hits;
        this.candidates = candidates;
    }

    /** The candidates with more signals, in the same order. */
    List<Candidate> weighed() {
        List<Candidate> weighed = new ArrayList<>();
        double usual = candidates.stream()
                .mapToDouble(each -> each.signal(Signal.MEANING))
                .average()
                .orElse(0);
        Set<String> stems = new HashSet<>();
        candidates.forEach(
                candidate -> stems.addAll(candidate.hit().look().words().all()));
        for (Candidate candidate : candidates) {
            Map<Signal, Double> signals = new EnumMap<>(candidate.signals());
            signals.put(Signal.NEAREST_MEANING, most(Signal.MEANING));
            signals.put(Signal.BEST_COVERAGE, most(Signal.COVERAGE));
            signals.put(Signal.BEST_SENTENCE_OF_KIND, most(Signal.SENTENCE_OF_KIND));
            signals.put(Signal.MEANING_ABOVE, candidate.signal(Signal.MEANING) - usual);
            signals.put(
                    Signal.COVERED_TOGETHER, new Covering(hits.words(), hits.statistics(candidate.hit())).share(stems));
            signals.put(Signal.NEIGHBOURS, neighbours(candidate));
            weighed.add(candidate.weighed(signals));
        }
        return weighed;
    }

    private double most(Signal signal) {
        return candidates.stream()
                .mapToDouble(each -> each.signal(signal))
                .max()
                .orElse(0);
    }

    private double neighbours(Candidate one) {
        return candidates.stream()
                .filter(other -> !other.equals(one))
                .mapToInt(other -> isBeside(one.passage(), other.passage()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static boolean isBeside(Passage one, Passage other) {
        return one.document().equals(other.document()) && Math.abs(one.position() - other.position()) <= BESIDE;
    }
}
