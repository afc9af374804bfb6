package nl.balie.portal.vendor.sandbox.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What arrived, under which key, how often, and what came of it. */
final class Declarations {

    static final int LIST_LIMIT = 10_000;

    enum State {
        ACCEPTED,
        REFUSED,
        /** A later version of the same declaration was accepted before a run took this one. */
        REPLACED
    }

    record Entry(
            String key,
            String declarationId,
            int version,
            String reference,
            String employee,
            State state,
            @Nullable String receipt,
            @Nullable String reason,
            String sha256,
            String body,
            OffsetDateTime arrivedAt,
            @Nullable String processedIn,
            int requests,
            int effects) {}

    private static final String ENTRY = """
        select d.*,
               (select count(*) from call c
                 where c.employer_id = d.employer_id and c.idempotency_key = d.idempotency_key) as requests,
               (select count(*) from booking b
                 where b.employer_id = d.employer_id and b.idempotency_key = d.idempotency_key) as effects
          from declaration d
         where d.employer_id = :employer
        """;

    private final Store store;
    private final Clock clock;

    Declarations(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Committed by itself, so that a call that fails afterwards is counted too. */
    int noteCall(UUID employer, String key, String sha256) {
        jdbc().sql("insert into call (employer_id, idempotency_key, body_sha256, arrived_at) values (?, ?, ?, ?)")
                .params(employer, key, sha256, now())
                .update();
        return jdbc().sql("select count(*) from call where employer_id = ? and idempotency_key = ?")
                .params(employer, key)
                .query(Integer.class)
                .single();
    }

    /** The first to arrive under a key is kept with its effect, in one transaction; a later one gets that answer. */
    Entry keep(
            UUID employer, String key, String sha256, String body, ReceivedDeclaration declaration, Verdict verdict) {
        store.transaction().executeWithoutResult(_ -> {
            if (insert(employer, key, sha256, body, declaration, verdict) == 1 && verdict.accepted()) {
                book(employer, key, declaration);
            }
        });
        return find(employer, key).orElseThrow();
    }

    Optional<Entry> find(UUID employer, String key) {
        return jdbc().sql(ENTRY + " and d.idempotency_key = :key")
                .param("employer", employer)
                .param("key", key)
                .query(Declarations::entry)
                .optional();
    }

    /** Newest first. */
    List<Entry> of(UUID employer) {
        return jdbc().sql(ENTRY + " order by d.seq desc limit " + LIST_LIMIT)
                .param("employer", employer)
                .query(Declarations::entry)
                .list();
    }

    private int insert(
            UUID employer, String key, String sha256, String body, ReceivedDeclaration declaration, Verdict verdict) {
        return jdbc().sql("""
            insert into declaration (employer_id, idempotency_key, body_sha256, body, declaration_id, version,
                                     reference, employee, state, reason, arrived_at)
            values (:employer, :key, :sha256, :body, :declaration, :version,
                    :reference, :employee, :state, :reason, :now)
            on conflict do nothing
            """)
                .param("employer", employer)
                .param("key", key)
                .param("sha256", sha256)
                .param("body", body)
                .param("declaration", declaration.declarationId())
                .param("version", declaration.version())
                .param("reference", declaration.reference())
                .param(
                        "employee",
                        declaration.employee().number() + " "
                                + declaration.employee().name())
                .param("state", verdict.state().name())
                .param("reason", verdict.reason())
                .param("now", now())
                .update();
    }

    private void book(UUID employer, String key, ReceivedDeclaration declaration) {
        jdbc().sql("insert into booking (employer_id, idempotency_key, booked_at) values (?, ?, ?)")
                .params(employer, key, now())
                .update();
        jdbc().sql("""
            update declaration set receipt = 'SL-' || lpad(cast(seq as varchar), 6, '0')
             where employer_id = ? and idempotency_key = ?
            """).params(employer, key).update();
        jdbc().sql("""
            update declaration set state = 'REPLACED'
             where employer_id = ? and declaration_id = ? and version < ?
               and state = 'ACCEPTED' and processed_in is null
            """)
                .params(employer, declaration.declarationId(), declaration.version())
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("idempotency_key"),
                row.getString("declaration_id"),
                row.getInt("version"),
                row.getString("reference"),
                row.getString("employee"),
                State.valueOf(row.getString("state")),
                row.getString("receipt"),
                row.getString("reason"),
                row.getString("body_sha256"),
                row.getString("body"),
                row.getObject("arrived_at", OffsetDateTime.class),
                row.getString("processed_in"),
                row.getInt("requests"),
                row.getInt("effects"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient jdbc() {
        return store.jdbc();
    }
}
