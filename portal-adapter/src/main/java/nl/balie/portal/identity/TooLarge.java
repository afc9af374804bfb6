package nl.balie.portal.identity;

/** More was sent than we take (413), with a reason a person can read. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final long limit;

    /**
     * Names the limit that was passed.
     *
     * @param messageKey takes the limit as its argument {@code {0}}
     */
    public TooLarge(String messageKey, long limit) {
        super("Too large: " + messageKey + " " + limit);
        this.messageKey = messageKey;
        this.limit = limit;
    }

    public String messageKey() {
        return messageKey;
    }

    public long limit() {
        return limit;
    }
}
