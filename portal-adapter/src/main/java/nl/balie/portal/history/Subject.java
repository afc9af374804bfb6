package nl.balie.portal.history;

/** What a history line is about, such as a declaration with its reference. */
public record Subject(String kind, String reference) {}
