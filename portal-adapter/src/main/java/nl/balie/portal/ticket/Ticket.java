package nl.balie.portal.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;

/**
 * A ticket as it stands, with its thread.
 *
 * @param employee who asked
 * @param transcript the conversation it came from
 * @param messages the question first
 */
public record Ticket(
        EmployerId employer,
        UUID id,
        String reference,
        EmployeeId employee,
        TicketCategory category,
        String subject,
        String transcript,
        TicketStatus status,
        Instant openedAt,
        List<Message> messages) {

    public Ticket {
        messages = List.copyOf(messages);
    }

    Ticket after(TicketFlow.Move move) {
        return in(TicketFlow.after(status, move));
    }

    private Ticket in(TicketStatus next) {
        return new Ticket(employer, id, reference, employee, category, subject, transcript, next, openedAt, messages);
    }

    public boolean closed() {
        return status == TicketStatus.CLOSED;
    }

    /**
     * One message of the thread.
     *
     * @param fromHr whether it is an answer
     */
    public record Message(Instant at, AccountId author, String authorName, boolean fromHr, String text) {}
}
