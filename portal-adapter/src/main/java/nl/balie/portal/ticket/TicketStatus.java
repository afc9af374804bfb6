package nl.balie.portal.ticket;

/** Whose turn it is in a ticket. */
public enum TicketStatus {
    /** HR is on turn. */
    OPEN,
    /** HR answered; the employee may go on. */
    ANSWERED,
    CLOSED
}
