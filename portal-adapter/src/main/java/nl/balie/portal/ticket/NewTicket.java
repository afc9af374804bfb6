package nl.balie.portal.ticket;

/**
 * What an employee asks HR.
 *
 * @param subject one line of at most 200 characters
 * @param text the question in the employee's words, at most 10,000 characters
 * @param transcript the conversation before it, as plain text; empty when there was none
 */
public record NewTicket(TicketCategory category, String subject, String text, String transcript) {}
