package nl.balie.portal.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.References;
import nl.balie.portal.task.Filed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employee asks HR, with the conversation that led to it (S3-67). */
@Component
public class OpeningTicket {
    private static final String SERIES = "V";

    private final Tickets tickets;
    private final TicketNotes notes;
    private final References references;
    private final Clock clock;

    OpeningTicket(Tickets tickets, TicketNotes notes, References references, Clock clock) {
        this.tickets = tickets;
        this.notes = notes;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Opens a ticket, with a task and word to whoever answers.
     *
     * @throws nl.balie.portal.identity.Refused without a subject or a text, or with one that is too long
     */
    @Transactional
    public Filed open(ActingPerson who, NewTicket asked) {
        String subject = TicketWords.subject(asked.subject());
        String text = TicketWords.text(asked.text());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Ticket ticket = new Ticket(
                who.employerId(),
                UUID.randomUUID(),
                references.next(who.employerId(), SERIES),
                who.employeeId(),
                asked.category(),
                subject,
                TicketWords.transcript(asked.transcript()),
                TicketStatus.OPEN,
                now,
                List.of());
        tickets.add(ticket);
        int number = tickets.write(ticket, new Ticket.Message(now, who.account(), who.name(), false, text));
        notes.record(ticket, who, "opened");
        notes.askForAnswer(ticket, "question-to-answer", number);
        return new Filed("TICKET", ticket.reference(), 1, notes.answererName(ticket), null);
    }
}
