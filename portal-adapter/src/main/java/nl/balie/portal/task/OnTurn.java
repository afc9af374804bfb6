package nl.balie.portal.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: of the people behind a mandate today the longest holder, without the one whose own filing it is. The
 * others may do it too, as substitutes; asking one of them at a time keeps it clear who must (S3-50).
 */
@Component
public class OnTurn {
    private final Parties parties;
    private final Accounts accounts;
    private final Clock clock;

    OnTurn(Parties parties, Accounts accounts, Clock clock) {
        this.parties = parties;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether there is anybody who can do it. */
    public boolean anybody(EmployerId employer, Assignee assignee, @Nullable EmployeeId about) {
        return first(employer, assignee, about).isPresent();
    }

    /** The one to tell. */
    public Optional<AccountId> first(EmployerId employer, Assignee assignee, @Nullable EmployeeId about) {
        AccountId own = about == null
                ? null
                : parties.employee(employer, about).map(Employee::account).orElse(null);
        return all(employer, assignee).stream()
                .filter(account -> !account.equals(own))
                .findFirst();
    }

    /** His name; null when nobody can do it. */
    public @Nullable String name(EmployerId employer, Assignee assignee, @Nullable EmployeeId about) {
        return first(employer, assignee, about)
                .flatMap(accounts::byId)
                .map(Account::name)
                .orElse(null);
    }

    /** Whose turn it is, as this viewer sees it. */
    public Turn turn(ActingPerson viewer, EmployerId employer, Assignee assignee, @Nullable EmployeeId about) {
        boolean viewers = first(employer, assignee, about)
                .filter(viewer.account()::equals)
                .isPresent();
        return viewers ? Turn.mine(viewer.name()) : Turn.of(name(employer, assignee, about));
    }

    private List<AccountId> all(EmployerId employer, Assignee assignee) {
        return switch (assignee) {
            case Assignee.Person person -> List.of(person.account());
            case Assignee.Holders holders -> holders(employer, holders.mandate());
        };
    }

    private List<AccountId> holders(EmployerId employer, MandateKind mandate) {
        LocalDate today = BusinessTime.today(clock);
        if (mandate != MandateKind.PROVIDE) {
            return parties.holders(employer, mandate, today);
        }
        return parties.employer(employer)
                .map(Employer::provider)
                .map(provider -> parties.holders(provider, mandate, today))
                .orElse(List.of());
    }
}
