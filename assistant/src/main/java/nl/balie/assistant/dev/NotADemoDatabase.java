package nl.balie.assistant.dev;

/** The profile demo was started on a database that holds real employers. */
final class NotADemoDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotADemoDatabase(int employers) {
        super("The profile demo refuses this database: it holds " + employers
                + " employer(s) that the demo did not make.");
    }
}
