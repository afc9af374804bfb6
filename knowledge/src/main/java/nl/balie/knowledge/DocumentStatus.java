package nl.balie.knowledge;

/** How far reading is; sections exist exactly when a document is {@link #READY}. */
public enum DocumentStatus {
    PROCESSING,
    READY,
    FAILED
}
