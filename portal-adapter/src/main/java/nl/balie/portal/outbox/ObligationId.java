package nl.balie.portal.outbox;

import java.util.UUID;

/** One obligation to the outside world. */
public record ObligationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
