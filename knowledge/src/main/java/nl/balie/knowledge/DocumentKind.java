package nl.balie.knowledge;

/** What sort of document an employer brings in. */
public enum DocumentKind {
    REGULATION,
    CAO,
    PENSION,
    HANDBOOK,
    LAW,
    OTHER
}
