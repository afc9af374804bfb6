package nl.balie.portal.notice;

import java.util.Optional;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a person is reached. */
@Component
class Reach {
    private final Parties parties;
    private final Accounts accounts;

    Reach(Parties parties, Accounts accounts) {
        this.parties = parties;
        this.accounts = accounts;
    }

    Addresses of(EmployerId employer, Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfAccount(AccountId account) -> ofAccount(account);
            case Recipient.OfEmployee(EmployeeId employee) -> ofEmployee(employer, employee);
        };
    }

    private Addresses ofEmployee(EmployerId employer, EmployeeId id) {
        Employee employee = parties.employee(employer, id).orElseThrow();
        AccountId account = employee.account();
        Addresses own = new Addresses(employee.fullName(), employee.email(), employee.mobile());
        return account == null ? own : own.or(ofAccount(account));
    }

    private Addresses ofAccount(AccountId id) {
        Optional<Account> account = accounts.byId(id);
        return account.map(found -> new Addresses(found.name(), found.email(), found.mobile()))
                .orElseThrow();
    }

    /** What is known of one person; the name is for those who must solve it when nothing is. */
    record Addresses(
            String name, @Nullable String mail, @Nullable String mobile) {
        Addresses or(Addresses other) {
            return new Addresses(name, mail == null ? other.mail : mail, mobile == null ? other.mobile : mobile);
        }
    }
}
