package nl.balie.portal.declaration;

import java.util.ArrayList;
import java.util.List;
import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.notice.Notice;
import nl.balie.portal.notice.Notices;
import nl.balie.portal.notice.Recipient;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.NewTask;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of a declaration leaves behind: a line of history, tasks for those on turn, and word to people. */
@Component
class CaseNotes {
    /** Kinds of tasks: somebody with the mandate approves or rejects. */
    static final String TO_HANDLE = "DECLARATION_TO_HANDLE";
    /** The payroll system said no: the handler talks to the employee. */
    static final String REFUSED = "DECLARATION_REFUSED";
    /** The same refusal, for the payroll provider: the cause may be in the payroll system. */
    static final String REFUSED_AT_PROVIDER = "DECLARATION_REFUSED_AT_PROVIDER";
    /** Tried to the limit: somebody must look why it does not arrive. */
    static final String NOT_DELIVERED = "DECLARATION_NOT_DELIVERED";
    /** Withdrawn, while the payroll system has it. */
    static final String TO_TAKE_BACK = "DECLARATION_TO_TAKE_BACK";
    /** A run reports it, while here it is not approved. */
    static final String UNEXPECTED_IN_RUN = "DECLARATION_UNEXPECTED_IN_RUN";

    static final String SUBJECT_KIND = "declaration";

    private final History history;
    private final Tasks tasks;
    private final Notices notices;
    private final OnTurn onTurn;
    private final Handlers handlers;
    private final Parties parties;

    CaseNotes(History history, Tasks tasks, Notices notices, OnTurn onTurn, Handlers handlers, Parties parties) {
        this.history = history;
        this.tasks = tasks;
        this.notices = notices;
        this.onTurn = onTurn;
        this.handlers = handlers;
        this.parties = parties;
    }

    static Actor actor(ActingPerson who) {
        return new Actor(who.account(), who.name());
    }

    static Subject subject(Declaration declaration) {
        return new Subject(SUBJECT_KIND, declaration.reference());
    }

    static String link(Declaration declaration) {
        return "/declaraties/" + declaration.reference();
    }

    void record(Declaration declaration, Actor by, String what, @Nullable String reason) {
        history.record(declaration.employer(), subject(declaration), by, "declaration." + what, reason);
    }

    /** Who handles it, by name; null when nobody can. */
    @Nullable
    String handlerName(Declaration declaration) {
        return onTurn.name(declaration.employer(), handlersOf(declaration), declaration.employee());
    }

    void askHandlers(Declaration declaration) {
        assign(TO_HANDLE, declaration, handlersOf(declaration), null);
        String key = declaration.version() == 1 ? "declaration-to-handle" : "declaration-changed";
        onTurn.first(declaration.employer(), handlersOf(declaration), declaration.employee())
                .ifPresent(account -> notices.tell(notice(
                        declaration,
                        new Recipient.OfAccount(account),
                        key,
                        List.of(employee(declaration).fullName()))));
    }

    void askHandlersAboutRefusal(Declaration declaration, String reason) {
        assign(REFUSED, declaration, handlersOf(declaration), reason);
        askProvider(REFUSED_AT_PROVIDER, declaration, reason);
    }

    void askProvider(String kind, Declaration declaration, @Nullable String note) {
        assign(kind, declaration, new Assignee.Holders(MandateKind.PROVIDE), note);
    }

    void settle(Declaration declaration, Actor by, String... kinds) {
        for (String kind : kinds) {
            tasks.done(declaration.employer(), kind, declaration.reference(), by);
        }
    }

    /** The first argument of every notice is the reference. */
    void tellEmployee(Declaration declaration, String messageKey, Object... args) {
        notices.tell(notice(declaration, new Recipient.OfEmployee(declaration.employee()), messageKey, List.of(args)));
    }

    /** With something to do for the employee: by mail and by SMS. */
    void tellEmployeeAtOnce(Declaration declaration, String messageKey, Object... args) {
        notices.tell(notice(declaration, new Recipient.OfEmployee(declaration.employee()), messageKey, List.of(args))
                .alsoBySms());
    }

    Employee employee(Declaration declaration) {
        return parties.employee(declaration.employer(), declaration.employee()).orElseThrow();
    }

    private Assignee handlersOf(Declaration declaration) {
        return handlers.of(declaration.employer(), declaration.employee());
    }

    private void assign(String kind, Declaration declaration, Assignee assignee, @Nullable String note) {
        tasks.assign(new NewTask(
                declaration.employer(),
                kind,
                employee(declaration).fullName(),
                declaration.reference(),
                assignee,
                null,
                link(declaration),
                note,
                !kind.equals(TO_HANDLE),
                declaration.employee()));
    }

    private static Notice notice(Declaration declaration, Recipient to, String messageKey, List<Object> args) {
        List<Object> all = new ArrayList<>();
        all.add(declaration.reference());
        all.addAll(args);
        return Notice.byMail(
                declaration.employer(),
                to,
                messageKey,
                all,
                declaration.reference(),
                link(declaration),
                "declaration/" + declaration.reference() + "/" + declaration.version() + "/" + messageKey);
    }
}
