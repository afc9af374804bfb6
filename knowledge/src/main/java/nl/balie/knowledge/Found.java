package nl.balie.knowledge;

import java.util.List;

/**
 * The documents answer the question.
 *
 * @param passages at least one; the first carries the answer
 */
public record Found(List<Passage> passages, Evidence evidence) implements Consultation {

    public Found {
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("Found needs a passage");
        }
        passages = List.copyOf(passages);
    }
}
