package nl.balie.knowledge.ingest;

/** Is told, about once a second at most, how far reading is. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * Something was read.
     *
     * @param percent 0 to 100
     * @param sections found so far
     */
    void advanced(int percent, int sections);
}
