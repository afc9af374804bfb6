package nl.balie.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balie.portal.fixtures.CaseworkStorage;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoticesTest extends CaseworkStorage {

    @Test
    void promisesOneMailHoweverOftenItIsTold() {
        tell(zonnebloem.sanne.id(), Set.of(Medium.MAIL));
        tell(zonnebloem.sanne.id(), Set.of(Medium.MAIL));

        assertThat(promised("D-1", ObligationKind.MAIL)).hasSize(1);
        assertThat(promised("D-1", ObligationKind.SMS)).isEmpty();
    }

    @Test
    void promisesOneForEachMedium() {
        tell(zonnebloem.sanne.id(), Set.of(Medium.MAIL, Medium.SMS));

        assertThat(promised("D-1", ObligationKind.MAIL)).hasSize(1);
        assertThat(promised("D-1", ObligationKind.SMS))
                .singleElement()
                .satisfies(sms -> assertThat(sms.recipient()).isEqualTo("+31612345678"));
    }

    @Test
    void saysTheReasonInTheSmsWithTheLink() {
        tell(zonnebloem.sanne.id(), Set.of(Medium.MAIL, Medium.SMS));

        assertThat(promised("D-1", ObligationKind.SMS))
                .singleElement()
                .satisfies(sms -> assertThat(sms.payload())
                        .contains("Je declaratie D-1 is afgekeurd: \\\"bon van februari\\\" http", "/declaraties/D-1"));
    }

    @Test
    void neverPutsAReasonInASubject() {
        tell(zonnebloem.sanne.id(), Set.of(Medium.MAIL));

        assertThat(promised("D-1", ObligationKind.MAIL))
                .singleElement()
                .satisfies(mail -> assertThat(mail.payload())
                        .containsPattern("\"subject\":\"Declaratie D-1 is afgekeurd\"")
                        .contains("bon van februari"));
    }

    @Test
    void speaksAsTheEmployerDoes() {
        inTransaction(() -> get(Notices.class)
                .tell(new Notice(
                        letterlust.employer.id(),
                        new Recipient.OfEmployee(letterlust.sanne.id()),
                        "declaration-rejected",
                        List.of("D-1", "Henk Bakker", "bon van februari"),
                        "D-1",
                        "/declaraties/D-1",
                        "once",
                        Set.of(Medium.MAIL))));

        assertThat(outbox.of(letterlust.employer.id(), "D-1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.payload())
                        .contains("heeft uw declaratie", "Drukkerij Letterlust")
                        .doesNotContain(" je "));
    }

    @Test
    void reachesSomebodyWithoutMailBySms() {
        tell(employee(null, "+31687654321"), Set.of(Medium.MAIL));

        assertThat(promised("D-1", ObligationKind.SMS))
                .singleElement()
                .satisfies(sms -> assertThat(sms.payload()).contains("is afgekeurd", "/declaraties/D-1"));
    }

    @Test
    void asksHrWhenSomebodyCannotBeReached() {
        tell(employee(null, null), Set.of(Medium.MAIL));

        assertThat(outbox.of(zonnebloem.employer.id(), "D-1")).isEmpty();
        assertThat(tasks.open(zonnebloem.fatima()))
                .singleElement()
                .extracting(Task::kind, Task::subject)
                .containsExactly("UNREACHABLE", "Piet Stil");
    }

    private void tell(EmployeeId employee, Set<Medium> media) {
        inTransaction(() -> get(Notices.class)
                .tell(new Notice(
                        zonnebloem.employer.id(),
                        new Recipient.OfEmployee(employee),
                        "declaration-rejected",
                        List.of("D-1", "Henk Bakker", "bon van februari"),
                        "D-1",
                        "/declaraties/D-1",
                        "once",
                        media)));
    }

    private EmployeeId employee(@Nullable String mail, @Nullable String mobile) {
        Employee employee = new Employee(
                zonnebloem.employer.id(),
                EmployeeId.random(),
                null,
                "P99",
                "Piet",
                "Stil",
                mail,
                mobile,
                null,
                EmploymentType.ON_CALL,
                BigDecimal.ZERO,
                true,
                true,
                LocalDate.of(2020, 1, 1),
                null);
        get(Parties.class).add(employee);
        return employee.id();
    }
}
