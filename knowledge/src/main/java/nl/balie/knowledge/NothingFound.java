package nl.balie.knowledge;

import java.util.List;

/**
 * The documents do not answer the question, or not surely enough.
 *
 * @param nearest passages that share words with the question: to be shown as a list to look through, never as an answer
 * @param evidence why that is thought
 */
public record NothingFound(Reason reason, List<Passage> nearest, Evidence evidence) implements Consultation {

    public NothingFound {
        nearest = List.copyOf(nearest);
    }

    /** Why there is no answer. */
    public enum Reason {
        NOTHING_AT_ALL,
        /** A document for another audience answers it; that may be said, not what it says (contract edge 3). */
        ONLY_FOR_OTHERS,
        /** Nothing that is ticked was valid yet on the day asked about (contract edge 4). */
        BEFORE_ALL_VALIDITY
    }
}
