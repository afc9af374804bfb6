package nl.balie.portal.identity;

/** This person may not do this (403). */
public final class NoMandate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    public NoMandate(String messageKey) {
        super("No mandate: " + messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
