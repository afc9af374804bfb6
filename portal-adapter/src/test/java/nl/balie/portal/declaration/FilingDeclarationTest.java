package nl.balie.portal.declaration;

import static nl.balie.portal.declaration.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Filed;
import nl.balie.portal.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Covers S3-20, S3-26, S3-43, S3-44, S3-47 and S3-49. */
@Tag("database")
class FilingDeclarationTest extends DeclarationStorage {

    @Test
    void filesWithATaskAndAMailForTheApprover() {
        Filed filed = filing.file(zonnebloem.sanne(), List.of(hours("2026-11-17", "8")), null);

        assertThat(filed).isEqualTo(new Filed("DECLARATION", "D-2026-1120-01", 1, "Henk Bakker", null));
        assertThat(declaration(filed.reference()).status()).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(tasks.open(zonnebloem.henk()))
                .singleElement()
                .extracting(Task::kind, Task::subject, Task::href)
                .containsExactly("DECLARATION_TO_HANDLE", "Sanne de Vries", "/declaraties/D-2026-1120-01");
        assertThat(historyOf(filed.reference())).containsExactly("declaration.submitted");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.henk), filed.reference()))
                .singleElement()
                .asString()
                .contains("Declaratie D-2026-1120-01 wacht op je", "/declaraties/D-2026-1120-01");
        assertThat(promised(filed.reference(), ObligationKind.PAYROLL_DECLARATION))
                .isEmpty();
    }

    @Test
    void tellsTheEmployeeByMailAlone() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), reference))
                .singleElement()
                .asString()
                .contains("Declaratie D-2026-1120-01 is ingediend");
        assertThat(promised(reference, ObligationKind.SMS)).isEmpty();
    }

    @Test
    void keepsEveryPartOfALine() {
        DeclarationLine line = new DeclarationLine(
                LocalDate.of(2026, 11, 16),
                null,
                "UREN",
                new BigDecimal("7.5"),
                "HOUR",
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                30);
        DeclarationLine week = Lines.over("2026-W46", "2026-11-09", "KM", "100", "KM");

        Filed filed = filing.file(zonnebloem.sanne(), List.of(line, week), null);

        assertThat(declaration(filed.reference()).lines()).containsExactly(line, week);
    }

    @Test
    void filesNothingWhenARuleObjects() {
        List<DeclarationLine> lines = List.of(hours("2026-11-17", "25"));

        assertThatThrownBy(() -> filing.file(zonnebloem.sanne(), lines, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.messageKey()).isEqualTo("declaration.refusal.too-many-hours-a-day"));

        assertThat(declarations.ofEmployee(zonnebloem.employer.id(), zonnebloem.sanne.id(), 10))
                .isEmpty();
        assertThat(tasks.open(zonnebloem.henk())).isEmpty();
    }

    @Test
    void givesOnCallWorkersTheirOwnSetAndExcludedPeopleNone() {
        assertThat(allowedFor(zonnebloem.amina.id())).containsExactly("UREN", "DAGEN");
        assertThat(allowedFor(zonnebloem.sanne.id())).contains("KM", "TANK", "THUIS");
        assertThat(allowedFor(zonnebloem.bas.id())).isEmpty();
    }

    @Test
    void correctsAnOpenDeclarationAsItsNextVersion() {
        String reference = filedBy(zonnebloem.sanne());

        Filed corrected = filing.file(zonnebloem.sanne(), List.of(hours("2026-11-17", "7")), reference);

        assertThat(corrected.reference()).isEqualTo(reference);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(declaration(reference).lines()).containsExactly(hours("2026-11-17", "7"));
        assertThat(tasks.open(zonnebloem.henk())).hasSize(1);
        assertThat(historyOf(reference)).containsExactly("declaration.submitted", "declaration.resubmitted");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.henk), reference)).hasSize(2);
    }

    @Test
    void asksForApprovalAgainWhenAnApprovedOneIsCorrected() {
        String reference = approvedFor(zonnebloem.sanne());

        filing.file(zonnebloem.sanne(), List.of(hours("2026-11-17", "7")), reference);
        approving.approve(zonnebloem.henk(), reference);

        assertThat(promised(reference, ObligationKind.PAYROLL_DECLARATION))
                .extracting(obligation -> obligation.businessKey().replaceAll(".*/", ""))
                .containsExactly("1", "2");
    }

    @Test
    void correctsAProcessedDeclarationUnderItsOwnReference() {
        String reference = approvedFor(zonnebloem.sanne());
        process(reference);

        Filed correction = filing.file(zonnebloem.sanne(), List.of(hours("2026-11-17", "7")), reference);
        approving.approve(zonnebloem.henk(), correction.reference());
        assertThat(correction.reference()).isNotEqualTo(reference);
        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.PROCESSED);
        process(correction.reference());

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.CORRECTED);
        assertThat(declaration(correction.reference()).corrects()).isEqualTo(reference);
    }

    @Test
    void correctsNothingThatIsWithdrawnOrSomebodyElses() {
        String reference = filedBy(zonnebloem.sanne());
        List<DeclarationLine> lines = List.of(hours("2026-11-17", "7"));

        assertThatThrownBy(() -> filing.file(zonnebloem.daan(), lines, reference))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filing.file(letterlust.sanne(), lines, reference))
                .isInstanceOf(NotFound.class);
        withdrawing.withdraw(zonnebloem.sanne(), reference);
        assertThatThrownBy(() -> filing.file(zonnebloem.sanne(), lines, reference))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void numbersEachEmployersDeclarationsByItself() {
        assertThat(filedBy(zonnebloem.sanne())).isEqualTo("D-2026-1120-01");
        assertThat(filedBy(zonnebloem.daan())).isEqualTo("D-2026-1120-02");
        assertThat(filedBy(letterlust.sanne())).isEqualTo("D-2026-1120-01");
    }

    @Test
    void remembersWhichDaysAreFiledUnlessWithdrawn() {
        String reference = filedBy(zonnebloem.sanne());
        LocalDate monday = LocalDate.of(2026, 11, 16);

        assertThat(declarations.filedDays(zonnebloem.employer.id(), zonnebloem.sanne.id(), monday))
                .containsExactly(new Declarations.FiledDay(LocalDate.of(2026, 11, 17), "UREN"));
        withdrawing.withdraw(zonnebloem.sanne(), reference);
        assertThat(declarations.filedDays(zonnebloem.employer.id(), zonnebloem.sanne.id(), monday))
                .isEmpty();
    }

    private List<String> allowedFor(EmployeeId id) {
        Employee employee =
                get(Parties.class).employee(zonnebloem.employer.id(), id).orElseThrow();
        return get(WageComponents.class).of(zonnebloem.employer.id(), employee).stream()
                .filter(WageComponent::allowed)
                .map(WageComponent::code)
                .toList();
    }

    private void process(String reference) {
        inTransaction(() -> get(ReportingProcessed.class)
                .processed(
                        zonnebloem.employer.id(),
                        List.of(declaration(reference).id()),
                        Actor.system("sandbox"),
                        "2026-11"));
    }
}
