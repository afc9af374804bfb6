package nl.balie.portal.outbox;

import java.time.Instant;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it stands.
 *
 * @param attempts how often it was handed to its route
 * @param receipt what the other side answered: a message id, a queue id, a receipt number
 * @param reason why it was refused or failed
 */
public record Obligation(
        EmployerId employer,
        ObligationId id,
        ObligationKind kind,
        String businessKey,
        String reference,
        String recipient,
        String payload,
        ObligationState state,
        int attempts,
        Instant promisedAt,
        Instant changedAt,
        @Nullable String receipt,
        @Nullable String reason) {

    Obligation now(ObligationState next, @Nullable String newReceipt, @Nullable String newReason) {
        return new Obligation(
                employer,
                id,
                kind,
                businessKey,
                reference,
                recipient,
                payload,
                next,
                attempts,
                promisedAt,
                changedAt,
                newReceipt,
                newReason);
    }
}
