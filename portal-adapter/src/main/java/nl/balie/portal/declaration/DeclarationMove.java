package nl.balie.portal.declaration;

/** What somebody or something does to a declaration. */
enum DeclarationMove {
    /** The employee hands it in. */
    SUBMIT,
    /** The employee hands in a new version under the same reference. */
    RESUBMIT,
    /** A person with the mandate agrees. */
    APPROVE,
    /** A person with the mandate says no, with a reason. */
    REJECT,
    /** The employee takes it back. */
    WITHDRAW,
    /** The payroll system says no. */
    REFUSE,
    /** The payroll system takes after all what it refused before. */
    RESUME,
    /** A payroll run reports it. */
    PROCESS,
    /** A payroll run reports a correction of it. */
    CORRECT
}
