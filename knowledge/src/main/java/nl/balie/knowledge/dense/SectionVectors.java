package nl.balie.knowledge.dense;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where sections are found by the vectors of a neural model. A copy of what the database holds, by collection. Whatever keeps
 * them passes the same contract suite. Safe for use by several threads.
 */
public interface SectionVectors extends AutoCloseable {

    /**
     * A section near to what was asked.
     *
     * @param cosine -1 to 1
     */
    record Near(UUID document, int position, double cosine) {}

    /** The documents of a collection whose sections are held as this model sees them. */
    Set<UUID> documents(UUID collection, String model);

    /**
     * Holds a document's sections as a model sees them, instead of what was held of that document and model before.
     *
     * @param sections in order; each of length 1
     */
    void replace(UUID collection, UUID document, String model, List<float[]> sections);

    /** Forgets a document as a model sees it. */
    void delete(UUID collection, UUID document, String model);

    /** The nearest sections of the documents that may be used, best first. */
    List<Near> nearest(UUID collection, Set<UUID> allowed, String model, float[] wanted, int most);

    @Override
    void close();
}
