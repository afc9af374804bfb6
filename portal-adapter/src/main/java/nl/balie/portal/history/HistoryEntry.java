package nl.balie.portal.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline, unchangeable once written.
 *
 * @param seq the place in the employer's chain, from 1
 * @param what the event's key, such as {@code declaration.submitted}; its words are under {@code history.<what>}
 */
public record HistoryEntry(
        long seq,
        Instant at,
        Subject subject,
        Actor actor,
        String what,
        @Nullable String reason,
        String previousHash,
        String hash) {}
