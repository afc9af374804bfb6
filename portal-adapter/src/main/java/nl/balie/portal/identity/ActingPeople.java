package nl.balie.portal.identity;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.Mandate;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out for whom somebody acts and with which mandates, from what we recorded about the account. */
@Component
public class ActingPeople {

    private final Parties parties;
    private final Clock clock;

    ActingPeople(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * The person behind an account, acting for one employer.
     *
     * @param chosen the employer a payroll provider's person wants to act for; null for one's usual employer
     * @throws NotFound when the chosen employer is none of this person's
     */
    public ActingPerson of(AccountId account, String login, String name, @Nullable EmployerId chosen, Channel channel) {
        List<Mandate> held = parties.mandatesOf(account, BusinessTime.today(clock));
        Employee employee = parties.employeeOf(account).orElse(null);
        ProviderId provider = provider(held);
        Employer employer =
                chosen == null ? usualEmployer(employee, held) : permitted(chosen, employee, held, provider);
        return new ActingPerson(
                account,
                login,
                name,
                provider,
                employer,
                employer != null && employee != null && employee.employer().equals(employer.id()) ? employee : null,
                mandates(held, provider, employer),
                channel);
    }

    private @Nullable ProviderId provider(List<Mandate> held) {
        return tenants(held).stream()
                .map(ProviderId::new)
                .filter(id -> parties.provider(id).isPresent())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Employer usualEmployer(@Nullable Employee employee, List<Mandate> held) {
        if (employee != null) {
            return parties.employer(employee.employer()).orElseThrow();
        } else {
            return tenants(held).stream()
                    .flatMap(tenant -> parties.employer(new EmployerId(tenant)).stream())
                    .findFirst()
                    .orElse(null);
        }
    }

    private Employer permitted(
            EmployerId chosen, @Nullable Employee employee, List<Mandate> held, @Nullable ProviderId provider) {
        return parties.employer(chosen)
                .filter(employer -> (employee != null && employee.employer().equals(chosen))
                        || tenants(held).contains(chosen.value())
                        || employer.provider().equals(provider))
                .orElseThrow(() -> new NotFound("employer " + chosen));
    }

    private static Set<MandateKind> mandates(
            List<Mandate> held, @Nullable ProviderId provider, @Nullable Employer employer) {
        UUID providersTenant =
                employer != null ? employer.provider().value() : provider == null ? null : provider.value();
        return held.stream()
                .filter(mandate -> mandate.tenant().equals(providersTenant)
                        || (employer != null
                                && mandate.tenant().equals(employer.id().value())))
                .map(Mandate::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> tenants(List<Mandate> held) {
        return held.stream().map(Mandate::tenant).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
