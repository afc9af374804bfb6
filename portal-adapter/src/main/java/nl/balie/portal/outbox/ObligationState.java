package nl.balie.portal.outbox;

/**
 * How far an obligation has come. "Sent" is not "delivered": a mail that the server took is {@link #ACCEPTED}, and only a
 * receipt makes anything {@link #DELIVERED}.
 */
public enum ObligationState {
    QUEUED,
    ACCEPTED,
    DELIVERED,
    READ,
    /** The other side said no, for good. */
    REFUSED,
    /** Tried to the limit: a person must look. */
    FAILED;

    /** Whether the other side has it, so that sending again would be once too often. */
    public boolean arrived() {
        return this == ACCEPTED || this == DELIVERED || this == READ;
    }

    public boolean open() {
        return this == QUEUED;
    }
}
