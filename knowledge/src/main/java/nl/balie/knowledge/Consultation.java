package nl.balie.knowledge;

/** What the documents have to say. */
public sealed interface Consultation permits Found, NothingFound {}
