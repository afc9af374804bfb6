package nl.balie.integration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every attempt, written before it is made. One that has no end belongs to a killed node: it may have arrived.
 */
@Component
public class Attempts {

    private static final int LIST_LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final InfrastructureTime time;

    Attempts(JdbcClient jdbc, InfrastructureTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** In the order in which they were made. */
    public List<AttemptMade> of(EmployerId employer, ObligationId obligation) {
        return jdbc.sql("""
            select * from relay_attempt where employer_id = ? and obligation_id = ? order by attempt limit ?\
            """)
                .params(employer.value(), obligation.value(), LIST_LIMIT)
                .query(Attempts::made)
                .list();
    }

    /** The primary key lets one of two nodes begin the same attempt. */
    void begin(Obligation obligation, int number) {
        jdbc.sql("insert into relay_attempt (employer_id, obligation_id, attempt, started_at) values (?, ?, ?, ?)")
                .params(obligation.employer().value(), obligation.id().value(), number, now())
                .update();
    }

    void end(Obligation obligation, int number, AttemptMade.End end, @Nullable String detail) {
        jdbc.sql("""
            update relay_attempt set ended_at = :now, outcome = :outcome, detail = :detail
            where employer_id = :employer and obligation_id = :obligation and attempt = :attempt\
            """)
                .param("now", now())
                .param("outcome", end.name())
                .param("detail", detail)
                .param("employer", obligation.employer().value())
                .param("obligation", obligation.id().value())
                .param("attempt", number)
                .update();
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }

    private static AttemptMade made(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new AttemptMade(
                row.getInt("attempt"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                outcome == null ? null : AttemptMade.End.valueOf(outcome),
                row.getString("detail"));
    }
}
