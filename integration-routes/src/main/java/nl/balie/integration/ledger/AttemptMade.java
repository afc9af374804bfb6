package nl.balie.integration.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as it went.
 *
 * @param number counts from 1
 * @param endedAt empty when the node that made it was killed, or is still at it
 * @param detail the receipt, the reason or what failed
 */
public record AttemptMade(
        int number,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable End end,
        @Nullable String detail) {

    /** How an attempt ended. */
    public enum End {
        ACCEPTED,
        REFUSED,
        /** It did not arrive, or may arrive twice without harm. */
        UNREACHED,
        /** It may have arrived. */
        DOUBTFUL
    }

    boolean doubtful() {
        return end == null || end == End.DOUBTFUL;
    }
}
