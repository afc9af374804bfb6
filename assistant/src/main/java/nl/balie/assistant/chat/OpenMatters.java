package nl.balie.assistant.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.assistant.dialogue.Phrases;
import nl.balie.portal.declaration.Declaration;
import nl.balie.portal.declaration.DeclarationLine;
import nl.balie.portal.declaration.DeclarationStatus;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.ticket.Ticket;
import nl.balie.portal.ticket.TicketStatus;
import nl.balie.portal.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What runs for somebody now: declarations and questions that are not finished, and whose turn it is. */
@Component
class OpenMatters {

    private static final int MOST_SHOWN = 5;
    private static final int LOOKED_AT = 25;

    private final Declarations declarations;
    private final Tickets tickets;
    private final OnTurn onTurn;
    private final Phrases phrases;

    OpenMatters(Declarations declarations, Tickets tickets, OnTurn onTurn, Phrases phrases) {
        this.declarations = declarations;
        this.tickets = tickets;
        this.onTurn = onTurn;
        this.phrases = phrases;
    }

    List<Matter> of(ActingPerson who) {
        Employee employee = who.employee();
        if (employee == null) {
            return List.of();
        }
        List<Matter> matters = new ArrayList<>();
        declarations.ofEmployee(who.employerId(), employee.id(), LOOKED_AT).stream()
                .filter(declaration -> isOpen(declaration.status()))
                .map(declaration -> matter(who, employee, declaration))
                .forEach(matters::add);
        tickets.ofEmployee(who.employerId(), employee.id(), LOOKED_AT).stream()
                .filter(ticket -> ticket.status() != TicketStatus.CLOSED)
                .map(ticket -> matter(who, employee, ticket))
                .forEach(matters::add);
        return matters.stream().limit(MOST_SHOWN).toList();
    }

    private static boolean isOpen(DeclarationStatus status) {
        return switch (status) {
            case SUBMITTED, NEEDS_INFO, REJECTED, APPROVED, UNPROCESSABLE -> true;
            case DRAFT, PROCESSED, WITHDRAWN, CORRECTED -> false;
        };
    }

    private Matter matter(ActingPerson who, Employee employee, Declaration declaration) {
        DeclarationStatus status = declaration.status();
        String days = declaration.lines().stream()
                .map(OpenMatters::when)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return new Matter(
                phrases.say(who, "chat.matter.declaration", days),
                "/declaraties/" + declaration.reference(),
                phrases.say(who, "chat.matter.status." + status.name()),
                status.tone(),
                status.icon(),
                status == DeclarationStatus.SUBMITTED ? names(who, employee, MandateKind.HANDLE_DECLARATIONS) : null,
                status == DeclarationStatus.REJECTED || status == DeclarationStatus.NEEDS_INFO);
    }

    private Matter matter(ActingPerson who, Employee employee, Ticket ticket) {
        boolean waits = ticket.status() == TicketStatus.OPEN;
        return new Matter(
                phrases.say(who, "chat.matter.ticket", ticket.subject()),
                "/vragen/" + ticket.reference(),
                phrases.say(who, "chat.matter.ticket." + ticket.status().name()),
                waits ? "wait" : "ok",
                waits ? "clock" : "check",
                waits ? names(who, employee, MandateKind.HR) : null,
                false);
    }

    private @Nullable String names(ActingPerson who, Employee employee, MandateKind mandate) {
        return onTurn.name(who.employerId(), new Assignee.Holders(mandate), employee.id());
    }

    private static String when(DeclarationLine line) {
        String period = line.period();
        return period == null ? Phrases.day(line.date()) : Phrases.period(period);
    }

    /**
     * @param onTurn who is on turn, by name; null when nobody is or it is the person himself
     * @param mine whether the person himself must do something
     */
    record Matter(
            String title,
            String href,
            String status,
            String tone,
            String icon,
            @Nullable String onTurn,
            boolean mine) {}
}
