package nl.balie.portal.mutation;

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

/** What every step of a mutation leaves behind: a line of history, HR's task, and word to people. */
@Component
class MutationNotes {
    /** The kind of the task for whoever carries it out. */
    static final String TO_HANDLE = "CHANGE_TO_HANDLE";

    static final String SUBJECT_KIND = "mutation";

    private final History history;
    private final Tasks tasks;
    private final Notices notices;
    private final OnTurn onTurn;
    private final ChangeHandlers handlers;
    private final Parties parties;

    MutationNotes(
            History history, Tasks tasks, Notices notices, OnTurn onTurn, ChangeHandlers handlers, Parties parties) {
        this.history = history;
        this.tasks = tasks;
        this.notices = notices;
        this.onTurn = onTurn;
        this.handlers = handlers;
        this.parties = parties;
    }

    void record(Mutation mutation, ActingPerson who, String what, @Nullable String reason) {
        history.record(
                mutation.employer(),
                new Subject(SUBJECT_KIND, mutation.reference()),
                actor(who),
                "mutation." + what,
                reason);
    }

    void askHandlers(Mutation mutation) {
        String asker = parties.employee(mutation.employer(), mutation.employee())
                .orElseThrow()
                .fullName();
        Assignee assignee = handlers.of(mutation.employer(), mutation.employee());
        tasks.assign(new NewTask(
                mutation.employer(),
                TO_HANDLE,
                asker,
                mutation.reference(),
                assignee,
                null,
                link(mutation),
                null,
                false,
                mutation.employee()));
        onTurn.first(mutation.employer(), assignee, mutation.employee())
                .ifPresent(account -> tell(mutation, new Recipient.OfAccount(account), "change-to-handle", asker));
    }

    void settle(Mutation mutation, ActingPerson who) {
        tasks.done(mutation.employer(), TO_HANDLE, mutation.reference(), actor(who));
    }

    void tellEmployee(Mutation mutation, String messageKey, Object... args) {
        tell(mutation, new Recipient.OfEmployee(mutation.employee()), messageKey, args);
    }

    @Nullable
    String handlerName(Mutation mutation) {
        return onTurn.name(
                mutation.employer(), handlers.of(mutation.employer(), mutation.employee()), mutation.employee());
    }

    private void tell(Mutation mutation, Recipient to, String messageKey, Object... args) {
        List<Object> all = new ArrayList<>();
        all.add(mutation.reference());
        all.addAll(List.of(args));
        notices.tell(Notice.byMail(
                mutation.employer(),
                to,
                messageKey,
                all,
                mutation.reference(),
                link(mutation),
                "mutation/" + mutation.reference() + "/" + messageKey));
    }

    private static Actor actor(ActingPerson who) {
        return new Actor(who.account(), who.name());
    }

    private static String link(Mutation mutation) {
        return "/wijzigingen/" + mutation.reference();
    }
}
