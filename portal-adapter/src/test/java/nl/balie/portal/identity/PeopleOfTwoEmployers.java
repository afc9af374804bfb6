package nl.balie.portal.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.Mandate;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.PayrollProvider;
import nl.balie.portal.party.ProviderId;
import nl.balie.testing.Storage;

/** A provider with an employer where sanne and fatima work, and another provider's employer where els works. */
final class PeopleOfTwoEmployers {

    final ProviderId office = ProviderId.random();
    final ProviderId otherOffice = ProviderId.random();
    final EmployerId nursery = new EmployerId(UUID.randomUUID());
    final EmployerId printer = new EmployerId(UUID.randomUUID());

    private final Parties parties;
    private final Accounts accounts;

    PeopleOfTwoEmployers(Storage storage) {
        parties = storage.get(Parties.class);
        accounts = storage.get(Accounts.class);
        parties.add(new PayrollProvider(office, "Accountantskantoor X"));
        parties.add(new PayrollProvider(otherOffice, "Loonhuis Y"));
        parties.add(new Employer(nursery, office, "De Zonnebloem", FormOfAddress.JE, "sandbox", false));
        parties.add(new Employer(printer, otherOffice, "Letterlust", FormOfAddress.U, "sandbox", false));
        employ("sanne", nursery);
        AccountId fatima = employ("fatima", nursery);
        employ("els", printer);
        parties.add(Mandate.of(nursery, fatima, MandateKind.HR));
        parties.add(Mandate.of(office, account("ingrid"), MandateKind.PROVIDE));
    }

    void mandate(String login, EmployerId employer, MandateKind kind, LocalDate from, LocalDate until) {
        parties.add(new Mandate(UUID.randomUUID(), employer.value(), id(login), kind, null, from, until));
    }

    AccountId id(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    private AccountId employ(String login, EmployerId employer) {
        AccountId account = account(login);
        parties.add(new Employee(
                employer,
                EmployeeId.random(),
                account,
                login,
                login,
                "Achternaam",
                null,
                null,
                "Binnendienst",
                EmploymentType.PERMANENT,
                BigDecimal.valueOf(40),
                true,
                false,
                LocalDate.of(2020, 1, 1),
                null));
        return account;
    }

    private AccountId account(String login) {
        AccountId id = AccountId.random();
        accounts.add(new Account(id, login, login, null, null, null));
        return id;
    }
}
