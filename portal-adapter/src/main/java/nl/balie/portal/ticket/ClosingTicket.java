package nl.balie.portal.ticket;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one who asked, or HR, says that a ticket is done ("afgehandeld"). */
@Component
public class ClosingTicket {
    private final Tickets tickets;
    private final Answerers answerers;
    private final TicketNotes notes;

    ClosingTicket(Tickets tickets, Answerers answerers, TicketNotes notes) {
        this.tickets = tickets;
        this.answerers = answerers;
        this.notes = notes;
    }

    /**
     * Closes; nothing can be added any more.
     *
     * @throws NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate neither the asker nor HR
     * @throws nl.balie.portal.identity.IllegalMove closed before
     */
    @Transactional
    public Ticket close(ActingPerson who, String reference) {
        Ticket ticket = tickets.locked(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        answerers.requireReading(who, ticket);
        Ticket closed = ticket.after(TicketFlow.Move.CLOSE);
        tickets.changed(closed);
        notes.record(closed, who, "closed");
        notes.settled(closed, who);
        return closed;
    }
}
