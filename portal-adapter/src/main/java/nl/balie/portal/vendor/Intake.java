package nl.balie.portal.vendor;

/** What a payroll system says to a declaration. Accepted is not processed: that word waits for a run. */
public sealed interface Intake {

    /**
     * It has it.
     *
     * @param receipt the number by which the system finds it back
     */
    record Accepted(String receipt) implements Intake {}

    /**
     * It does not take it.
     *
     * @param reason in the system's own words, for a person to read
     */
    record Refused(String reason) implements Intake {}
}
