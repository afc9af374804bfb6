package nl.balie.portal.identity;

/** What was asked for does not exist for this person: unknown and foreign look the same (404). */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reference;

    public NotFound(String reference) {
        super("Not found: " + reference);
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
