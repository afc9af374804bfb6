package nl.balie.portal.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of an obligation on its way, with the receipt of that step. */
public record Hop(
        int seq,
        Instant at,
        ObligationState state,
        @Nullable String detail,
        @Nullable String receipt) {}
