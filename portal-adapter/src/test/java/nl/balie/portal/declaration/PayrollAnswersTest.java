package nl.balie.portal.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.balie.portal.history.Actor;
import nl.balie.portal.outbox.ObligationId;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.task.Task;
import nl.balie.portal.vendor.DeclarationForPayroll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the payroll system answers, each answer also heard twice. Covers casework.md: accepted is not processed. */
@Tag("database")
class PayrollAnswersTest extends DeclarationStorage {

    @Test
    void doesNotCallAcceptedProcessed() {
        String reference = approvedFor(zonnebloem.sanne());

        outbox.accepted(employer(), delivery(reference), "SB-1");
        outbox.accepted(employer(), delivery(reference), "SB-1");

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.APPROVED);
        assertThat(historyOf(reference)).endsWith("declaration.approved", "declaration.accepted");
    }

    @Test
    void makesTasksWithTheReasonOfARefusal() {
        String reference = approvedFor(zonnebloem.sanne());

        outbox.refused(employer(), delivery(reference), "Looncode LC-UREN onbekend");
        outbox.refused(employer(), delivery(reference), "Looncode LC-UREN onbekend");

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.UNPROCESSABLE);
        assertThat(tasks.open(zonnebloem.henk()))
                .singleElement()
                .extracting(Task::kind, Task::note)
                .containsExactly("DECLARATION_REFUSED", "Looncode LC-UREN onbekend");
        assertThat(tasks.open(zonnebloem.ingrid()))
                .extracting(Task::kind)
                .containsExactly("DECLARATION_REFUSED_AT_PROVIDER");
        assertThat(historyOf(reference))
                .filteredOn("declaration.refused"::equals)
                .hasSize(1);
        assertThat(promised(reference, ObligationKind.MAIL))
                .filteredOn(mail -> mail.payload().contains("kan nog niet worden verwerkt"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.payload()).doesNotContain("LC-UREN"));
    }

    @Test
    void goesOnWhenTheEmployeeCorrectsWhatWasRefused() {
        String reference = approvedFor(zonnebloem.sanne());
        outbox.refused(employer(), delivery(reference), "onbekend");

        filing.file(zonnebloem.sanne(), List.of(Lines.hours("2026-11-17", "7")), reference);

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(tasks.open(zonnebloem.ingrid())).isEmpty();
        assertThat(tasks.open(zonnebloem.henk())).extracting(Task::kind).containsExactly("DECLARATION_TO_HANDLE");
    }

    @Test
    void keepsTheNewVersionWhenTheOldOneIsRefused() {
        String reference = approvedFor(zonnebloem.sanne());
        ObligationId first = delivery(reference);
        filing.file(zonnebloem.sanne(), List.of(Lines.hours("2026-11-17", "7")), reference);

        outbox.refused(employer(), first, "onbekend");

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(tasks.open(zonnebloem.ingrid())).isEmpty();
    }

    @Test
    void asksTheProviderWhatDoesNotArrive() {
        String reference = approvedFor(zonnebloem.sanne());

        outbox.failed(employer(), delivery(reference), "8 pogingen");
        outbox.failed(employer(), delivery(reference), "8 pogingen");

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.APPROVED);
        assertThat(tasks.open(zonnebloem.ingrid())).extracting(Task::kind).containsExactly("DECLARATION_NOT_DELIVERED");

        outbox.accepted(employer(), delivery(reference), "SB-2");

        assertThat(tasks.open(zonnebloem.ingrid())).isEmpty();
    }

    @Test
    void asksTheProviderToTakeBackWhatWasWithdrawn() {
        String reference = approvedFor(zonnebloem.sanne());
        outbox.accepted(employer(), delivery(reference), "SB-1");

        withdrawing.withdraw(zonnebloem.sanne(), reference);

        assertThat(tasks.open(zonnebloem.ingrid())).extracting(Task::kind).containsExactly("DECLARATION_TO_TAKE_BACK");
    }

    @Test
    void processesWhatARunReportsHoweverOften() {
        String reference = approvedFor(zonnebloem.sanne());

        assertThat(reported(reference)).isEqualTo(1);
        assertThat(reported(reference)).isZero();

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.PROCESSED);
        assertThat(historyOf(reference)).endsWith("declaration.approved", "declaration.processed");
        assertThat(tasks.open(zonnebloem.ingrid())).isEmpty();
    }

    @Test
    void asksTheProviderWhyARunPaidWhatNobodyApproved() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(reported(reference)).isZero();

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(tasks.open(zonnebloem.ingrid()))
                .extracting(Task::kind)
                .containsExactly("DECLARATION_UNEXPECTED_IN_RUN");
    }

    @Test
    void givesThePayrollSystemItsOwnCodes() {
        String reference = approvedFor(zonnebloem.sanne());
        Declaration declaration = declaration(reference);
        ApprovedDeclarations approved = get(ApprovedDeclarations.class);

        assertThat(approved.find(employer(), declaration.id(), 1)).hasValueSatisfying(found -> {
            assertThat(found.idempotencyKey()).isEqualTo(declaration.id() + "/1");
            assertThat(found.employeeNumber()).isEqualTo(zonnebloem.sanne.number());
            assertThat(found.lines())
                    .extracting(DeclarationForPayroll.Line::payrollCode)
                    .containsExactly("LC-UREN");
        });
        assertThat(approved.find(employer(), declaration.id(), 2)).isEmpty();
        assertThat(approved.find(letterlust.employer.id(), declaration.id(), 1)).isEmpty();
    }

    private int reported(String reference) {
        List<Integer> counted = new ArrayList<>();
        inTransaction(() -> counted.add(get(ReportingProcessed.class)
                .processed(employer(), List.of(declaration(reference).id()), Actor.system("sandbox"), "2026-11")));
        return counted.getFirst();
    }

    private EmployerId employer() {
        return zonnebloem.employer.id();
    }

    private ObligationId delivery(String reference) {
        return promised(reference, ObligationKind.PAYROLL_DECLARATION)
                .getFirst()
                .id();
    }
}
