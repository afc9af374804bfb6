package nl.balie.knowledge;

import java.util.Map;

/**
 * A passage that might have answered.
 *
 * @param likely how likely it is the one, 0 to 1, if any is
 */
public record Weighed(Passage passage, Map<Signal, Double> signals, double likely) {

    public Weighed {
        signals = Map.copyOf(signals);
    }

    /** The strength of a signal, 0 if there is none. */
    public double signal(Signal signal) {
        return signals.getOrDefault(signal, 0.0);
    }
}
