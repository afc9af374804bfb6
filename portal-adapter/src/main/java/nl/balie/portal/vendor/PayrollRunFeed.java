package nl.balie.portal.vendor;

import java.util.List;
import nl.balie.portal.party.EmployerId;

/** Tells which payroll runs finished. Safe to use from several threads. */
public interface PayrollRunFeed {

    /** Where reading starts. */
    String BEGINNING = "0";

    /**
     * Runs that finished after a cursor, oldest first, at most 100: empty when there is nothing new.
     *
     * @throws VendorUnavailable when it may be tried again
     */
    Page since(EmployerId employer, String cursor);

    /**
     * Some runs.
     *
     * @param cursor where the next reading starts
     */
    record Page(List<FinishedRun> runs, String cursor) {
        public Page {
            runs = List.copyOf(runs);
        }
    }
}
