package nl.balie.integration.desk;

import java.time.Instant;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import org.jspecify.annotations.Nullable;

/** One obligation as the ledger shows it: no payload, and of a phone number only its end. */
record LedgerLine(
        String reference,
        ObligationKind kind,
        String recipient,
        ObligationState state,
        int attempts,
        Instant promisedAt,
        Instant changedAt,
        @Nullable String receipt,
        @Nullable String reason) {

    private static final int SHOWN_DIGITS = 2;

    static LedgerLine of(Obligation obligation) {
        return new LedgerLine(
                obligation.reference(),
                obligation.kind(),
                recipient(obligation),
                obligation.state(),
                obligation.attempts(),
                obligation.promisedAt(),
                obligation.changedAt(),
                obligation.receipt(),
                obligation.reason());
    }

    public String tone() {
        return switch (state) {
            case QUEUED -> "wait";
            case ACCEPTED, DELIVERED, READ -> "ok";
            case REFUSED, FAILED -> "no";
        };
    }

    public String icon() {
        return switch (state) {
            case QUEUED -> "send";
            case ACCEPTED -> "check";
            case DELIVERED, READ -> "double-check";
            case REFUSED, FAILED -> "cross";
        };
    }

    private static String recipient(Obligation obligation) {
        String recipient = obligation.recipient();
        return switch (obligation.kind()) {
            case SMS -> "•• " + recipient.substring(Math.max(0, recipient.length() - SHOWN_DIGITS));
            case MAIL, PAYROLL_DECLARATION -> recipient;
        };
    }
}
