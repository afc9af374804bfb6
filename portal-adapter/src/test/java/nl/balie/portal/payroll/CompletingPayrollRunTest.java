package nl.balie.portal.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.balie.portal.declaration.ApprovingDeclaration;
import nl.balie.portal.declaration.Declaration;
import nl.balie.portal.declaration.DeclarationLine;
import nl.balie.portal.declaration.DeclarationStatus;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.declaration.FilingDeclaration;
import nl.balie.portal.fixtures.CaseworkStorage;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.vendor.FinishedRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Covers S3-39, S3-40 and J21. */
@Tag("database")
class CompletingPayrollRunTest extends CaseworkStorage {
    private static final RunNoticeSetting SETTING = new RunNoticeSetting(
            true,
            "Verloning gereed",
            "De proefrun staat klaar.",
            List.of("henk@zonnebloem.example", "fatima@zonnebloem.example"));

    @Test
    void processesWhatTheRunPaid() {
        Declaration approved = approved();

        assertThat(complete("2026-11-V1", approved)).isTrue();

        assertThat(status(approved)).isEqualTo(DeclarationStatus.PROCESSED);
        assertThat(get(PayrollRuns.class).latest(zonnebloem.employer.id(), 10))
                .singleElement()
                .extracting(PayrollRun::runId, PayrollRun::status, PayrollRun::declarations)
                .containsExactly("2026-11-V1", "COMPLETED", 1);
        assertThat(get(PayrollRuns.class).latest(letterlust.employer.id(), 10)).isEmpty();
    }

    @Test
    void leavesADeclarationApprovedWhileTheRunIsATrial() {
        Declaration approved = approved();

        get(CompletingPayrollRun.class)
                .complete(
                        zonnebloem.employer.id(),
                        "sandbox",
                        new FinishedRun(
                                "2026-11-V1",
                                FinishedRun.Stage.TRIAL_READY,
                                "2026-11",
                                List.of(approved.id().value())));

        assertThat(status(approved)).isEqualTo(DeclarationStatus.APPROVED);
    }

    @Test
    void mailsEachRecipientOnceWhenTheRunIsReplayed() throws Exception {
        set(SETTING);
        Declaration approved = approved();
        List<Callable<Boolean>> reports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            reports.add(() -> complete("2026-11-V1", approved));
        }
        int effects = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var report : threads.invokeAll(reports)) {
                effects += report.get() ? 1 : 0;
            }
        }

        assertThat(effects).isEqualTo(1);
        for (String address : SETTING.addresses()) {
            assertThat(mailTo(address, "2026-11-V1"))
                    .singleElement()
                    .asString()
                    .contains("\"subject\":\"Verloning gereed\"", "De proefrun staat klaar.", "/verloningen");
        }
    }

    @Test
    void mailsNobodyWhileItIsOff() {
        set(new RunNoticeSetting(false, SETTING.subject(), SETTING.text(), SETTING.addresses()));

        complete("2026-11-V1", approved());

        assertThat(mailTo("henk@zonnebloem.example", "2026-11-V1")).isEmpty();
    }

    @Test
    void isNotSwitchedOnWithoutAnAddress() {
        assertThatThrownBy(() -> set(new RunNoticeSetting(true, "Gereed", "Klaar", List.of(" "))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("payroll.refusal.no-address"));
        assertThatThrownBy(() -> set(new RunNoticeSetting(true, "Gereed", "Klaar", List.of("henk"))))
                .isInstanceOf(Refused.class);

        assertThat(get(RunNoticeSettings.class).of(zonnebloem.employer.id())).isEmpty();
    }

    @Test
    void isSetByHrOrThePayrollProviderOnly() {
        set(SETTING);
        get(SettingRunNotice.class).set(zonnebloem.ingrid(), SETTING);

        assertThatThrownBy(() -> get(SettingRunNotice.class).set(zonnebloem.henk(), SETTING))
                .isInstanceOf(NoMandate.class);
        assertThat(get(RunNoticeSettings.class).of(zonnebloem.employer.id())).contains(SETTING);
    }

    private void set(RunNoticeSetting setting) {
        get(SettingRunNotice.class).set(zonnebloem.fatima(), setting);
    }

    private boolean complete(String runId, Declaration... declarations) {
        List<UUID> ids = List.of(declarations).stream()
                .map(declaration -> declaration.id().value())
                .toList();
        return get(CompletingPayrollRun.class)
                .complete(
                        zonnebloem.employer.id(),
                        "sandbox",
                        new FinishedRun(runId, FinishedRun.Stage.COMPLETED, "2026-11", ids));
    }

    private Declaration approved() {
        DeclarationLine line = DeclarationLine.of(LocalDate.of(2026, 11, 17), "UREN", BigDecimal.valueOf(8), "HOUR");
        String reference = get(FilingDeclaration.class)
                .file(zonnebloem.sanne(), List.of(line), null)
                .reference();
        return get(ApprovingDeclaration.class).approve(zonnebloem.henk(), reference);
    }

    private DeclarationStatus status(Declaration declaration) {
        return get(Declarations.class)
                .byReference(zonnebloem.employer.id(), declaration.reference())
                .orElseThrow()
                .status();
    }
}
