package nl.balie.portal.party;

/** What a person may do for an employer ("machtiging"). Handling and processing are two rights (S3-28). */
public enum MandateKind {
    HR,
    HANDLE_DECLARATIONS,
    PROCESS_DECLARATIONS,
    MANAGE_DEPARTMENT,
    /** Works at the payroll provider and acts for its employers. */
    PROVIDE,
    INTEGRATE
}
