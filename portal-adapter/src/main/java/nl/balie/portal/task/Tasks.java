package nl.balie.portal.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of all employers: assigned and done within the change that causes it, listed for the one who asks. */
@Component
public class Tasks {
    /** More than anybody reads on one page. */
    public static final int MOST_LISTED = 200;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Parties parties, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.clock = clock;
    }

    /** Assigns a task; when one of this kind is open for the reference already, that one stays and nothing is added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(NewTask task) {
        jdbc.sql("""
            insert into task (employer_id, task_id, kind, subject, reference, open_key, assigned_mandate,
              assigned_account, about_employee, href, note, by_hand, due_at,
                  created_at)
            values (:employer, :id, :kind, :subject, :reference, :openKey, :mandate,
              :account, :about, :href, :note, :byHand, :due,
                  :now) on conflict do nothing\
            """)
                .param("employer", task.employer().value())
                .param("id", TaskId.random().value())
                .param("kind", task.kind())
                .param("subject", task.subject())
                .param("reference", task.reference())
                .param("openKey", openKey(task.kind(), task.reference()))
                .param("mandate", mandate(task.assignee()))
                .param("account", account(task.assignee()))
                .param("about", task.about() == null ? null : task.about().value())
                .param("href", task.href())
                .param("note", task.note())
                .param("byHand", task.byHand())
                .param("due", task.dueAt() == null ? null : task.dueAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes the open task of this kind for the reference; without one nothing happens and the answer is false. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(EmployerId employer, String kind, String reference, Actor by) {
        AccountId account = by.account();
        return jdbc.sql("""
            update task set open_key = null, done_at = :now, done_by = :by, done_name = :name
            where employer_id = :employer and open_key = :openKey\
            """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", account == null ? null : account.value())
                        .param("name", by.name())
                        .param("employer", employer.value())
                        .param("openKey", openKey(kind, reference))
                        .update()
                == 1;
    }

    /** What waits for this person, the first due and longest waiting first. */
    public List<Task> open(ActingPerson who) {
        return mine(who, "done_at is null", "due_at nulls last, created_at, task_id");
    }

    /** What was done of what this person could do, the newest first. */
    public List<Task> finished(ActingPerson who) {
        return mine(who, "done_at is not null", "done_at desc, task_id");
    }

    public int countOpen(ActingPerson who) {
        return open(who).size();
    }

    /** The task, when it is (or was) for this person. */
    public Optional<Task> find(ActingPerson who, TaskId id) {
        return mine(who, "task_id = '%s'".formatted(id.value()), "task_id").stream()
                .findFirst();
    }

    /** The open task of a kind for a reference. */
    public Optional<Task> openFor(EmployerId employer, String kind, String reference) {
        return jdbc.sql("select * from task where employer_id = ? and open_key = ?")
                .params(employer.value(), openKey(kind, reference))
                .query(Tasks::task)
                .optional();
    }

    private List<Task> mine(ActingPerson who, String which, String order) {
        Set<UUID> tenants = tenantsOf(who);
        if (tenants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select * from task
            where employer_id in (:tenants) and %s
              and (assigned_mandate in (:mandates) or assigned_account = :account)
              and (about_employee is null or about_employee <> :self)
            order by %s limit :limit\
            """.formatted(which, order))
                .param("tenants", tenants)
                .param("mandates", mandateNames(who))
                .param("account", who.account().value())
                .param(
                        "self",
                        who.employee() == null ? NOBODY : who.employee().id().value())
                .param("limit", MOST_LISTED)
                .query(Tasks::task)
                .list();
    }

    /** The employer acted for; of a provider's person who chose none, every employer of the provider. */
    private Set<UUID> tenantsOf(ActingPerson who) {
        Stream<Employer> employers =
                switch (who) {
                    case ActingPerson one when one.employer() != null -> Stream.of(one.employer());
                    case ActingPerson all when all.provider() != null -> parties.employersOf(all.provider()).stream();
                    default -> Stream.empty();
                };
        return employers.map(employer -> employer.id().value()).collect(Collectors.toSet());
    }

    private static List<String> mandateNames(ActingPerson who) {
        // An empty list is no SQL; nothing is assigned to the empty name.
        return who.mandates().isEmpty()
                ? List.of("")
                : who.mandates().stream().map(MandateKind::name).toList();
    }

    private static String openKey(String kind, String reference) {
        return kind + "/" + reference;
    }

    private static @Nullable String mandate(Assignee assignee) {
        return assignee instanceof Assignee.Holders holders ? holders.mandate().name() : null;
    }

    private static @Nullable UUID account(Assignee assignee) {
        return assignee instanceof Assignee.Person person ? person.account().value() : null;
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        UUID about = row.getObject("about_employee", UUID.class);
        return new Task(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("reference"),
                assignee(row),
                instant(row, "due_at"),
                row.getString("href"),
                row.getString("note"),
                row.getBoolean("by_hand"),
                about == null ? null : new EmployeeId(about),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"),
                row.getString("done_name"));
    }

    private static Assignee assignee(ResultSet row) throws SQLException {
        String mandate = row.getString("assigned_mandate");
        return mandate == null
                ? new Assignee.Person(new AccountId(row.getObject("assigned_account", UUID.class)))
                : new Assignee.Holders(MandateKind.valueOf(mandate));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
