package nl.balie.portal.ticket;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR answers; the answer reaches the employee in the conversation and by mail, signed with a name. */
@Component
public class AnsweringTicket {
    private final Tickets tickets;
    private final Answerers answerers;
    private final TicketNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnsweringTicket(
            Tickets tickets, Answerers answerers, TicketNotes notes, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.answerers = answerers;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers, closes the task and publishes {@link TicketAnswered}.
     *
     * @throws NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate no mandate, or one's own question
     * @throws nl.balie.portal.identity.IllegalMove closed
     */
    @Transactional
    public Ticket answer(ActingPerson who, String reference, String text) {
        String answer = TicketWords.text(text);
        Ticket ticket = tickets.locked(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        answerers.requireAnswering(who, ticket);
        Ticket answered = ticket.after(TicketFlow.Move.ANSWER);
        tickets.changed(answered);
        int number = tickets.write(
                answered,
                new Ticket.Message(
                        clock.instant().truncatedTo(ChronoUnit.MICROS), who.account(), who.name(), true, answer));
        notes.record(answered, who, "answered");
        notes.answered(answered, who, answer, number);
        events.publishEvent(new TicketAnswered(
                answered.employer(),
                answered.reference(),
                answered.employee(),
                answered.subject(),
                who.name(),
                answer,
                number));
        return answered;
    }
}
