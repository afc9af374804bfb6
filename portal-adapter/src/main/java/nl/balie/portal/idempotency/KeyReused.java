package nl.balie.portal.idempotency;

/** The same idempotency key came with another request (422). */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused(String key) {
        super("Idempotency key used for another request: " + key);
    }
}
