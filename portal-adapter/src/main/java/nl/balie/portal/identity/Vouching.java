package nl.balie.portal.identity;

import java.time.Clock;
import java.util.UUID;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ConnectedPortals.ConnectedPortal;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.Parties;
import org.springframework.stereotype.Component;

/** For whom a connected portal may vouch: its own tenant's people, so that no portal can speak for another's. */
@Component
class Vouching {

    private final Parties parties;
    private final Clock clock;

    Vouching(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    boolean mayVouchFor(ConnectedPortal portal, AccountId account) {
        UUID tenant = portal.tenant();
        if (tenant == null) {
            return isOfTheDemo(account);
        } else {
            return worksAt(tenant, account)
                    || parties.mandatesOf(account, BusinessTime.today(clock)).stream()
                            .anyMatch(mandate -> mandate.tenant().equals(tenant));
        }
    }

    private boolean worksAt(UUID tenant, AccountId account) {
        return parties.employeeOf(account)
                .flatMap(employee -> parties.employer(employee.employer()))
                .filter(employer -> employer.id().value().equals(tenant)
                        || employer.provider().value().equals(tenant))
                .isPresent();
    }

    /** The demo's portal vouches for whoever has no tie with an employer that is not of the demo. */
    private boolean isOfTheDemo(AccountId account) {
        boolean employedElsewhere = parties.employeeOf(account)
                .flatMap(employee -> parties.employer(employee.employer()))
                .filter(employer -> !employer.demo())
                .isPresent();
        boolean mandatedElsewhere = parties.mandatesOf(account, BusinessTime.today(clock)).stream()
                .flatMap(mandate -> parties.employer(new EmployerId(mandate.tenant())).stream())
                .anyMatch(employer -> !employer.demo());
        return !employedElsewhere && !mandatedElsewhere;
    }
}
