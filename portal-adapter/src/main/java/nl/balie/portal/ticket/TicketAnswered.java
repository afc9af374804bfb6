package nl.balie.portal.ticket;

import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;

/**
 * HR answered a ticket; published within the transaction that stores the answer, so that the answer can appear in the
 * conversation it came from.
 *
 * @param employee who asked
 * @param answeredBy the name that signs the answer
 * @param messageNumber counts the messages of the thread from 1; with the reference it names this answer
 */
public record TicketAnswered(
        EmployerId employer,
        String reference,
        EmployeeId employee,
        String subject,
        String answeredBy,
        String text,
        int messageNumber) {}
