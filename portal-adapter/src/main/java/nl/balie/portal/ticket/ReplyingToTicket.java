package nl.balie.portal.ticket;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employee goes on in his own ticket: HR is on turn again. */
@Component
public class ReplyingToTicket {
    private final Tickets tickets;
    private final Answerers answerers;
    private final TicketNotes notes;
    private final Clock clock;

    ReplyingToTicket(Tickets tickets, Answerers answerers, TicketNotes notes, Clock clock) {
        this.tickets = tickets;
        this.answerers = answerers;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Adds to the thread.
     *
     * @throws NotFound unknown or another employer's
     * @throws NoMandate somebody else's question
     * @throws nl.balie.portal.identity.IllegalMove closed
     */
    @Transactional
    public Ticket reply(ActingPerson who, String reference, String text) {
        String added = TicketWords.text(text);
        Ticket ticket = tickets.locked(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        if (!answerers.asked(who, ticket)) {
            throw new NoMandate("ticket.not-yours");
        }
        Ticket open = ticket.after(TicketFlow.Move.REPLY);
        tickets.changed(open);
        int number = tickets.write(
                open,
                new Ticket.Message(
                        clock.instant().truncatedTo(ChronoUnit.MICROS), who.account(), who.name(), false, added));
        notes.record(open, who, "replied");
        notes.askForAnswer(open, "question-replied", number);
        return open;
    }
}
