package nl.balie.portal.ticket;

import java.util.ArrayList;
import java.util.List;
import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.notice.Notice;
import nl.balie.portal.notice.Notices;
import nl.balie.portal.notice.Recipient;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.NewTask;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of a ticket leaves behind: a line of history, the task of whoever answers, and word to people. */
@Component
class TicketNotes {
    /** The kind of the task for whoever answers. */
    static final String TO_ANSWER = "QUESTION_TO_ANSWER";

    static final String SUBJECT_KIND = "ticket";

    private final History history;
    private final Tasks tasks;
    private final Notices notices;
    private final OnTurn onTurn;
    private final Answerers answerers;
    private final Parties parties;

    TicketNotes(History history, Tasks tasks, Notices notices, OnTurn onTurn, Answerers answerers, Parties parties) {
        this.history = history;
        this.tasks = tasks;
        this.notices = notices;
        this.onTurn = onTurn;
        this.answerers = answerers;
        this.parties = parties;
    }

    void record(Ticket ticket, ActingPerson who, String what) {
        history.record(
                ticket.employer(), new Subject(SUBJECT_KIND, ticket.reference()), actor(who), "ticket." + what, null);
    }

    void askForAnswer(Ticket ticket, String messageKey, int messageNumber) {
        String asker = parties.employee(ticket.employer(), ticket.employee())
                .orElseThrow()
                .fullName();
        Assignee assignee = answerers.of(ticket.employer(), ticket.employee());
        tasks.assign(new NewTask(
                ticket.employer(),
                TO_ANSWER,
                asker,
                ticket.reference(),
                assignee,
                null,
                link(ticket),
                null,
                false,
                ticket.employee()));
        onTurn.first(ticket.employer(), assignee, ticket.employee())
                .ifPresent(account -> tell(ticket, new Recipient.OfAccount(account), messageKey, messageNumber, asker));
    }

    void answered(Ticket ticket, ActingPerson who, String text, int messageNumber) {
        tasks.done(ticket.employer(), TO_ANSWER, ticket.reference(), actor(who));
        tell(ticket, new Recipient.OfEmployee(ticket.employee()), "question-answered", messageNumber, who.name(), text);
    }

    void settled(Ticket ticket, ActingPerson who) {
        tasks.done(ticket.employer(), TO_ANSWER, ticket.reference(), actor(who));
    }

    @Nullable
    String answererName(Ticket ticket) {
        return onTurn.name(ticket.employer(), answerers.of(ticket.employer(), ticket.employee()), ticket.employee());
    }

    private void tell(Ticket ticket, Recipient to, String messageKey, int messageNumber, Object... args) {
        List<Object> all = new ArrayList<>();
        all.add(ticket.reference());
        all.addAll(List.of(args));
        notices.tell(Notice.byMail(
                ticket.employer(),
                to,
                messageKey,
                all,
                ticket.reference(),
                link(ticket),
                "ticket/" + ticket.reference() + "/" + messageNumber + "/" + messageKey));
    }

    private static Actor actor(ActingPerson who) {
        return new Actor(who.account(), who.name());
    }

    private static String link(Ticket ticket) {
        return "/vragen/" + ticket.reference();
    }
}
