package nl.balie.portal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of obligation and obligation_hop. */
@Repository
class Obligations {

    private final JdbcClient jdbc;

    Obligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when an obligation with this business key is there already. */
    boolean insert(Promise promise, ObligationId id, Instant at) {
        return jdbc.sql("""
            insert into obligation (employer_id, obligation_id, kind, business_key, reference, recipient, payload,
              state, promised_at, changed_at)
            values (:employer, :id, :kind, :key, :reference, :recipient, :payload, 'QUEUED', :at, :at)
            on conflict do nothing\
            """)
                        .param("employer", promise.employer().value())
                        .param("id", id.value())
                        .param("kind", promise.kind().name())
                        .param("key", promise.businessKey())
                        .param("reference", promise.reference())
                        .param("recipient", promise.recipient())
                        .param("payload", promise.payload())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Obligation> byKey(EmployerId employer, String businessKey) {
        return jdbc.sql("select * from obligation where employer_id = ? and business_key = ?")
                .params(employer.value(), businessKey)
                .query(Obligations::obligation)
                .optional();
    }

    Optional<Obligation> byId(EmployerId employer, ObligationId id) {
        return jdbc.sql("select * from obligation where employer_id = ? and obligation_id = ?")
                .params(employer.value(), id.value())
                .query(Obligations::obligation)
                .optional();
    }

    Optional<Obligation> locked(EmployerId employer, ObligationId id) {
        return jdbc.sql("select * from obligation where employer_id = ? and obligation_id = ? for update")
                .params(employer.value(), id.value())
                .query(Obligations::obligation)
                .optional();
    }

    List<Obligation> byReference(EmployerId employer, String reference) {
        return jdbc.sql("""
            select * from obligation where employer_id = ? and reference = ?
            order by promised_at, obligation_id\
            """)
                .params(employer.value(), reference)
                .query(Obligations::obligation)
                .list();
    }

    /** Receipts come back over a channel that knows no tenant: the receipt number itself says whose it is. */
    Optional<Obligation> byReceipt(ObligationKind kind, String receipt) {
        return jdbc.sql("select * from obligation where kind = ? and receipt = ? order by promised_at desc limit 1")
                .params(kind.name(), receipt)
                .query(Obligations::obligation)
                .optional();
    }

    void attempted(EmployerId employer, ObligationId id, Instant at) {
        jdbc.sql("""
            update obligation set attempts = attempts + 1, changed_at = ?
            where employer_id = ? and obligation_id = ?\
            """)
                .params(at.atOffset(ZoneOffset.UTC), employer.value(), id.value())
                .update();
    }

    void update(Obligation obligation, Instant at) {
        jdbc.sql("""
            update obligation set state = :state, receipt = :receipt, reason = :reason, changed_at = :at
            where employer_id = :employer and obligation_id = :id\
            """)
                .param("state", obligation.state().name())
                .param("receipt", obligation.receipt())
                .param("reason", obligation.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("employer", obligation.employer().value())
                .param("id", obligation.id().value())
                .update();
    }

    void hop(
            EmployerId employer,
            ObligationId id,
            Instant at,
            ObligationState state,
            @Nullable String detail,
            @Nullable String receipt) {
        jdbc.sql("""
            insert into obligation_hop (employer_id, obligation_id, seq, at_time, state, detail, receipt)
            values (:employer, :id,
              (select coalesce(max(seq), 0) + 1 from obligation_hop where employer_id = :employer and obligation_id = :id),
              :at, :state, :detail, :receipt)\
            """)
                .param("employer", employer.value())
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("detail", detail)
                .param("receipt", receipt)
                .update();
    }

    List<Hop> hops(EmployerId employer, ObligationId id) {
        return jdbc.sql("select * from obligation_hop where employer_id = ? and obligation_id = ? order by seq")
                .params(employer.value(), id.value())
                .query((row, n) -> new Hop(
                        row.getInt("seq"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        ObligationState.valueOf(row.getString("state")),
                        row.getString("detail"),
                        row.getString("receipt")))
                .list();
    }

    static Obligation obligation(ResultSet row, int number) throws SQLException {
        return new Obligation(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                new ObligationId(row.getObject("obligation_id", UUID.class)),
                ObligationKind.valueOf(row.getString("kind")),
                row.getString("business_key"),
                row.getString("reference"),
                row.getString("recipient"),
                row.getString("payload"),
                ObligationState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"),
                row.getString("reason"));
    }
}
