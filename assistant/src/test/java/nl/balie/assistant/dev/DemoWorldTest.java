package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.portal.declaration.WageComponent;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.PayrollProvider;
import nl.balie.portal.party.ProviderId;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class DemoWorldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    private Storage storage;
    private Parties parties;

    @BeforeEach
    void open() {
        storage = Storage.with(Parties.class, Accounts.class, WageComponents.class);
        parties = storage.get(Parties.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void hasTwoEmployersWithTheirPeople() {
        start();

        Employer nursery = employer("Kwekerij De Zonnebloem B.V.");
        assertThat(parties.employees(nursery.id()))
                .filteredOn(employee -> employee.type() == EmploymentType.PERMANENT)
                .hasSize(50);
        assertThat(parties.employees(nursery.id()))
                .filteredOn(employee -> employee.type() == EmploymentType.ON_CALL)
                .hasSize(24);
        assertThat(nursery.address()).isEqualTo(FormOfAddress.JE);
        assertThat(employer("Drukkerij Letterlust").address()).isEqualTo(FormOfAddress.U);
    }

    @Test
    void everybodyHasTheirOwnNameNumberAndAddress() {
        start();

        List<Employee> people = parties.employers().stream()
                .flatMap(employer -> parties.employees(employer.id()).stream())
                .toList();

        assertThat(people).extracting(Employee::fullName).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(Employee::email)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates();
        assertThat(people)
                .filteredOn(person -> person.email() == null)
                .as("one is reached by SMS only")
                .extracting(Employee::givenName)
                .containsExactly("Piotr");
        assertThat(people).extracting(Employee::mobile).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(person -> assertThat(person.mobile()).matches("\\+316[0-9]{8}"));
    }

    @Test
    void henkHandlesDeclarationsAndFatimaStandsIn() {
        start();

        EmployerId nursery = employer("Kwekerij De Zonnebloem B.V.").id();
        Accounts accounts = storage.get(Accounts.class);
        assertThat(parties.holders(nursery, MandateKind.HANDLE_DECLARATIONS, DAY))
                .containsExactly(
                        accounts.byLogin("henk").orElseThrow().id(),
                        accounts.byLogin("fatima").orElseThrow().id());
    }

    @Test
    void everybodyDeclaresWhatTheirContractAllows() {
        start();

        EmployerId nursery = employer("Kwekerij De Zonnebloem B.V.").id();
        assertThat(mayDeclare(nursery, "sanne"))
                .containsExactlyInAnyOrder("KM", "TANK", "THUIS", "UREN", "OVERUREN", "PARKEREN", "MAALTIJD");
        assertThat(mayDeclare(nursery, "piotr")).containsExactlyInAnyOrder("UREN", "DAGEN");
    }

    private List<String> mayDeclare(EmployerId employer, String login) {
        Employee employee = parties.employeeOf(
                        storage.get(Accounts.class).byLogin(login).orElseThrow().id())
                .orElseThrow();
        return storage.get(WageComponents.class).of(employer, employee).stream()
                .filter(WageComponent::allowed)
                .map(WageComponent::code)
                .toList();
    }

    @Test
    void aSecondStartFindsEverythingAgain() {
        start();
        int employers = parties.employers().size();
        EmployerId nursery = employer("Kwekerij De Zonnebloem B.V.").id();

        start();

        assertThat(parties.employers()).hasSize(employers);
        assertThat(employer("Kwekerij De Zonnebloem B.V.").id()).isEqualTo(nursery);
    }

    @Test
    void refusesADatabaseWithRealEmployers() {
        ProviderId provider = ProviderId.random();
        parties.add(new PayrollProvider(provider, "Echt Kantoor"));
        parties.add(new Employer(
                new EmployerId(UUID.randomUUID()), provider, "Echte B.V.", FormOfAddress.JE, "sandbox", false));

        assertThatThrownBy(this::start).isInstanceOf(NotADemoDatabase.class);
        assertThat(parties.employers()).hasSize(1);
    }

    private void start() {
        Accounts accounts = storage.get(Accounts.class);
        DemoEmployers employers = new DemoEmployers(
                parties,
                accounts,
                new DemoPasswords(new BCryptPasswordEncoder(4)),
                new DemoComponents(storage.get(WageComponents.class)));
        new DemoWorld(parties, accounts, employers, storage.get(TransactionTemplate.class)).afterPropertiesSet();
    }

    private Employer employer(String name) {
        return parties.employers().stream()
                .filter(employer -> employer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
