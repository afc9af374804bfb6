package nl.balie.integration.mail;

/** No server would take this mail, however often it is tried. */
class UnsendableMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsendableMail(String reason, Throwable cause) {
        super(reason, cause);
    }

    UnsendableMail(String reason) {
        super(reason);
    }
}
