package nl.balie.knowledge;

/**
 * How far reading is.
 *
 * @param percent 0 to 100
 * @param sections sections found so far
 */
public record Progress(Phase phase, int percent, int sections) {

    /** The steps, in order. */
    public enum Phase {
        WAITING,
        READING,
        STORING,
        DONE
    }
}
