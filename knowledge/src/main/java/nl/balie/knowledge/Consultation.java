package nl.balie.knowledge;

/** What the documents have to say. */
public sealed interface Consultation permits Found, NothingFound {

    /** Why they are thought to answer, or not to. */
    Evidence evidence();
}
