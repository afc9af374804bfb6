package nl.balie.knowledge;

/** What became of a tick. */
public enum Selection {
    DONE,
    /** No such document in the collections asked. */
    UNKNOWN,
    /** The document could not be read, so it cannot be used. */
    UNREADABLE
}
