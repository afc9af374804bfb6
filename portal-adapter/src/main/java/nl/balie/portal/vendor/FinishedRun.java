package nl.balie.portal.vendor;

import java.util.List;
import java.util.UUID;

/**
 * A payroll run that a system reports.
 *
 * @param runId the system's own number, unique within the employer
 * @param period such as {@code 2026-11}
 * @param declarations the ids that were handed over earlier; of a trial run those that would be processed
 */
public record FinishedRun(String runId, Stage stage, String period, List<UUID> declarations) {

    /** How far the run is. */
    public enum Stage {
        TRIAL_READY,
        COMPLETED
    }

    public FinishedRun {
        declarations = List.copyOf(declarations);
    }
}
