package nl.balie.portal.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Machtiging: what an account may do for a tenant, within a period.
 *
 * @param tenant an employer's id, or a provider's for {@link MandateKind#PROVIDE}
 * @param from first day, inclusive; null is always
 * @param until last day, inclusive; null is open
 */
public record Mandate(
        UUID id,
        UUID tenant,
        AccountId account,
        MandateKind kind,
        @Nullable String department,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static Mandate of(EmployerId employer, AccountId account, MandateKind kind) {
        return new Mandate(UUID.randomUUID(), employer.value(), account, kind, null, null, null);
    }

    public static Mandate of(ProviderId provider, AccountId account, MandateKind kind) {
        return new Mandate(UUID.randomUUID(), provider.value(), account, kind, null, null, null);
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
