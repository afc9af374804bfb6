package nl.balie.portal.payroll;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.balie.portal.declaration.DeclarationId;
import nl.balie.portal.declaration.ReportingProcessed;
import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.notice.Notices;
import nl.balie.portal.notice.OwnWords;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.FinishedRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A payroll system reports a run; once completed, its declarations are processed and the employer hears (S3-39, J21). */
@Component
public class CompletingPayrollRun {
    private final PayrollRuns runs;
    private final RunNoticeSettings settings;
    private final ReportingProcessed processed;
    private final Notices notices;
    private final History history;
    private final Clock clock;

    CompletingPayrollRun(
            PayrollRuns runs,
            RunNoticeSettings settings,
            ReportingProcessed processed,
            Notices notices,
            History history,
            Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.processed = processed;
        this.notices = notices;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes a report, once for each employer, system, run and stage: reported again it has no effect. One mail goes to each
     * address the employer set, unique for run and recipient.
     *
     * @param system the payroll system's key, such as {@code sandbox}
     * @return false when it was reported before
     */
    @Transactional
    public boolean complete(EmployerId employer, String system, FinishedRun report) {
        PayrollRun run = new PayrollRun(
                system,
                report.runId(),
                report.stage().name(),
                report.period(),
                report.declarations().size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!runs.add(employer, run)) {
            return false;
        }
        if (report.stage() == FinishedRun.Stage.COMPLETED) {
            process(employer, run, report);
        }
        record(employer, run);
        return true;
    }

    private void process(EmployerId employer, PayrollRun run, FinishedRun report) {
        processed.processed(
                employer,
                report.declarations().stream().map(DeclarationId::new).toList(),
                Actor.system(run.system()),
                run.period());
        settings.of(employer).filter(RunNoticeSetting::active).ifPresent(setting -> tell(employer, run, setting));
    }

    private void tell(EmployerId employer, PayrollRun run, RunNoticeSetting setting) {
        for (String address : setting.addresses()) {
            if (runs.tell(employer, run, address)) {
                notices.tell(new OwnWords(
                        employer,
                        address,
                        setting.subject(),
                        setting.text(),
                        "/verloningen",
                        run.runId(),
                        "run/" + run.system() + "/" + run.runId()));
            }
        }
    }

    private void record(EmployerId employer, PayrollRun run) {
        String what =
                switch (FinishedRun.Stage.valueOf(run.status())) {
                    case TRIAL_READY -> "payroll.trial_ready";
                    case COMPLETED -> "payroll.completed";
                };
        history.record(
                employer, new Subject("payroll_run", run.runId()), Actor.system(run.system()), what, run.period());
    }
}
