package nl.balie.knowledge;

import java.util.Map;

/** A passage that might answer, and what speaks for and against it. */
public record Weighed(Passage passage, Map<Signal, Double> signals) {

    public Weighed {
        signals = Map.copyOf(signals);
    }

    /** The strength of a signal, 0 if there is none. */
    public double signal(Signal signal) {
        return signals.getOrDefault(signal, 0.0);
    }
}
