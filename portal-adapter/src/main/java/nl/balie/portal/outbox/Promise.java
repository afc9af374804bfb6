package nl.balie.portal.outbox;

import nl.balie.portal.party.EmployerId;

/**
 * A new obligation.
 *
 * @param businessKey what makes it the same obligation when it is promised again; unique within the employer
 * @param reference the number of the thing it is about, such as {@code D-2026-1120-01}
 * @param recipient an address, a phone number (E.164) or a system's key
 * @param payload JSON; its shape belongs to the kind
 */
public record Promise(
        EmployerId employer,
        ObligationKind kind,
        String businessKey,
        String reference,
        String recipient,
        String payload) {}
