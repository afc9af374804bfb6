package nl.balie.portal.ticket;

/** What kind of ticket it is ("mutatie, vraag, foutmelding"). */
public enum TicketCategory {
    MUTATION,
    QUESTION,
    ERROR_REPORT
}
