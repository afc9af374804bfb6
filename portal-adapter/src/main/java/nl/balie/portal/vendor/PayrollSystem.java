package nl.balie.portal.vendor;

/**
 * One kind of payroll system that Balie can reach.
 *
 * @param name as an employer's {@code payrollSystem} has it, such as {@code sandbox}
 */
public record PayrollSystem(String name, HoursIntake hours, PayrollRunFeed runs) {}
