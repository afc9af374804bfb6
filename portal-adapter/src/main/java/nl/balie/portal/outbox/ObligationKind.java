package nl.balie.portal.outbox;

/** What we promised to whom: the kind chooses the route. */
public enum ObligationKind {
    MAIL,
    SMS,
    PAYROLL_DECLARATION
}
