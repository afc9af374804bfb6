package nl.balie.assistant.dev;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.balie.assistant.dev.DemoStaff.DemoMandate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes employers of the demo, with their people. */
@Component
@DemoOnly
class DemoEmployers {

    /** The answer to {@code POST /demo/employers}: an employer and the logins of its people and of its payroll provider's. */
    record Fresh(UUID employerId, String hr, String employee, String onCall, String agency, String provider) {}

    private static final String PAYROLL_SYSTEM = "sandbox";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Parties parties;
    private final Accounts accounts;
    private final DemoPasswords passwords;
    private final DemoComponents components;

    DemoEmployers(Parties parties, Accounts accounts, DemoPasswords passwords, DemoComponents components) {
        this.parties = parties;
        this.accounts = accounts;
        this.passwords = passwords;
        this.components = components;
    }

    ProviderId addProvider(String name) {
        ProviderId id = ProviderId.random();
        parties.add(new PayrollProvider(id, name));
        return id;
    }

    EmployerId addEmployer(ProviderId provider, String name, FormOfAddress address, List<String> standardComponents) {
        EmployerId id = new EmployerId(UUID.randomUUID());
        parties.add(new Employer(id, provider, name, address, PAYROLL_SYSTEM, true));
        components.addSets(id, standardComponents);
        return id;
    }

    AccountId addProvidersPerson(
            ProviderId provider, String login, String name, String domain, List<MandateKind> kinds) {
        AccountId account = addAccount(login, name, address(login, domain), "+31600000900");
        kinds.forEach(kind -> parties.add(Mandate.of(provider, account, kind)));
        return account;
    }

    void addStaff(EmployerId employer, DemoStaff person, String domain) {
        String mobile = "+3160000" + person.number();
        String mail = person.hasMail() ? address(person.login(), domain) : null;
        AccountId account = addAccount(person.login(), person.fullName(), mail, mobile);
        EmployeeId employee = EmployeeId.random();
        parties.add(new Employee(
                employer,
                employee,
                account,
                person.number(),
                person.givenName(),
                person.familyName(),
                mail,
                mobile,
                person.department(),
                person.type(),
                person.hoursPerWeek(),
                person.mayDeclare(),
                person.calculateHours(),
                person.startDate(),
                null));
        components.link(employer, employee, person.type());
        person.mandates().forEach(mandate -> parties.add(mandate(employer, account, mandate)));
    }

    /** A fresh employer for one test, as contracts/knowledge.md describes it. */
    @Transactional
    public Fresh addFresh(String name) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String domain = "proef-" + mark + ".example";
        ProviderId provider = addProvider("Accountantskantoor " + mark);
        EmployerId employer = addEmployer(provider, name, FormOfAddress.JE, DemoComponents.everything());
        addProvidersPerson(
                provider,
                "provider-" + mark,
                "Ineke Prins",
                domain,
                List.of(MandateKind.PROVIDE, MandateKind.PROCESS_DECLARATIONS, MandateKind.INTEGRATE));
        List<DemoMandate> hr = List.of(
                new DemoMandate(MandateKind.HR, null, null),
                new DemoMandate(MandateKind.HANDLE_DECLARATIONS, null, null));
        addStaff(employer, freshPerson("0001", "Hanna", "Roos", "hr-" + mark, EmploymentType.PERMANENT, hr), domain);
        addStaff(
                employer,
                freshPerson("0002", "Emma", "Visser", "employee-" + mark, EmploymentType.PERMANENT, List.of()),
                domain);
        addStaff(
                employer,
                freshPerson("0003", "Omar", "Idrissi", "oncall-" + mark, EmploymentType.ON_CALL, List.of()),
                domain);
        addStaff(
                employer,
                freshPerson("0004", "Anna", "Nowak", "agency-" + mark, EmploymentType.AGENCY, List.of()),
                domain);
        return new Fresh(
                employer.value(),
                "hr-" + mark,
                "employee-" + mark,
                "oncall-" + mark,
                "agency-" + mark,
                "provider-" + mark);
    }

    private static DemoStaff freshPerson(
            String number,
            String givenName,
            String familyName,
            String login,
            EmploymentType type,
            List<DemoMandate> mandates) {
        BigDecimal hours = type == EmploymentType.ON_CALL ? BigDecimal.ZERO : BigDecimal.valueOf(40);
        return new DemoStaff(
                number, givenName, familyName, login, "Algemeen", type, hours, true, false, LONG_AGO, true, mandates);
    }

    private AccountId addAccount(String login, String name, @Nullable String mail, String mobile) {
        AccountId id = AccountId.random();
        accounts.add(new Account(id, login, name, mail, mobile, passwords.hash()));
        return id;
    }

    private static Mandate mandate(EmployerId employer, AccountId account, DemoMandate mandate) {
        return new Mandate(
                UUID.randomUUID(),
                employer.value(),
                account,
                mandate.kind(),
                mandate.department(),
                mandate.from(),
                null);
    }

    private static String address(String login, String domain) {
        return login.toLowerCase(Locale.ROOT) + "@" + domain;
    }
}
