package nl.balie.portal.vendor.sandbox.server;

/** The caller's mistake, answered with a status and one sentence. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
