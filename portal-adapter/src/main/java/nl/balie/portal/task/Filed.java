package nl.balie.portal.task;

import org.jspecify.annotations.Nullable;

/**
 * What somebody gets back who handed something in.
 *
 * @param type {@code DECLARATION}, {@code TICKET}, {@code ADDRESS_CHANGE}, {@code CONTACT_CHANGE}, {@code BANK_ACCOUNT_CHANGE}
 *     or {@code LEAVE_REQUEST}
 * @param version counts the versions under one reference, from 1
 * @param onTurn who handles it, by name; null when nobody can
 * @param pending {@code STEP_UP} while it takes no effect before a stronger check
 */
public record Filed(
        String type,
        String reference,
        int version,
        @Nullable String onTurn,
        @Nullable String pending) {}
