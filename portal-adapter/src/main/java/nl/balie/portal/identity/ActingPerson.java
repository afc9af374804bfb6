package nl.balie.portal.identity;

import java.util.Set;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * The person at the counter, as known from the session or the token, never from what somebody says. The mandates are those
 * for the employer acted for, on the business day of the request.
 *
 * @param provider set for people of a payroll provider
 * @param employer the employer acted for; null for a provider's person who chose none
 * @param employee the person's own employment at that employer, if any
 */
public record ActingPerson(
        AccountId account,
        String login,
        String name,
        @Nullable ProviderId provider,
        @Nullable Employer employer,
        @Nullable Employee employee,
        Set<MandateKind> mandates,
        Channel channel) {

    public ActingPerson {
        mandates = Set.copyOf(mandates);
    }

    public boolean holds(MandateKind kind) {
        return mandates.contains(kind);
    }

    /** The tenant of everything this person asks for; not found when a provider's person chose no employer. */
    public EmployerId employerId() {
        if (employer == null) {
            throw new NotFound("employer");
        }
        return employer.id();
    }

    public EmployeeId employeeId() {
        if (employee == null) {
            throw new NoMandate("identity.not-an-employee");
        }
        return employee.id();
    }

    public ActingPerson through(Channel door) {
        return new ActingPerson(account, login, name, provider, employer, employee, mandates, door);
    }
}
