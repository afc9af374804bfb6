package nl.balie.portal.payroll;

import java.time.Instant;

/**
 * A run as a payroll system reported it, in one of its stages.
 *
 * @param status {@code TRIAL_READY} or {@code COMPLETED}
 * @param declarations how many declarations it held
 */
public record PayrollRun(
        String system, String runId, String status, String period, int declarations, Instant reportedAt) {}
