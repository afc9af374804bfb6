package nl.balie.portal.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.portal.history.History;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Covers S3-28, S3-29, S3-50 and the 'can go wrong' lines of J12. */
@Tag("database")
class DecidingOnDeclarationTest extends DeclarationStorage {
    private static final int RACERS = 64;

    @Test
    void approvesOnceAndOwesThePayrollSystemThisVersion() {
        String reference = filedBy(zonnebloem.sanne());

        assertThat(approving.approve(zonnebloem.henk(), reference).status()).isEqualTo(DeclarationStatus.APPROVED);

        assertThat(historyOf(reference)).containsExactly("declaration.submitted", "declaration.approved");
        assertThat(tasks.open(zonnebloem.henk())).isEmpty();
        assertThat(tasks.finished(zonnebloem.henk())).extracting(Task::doneName).containsExactly("Henk Bakker");
        assertThat(promised(reference, ObligationKind.PAYROLL_DECLARATION))
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.recipient()).isEqualTo("sandbox"));
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), reference))
                .filteredOn(mail -> mail.contains("is goedgekeurd"))
                .hasSize(1);
        assertThatThrownBy(() -> approving.approve(zonnebloem.henk(), reference))
                .isInstanceOfSatisfying(
                        IllegalMove.class,
                        refusal -> assertThat(refusal.state()).isEqualTo("APPROVED"));
    }

    @Test
    void rejectsWithAReasonThatReachesTheEmployeeButNoSubject() {
        String reference = filedBy(zonnebloem.sanne());

        rejecting.reject(zonnebloem.henk(), reference, " dinsdag was je om 15.00 weg ");

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.REJECTED);
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), reference))
                .filteredOn(mail -> mail.contains("dinsdag was je om 15.00 weg"))
                .singleElement()
                .asString()
                .containsPattern("\"subject\":\"Declaratie D-2026-1120-01 is afgekeurd\"");
        assertThat(promised(reference, ObligationKind.SMS))
                .singleElement()
                .satisfies(sms -> assertThat(sms.payload()).contains("dinsdag was je om 15.00 weg"));
    }

    @Test
    void rejectsNothingWithoutAReason() {
        String reference = filedBy(zonnebloem.sanne());

        for (String reason : new String[] {"", "  ", "x".repeat(1_001)}) {
            assertThatThrownBy(() -> rejecting.reject(zonnebloem.henk(), reference, reason))
                    .isInstanceOf(Refused.class);
        }
        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.SUBMITTED);
    }

    @Test
    void letsNobodyDecideWithoutTheMandateOfThatEmployer() {
        String reference = filedBy(zonnebloem.sanne());

        assertThatThrownBy(() -> approving.approve(zonnebloem.daan(), reference))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> approving.approve(zonnebloem.fatima(), reference))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> approving.approve(zonnebloem.ingrid(), reference))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> approving.approve(letterlust.henk(), reference))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rejecting.reject(letterlust.henk(), reference, "nee"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawing.withdraw(letterlust.sanne(), reference))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawing.withdraw(zonnebloem.henk(), reference))
                .isInstanceOf(NoMandate.class);
    }

    @Test
    void givesTheApproversOwnDeclarationToHr() {
        String reference = filedBy(zonnebloem.henk());

        assertThat(tasks.open(zonnebloem.henk())).isEmpty();
        assertThat(tasks.open(zonnebloem.fatima())).hasSize(1);
        assertThatThrownBy(() -> approving.approve(zonnebloem.henk(), reference))
                .isInstanceOfSatisfying(
                        NoMandate.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("declaration.never-your-own"));

        approving.approve(zonnebloem.fatima(), reference);

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.APPROVED);
    }

    @Test
    void withdrawsUntilItIsProcessed() {
        String reference = approvedFor(zonnebloem.sanne());
        Declaration approved = declaration(reference);

        withdrawing.withdraw(zonnebloem.sanne(), reference);

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.WITHDRAWN);
        assertThat(get(ApprovedDeclarations.class).find(zonnebloem.employer.id(), approved.id(), 1))
                .isEmpty();
        assertThatThrownBy(() -> approving.approve(zonnebloem.henk(), reference))
                .isInstanceOfSatisfying(
                        IllegalMove.class,
                        refusal -> assertThat(refusal.state()).isEqualTo("WITHDRAWN"));
    }

    @Test
    void hasOneEffectHoweverManyApproveAtOnce() throws Exception {
        String reference = filedBy(zonnebloem.sanne());

        int won = race(racer -> approving.approve(zonnebloem.henk(), reference));

        assertThat(won).isEqualTo(1);
        assertThat(historyOf(reference)).containsExactly("declaration.submitted", "declaration.approved");
        assertThat(promised(reference, ObligationKind.PAYROLL_DECLARATION)).hasSize(1);
        assertThat(get(History.class).firstBroken(zonnebloem.employer.id())).isEmpty();
    }

    @Test
    void letsEitherApprovalOrRejectionWin() throws Exception {
        String reference = filedBy(zonnebloem.sanne());

        int won = race(racer -> {
            if (racer % 2 == 0) {
                rejecting.reject(zonnebloem.henk(), reference, "nee");
            } else {
                approving.approve(zonnebloem.henk(), reference);
            }
        });

        assertThat(won).isEqualTo(1);
        assertThat(historyOf(reference)).hasSize(2);
    }

    /** An approval may still come first; but nothing follows a withdrawal, and each happens once. */
    @Test
    void withdrawsOnceWhileOthersApprove() throws Exception {
        String reference = filedBy(zonnebloem.sanne());

        int won = race(racer -> {
            if (racer % 2 == 0) {
                withdrawing.withdraw(zonnebloem.sanne(), reference);
            } else {
                approving.approve(zonnebloem.henk(), reference);
            }
        });

        assertThat(declaration(reference).status()).isEqualTo(DeclarationStatus.WITHDRAWN);
        assertThat(historyOf(reference)).hasSize(1 + won).endsWith("declaration.withdrawn");
        assertThat(promised(reference, ObligationKind.PAYROLL_DECLARATION)).hasSize(won - 1);
    }

    /** How many of the racers had an effect; every other one must hear the state it lost to. */
    private int race(Racer racer) throws InterruptedException, ExecutionException {
        List<Future<Boolean>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                results.add(threads.submit(() -> wins(racer, number)));
            }
        }
        int won = 0;
        for (Future<Boolean> result : results) {
            won += result.get() ? 1 : 0;
        }
        return won;
    }

    private static boolean wins(Racer racer, int number) {
        try {
            racer.run(number);
            return true;
        } catch (IllegalMove lost) {
            assertThat(lost.state()).isIn("APPROVED", "REJECTED", "WITHDRAWN");
            return false;
        }
    }

    private interface Racer {
        void run(int number);
    }
}
