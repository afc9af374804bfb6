package nl.balie.integration.payroll;

import java.util.List;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import nl.balie.portal.payroll.CompletingPayrollRun;
import nl.balie.portal.vendor.PayrollRunFeed;
import nl.balie.portal.vendor.PayrollSystem;
import nl.balie.portal.vendor.Vendors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads each employer's finished runs from where it stopped; a run and the place it was read to commit together. */
@Component
class ReadingRuns {

    private final Parties parties;
    private final Vendors vendors;
    private final RunCursors cursors;
    private final CompletingPayrollRun completing;
    private final TransactionTemplate transaction;

    ReadingRuns(
            Parties parties,
            Vendors vendors,
            RunCursors cursors,
            CompletingPayrollRun completing,
            TransactionTemplate transaction) {
        this.parties = parties;
        this.vendors = vendors;
        this.cursors = cursors;
        this.completing = completing;
        this.transaction = transaction;
    }

    List<Employer> employers() {
        return parties.employers();
    }

    void read(Employer employer) {
        PayrollSystem system = vendors.of(employer.id());
        String cursor = cursors.of(employer.id(), system.name());
        PayrollRunFeed.Page page = system.runs().since(employer.id(), cursor);
        if (page.cursor().equals(cursor)) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            page.runs().forEach(run -> completing.complete(employer.id(), system.name(), run));
            cursors.move(employer.id(), system.name(), page.cursor());
        });
    }
}
