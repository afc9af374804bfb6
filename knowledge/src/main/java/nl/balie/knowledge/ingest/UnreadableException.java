package nl.balie.knowledge.ingest;

/** Stops reading inside the reader's own process, with the reason to report. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding reason;

    UnreadableException(Finding reason) {
        super(reason.kind().name(), null, false, false);
        this.reason = reason;
    }

    Finding reason() {
        return reason;
    }
}
