package nl.balie.portal.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets, always within one employer. */
@Component
public class Tickets {
    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Ticket> byReference(EmployerId employer, String reference) {
        return one("select * from ticket where employer_id = ? and reference = ?", employer, reference);
    }

    /** The newest first, without their threads. */
    public List<Ticket> ofEmployee(EmployerId employer, EmployeeId employee, int limit) {
        return jdbc.sql("""
            select * from ticket where employer_id = ? and employee_id = ?
            order by opened_at desc, reference desc limit ?\
            """)
                .params(employer.value(), employee.value(), limit)
                .query((row, n) -> ticket(row, List.of()))
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<Ticket> locked(EmployerId employer, String reference) {
        return one("select * from ticket where employer_id = ? and reference = ? for update", employer, reference);
    }

    void add(Ticket ticket) {
        jdbc.sql("""
            insert into ticket (employer_id, ticket_id, reference, employee_id, category, subject, transcript, status,
              opened_at)
            values (:employer, :id, :reference, :employee, :category, :subject, :transcript, :status, :opened)\
            """)
                .param("employer", ticket.employer().value())
                .param("id", ticket.id())
                .param("reference", ticket.reference())
                .param("employee", ticket.employee().value())
                .param("category", ticket.category().name())
                .param("subject", ticket.subject())
                .param("transcript", ticket.transcript())
                .param("status", ticket.status().name())
                .param("opened", ticket.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void changed(Ticket ticket) {
        jdbc.sql("update ticket set status = ? where employer_id = ? and ticket_id = ?")
                .params(ticket.status().name(), ticket.employer().value(), ticket.id())
                .update();
    }

    /** Adds to the thread of a locked ticket; returns the message's number, from 1. */
    int write(Ticket ticket, Ticket.Message message) {
        int number = ticket.messages().size() + 1;
        jdbc.sql("""
            insert into ticket_message (employer_id, ticket_id, seq, at_time, author_account, author_name, from_hr, text)
            values (:employer, :id, :seq, :at, :author, :name, :fromHr, :text)\
            """)
                .param("employer", ticket.employer().value())
                .param("id", ticket.id())
                .param("seq", number)
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("author", message.author().value())
                .param("name", message.authorName())
                .param("fromHr", message.fromHr())
                .param("text", message.text())
                .update();
        return number;
    }

    private Optional<Ticket> one(String sql, EmployerId employer, String reference) {
        return jdbc
                .sql(sql)
                .params(employer.value(), reference)
                .query((row, n) -> ticket(row, List.of()))
                .list()
                .stream()
                .findFirst()
                .map(ticket -> withThread(ticket, thread(ticket)));
    }

    private List<Ticket.Message> thread(Ticket ticket) {
        return jdbc.sql("select * from ticket_message where employer_id = ? and ticket_id = ? order by seq")
                .params(ticket.employer().value(), ticket.id())
                .query((row, n) -> new Ticket.Message(
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("author_account", UUID.class)),
                        row.getString("author_name"),
                        row.getBoolean("from_hr"),
                        row.getString("text")))
                .list();
    }

    private static Ticket withThread(Ticket ticket, List<Ticket.Message> messages) {
        return new Ticket(
                ticket.employer(),
                ticket.id(),
                ticket.reference(),
                ticket.employee(),
                ticket.category(),
                ticket.subject(),
                ticket.transcript(),
                ticket.status(),
                ticket.openedAt(),
                messages);
    }

    private static Ticket ticket(ResultSet row, List<Ticket.Message> messages) throws SQLException {
        return new Ticket(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                row.getObject("ticket_id", UUID.class),
                row.getString("reference"),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                TicketCategory.valueOf(row.getString("category")),
                row.getString("subject"),
                row.getString("transcript"),
                TicketStatus.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                messages);
    }
}
