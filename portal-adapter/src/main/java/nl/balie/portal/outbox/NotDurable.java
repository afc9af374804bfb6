package nl.balie.portal.outbox;

/** The database may forget what it acknowledged. */
final class NotDurable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    NotDurable(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
