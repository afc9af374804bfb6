package nl.balie.portal.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of an employer: one chain of lines, each bound to the one before by its hash. */
@Component
public class History {

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line in the caller's transaction; the employer's chain is locked until it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(EmployerId employer, Subject subject, Actor actor, String what, @Nullable String reason) {
        Head head = lockedHead(employer);
        long seq = head.seq() + 1;
        // Databases keep microseconds: a finer time would not hash the same when read back.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = Chain.link(head.hash(), employer, seq, at, subject, actor, what, reason);
        insert(employer, new HistoryEntry(seq, at, subject, actor, what, reason, head.hash(), hash));
        jdbc.sql("update history_head set seq = ?, hash = ? where employer_id = ?")
                .params(seq, hash, employer.value())
                .update();
    }

    public List<HistoryEntry> of(EmployerId employer, Subject subject) {
        return jdbc.sql("""
            select * from history_entry
            where employer_id = ? and subject_kind = ? and subject_reference = ? order by seq\
            """)
                .params(employer.value(), subject.kind(), subject.reference())
                .query(History::entry)
                .list();
    }

    /** Walks the whole chain: the number of the first line that does not fit, or empty when all fit. */
    public OptionalLong firstBroken(EmployerId employer) {
        String previous = Chain.START;
        long expected = 1;
        for (HistoryEntry entry : all(employer)) {
            String hash = Chain.link(
                    previous,
                    employer,
                    expected,
                    entry.at(),
                    entry.subject(),
                    entry.actor(),
                    entry.what(),
                    entry.reason());
            if (entry.seq() != expected || !hash.equals(entry.hash())) {
                return OptionalLong.of(expected);
            }
            previous = hash;
            expected++;
        }
        return endsAt(employer, expected - 1, previous) ? OptionalLong.empty() : OptionalLong.of(expected);
    }

    private boolean endsAt(EmployerId employer, long seq, String hash) {
        return jdbc.sql("select seq, hash from history_head where employer_id = ?")
                .param(employer.value())
                .query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElse(new Head(0, Chain.START))
                .equals(new Head(seq, hash));
    }

    private List<HistoryEntry> all(EmployerId employer) {
        return jdbc.sql("select * from history_entry where employer_id = ? order by seq")
                .param(employer.value())
                .query(History::entry)
                .list();
    }

    private Head lockedHead(EmployerId employer) {
        jdbc.sql("insert into history_head (employer_id, seq, hash) values (?, 0, ?) on conflict do nothing")
                .params(employer.value(), Chain.START)
                .update();
        return jdbc.sql("select seq, hash from history_head where employer_id = ? for update")
                .param(employer.value())
                .query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    private void insert(EmployerId employer, HistoryEntry entry) {
        jdbc.sql("""
            insert into history_entry (employer_id, seq, at_time, subject_kind, subject_reference, actor_account,
              actor_name, what, reason, previous_hash, hash)
            values (:employer, :seq, :at, :kind, :reference, :account, :name, :what, :reason, :previous, :hash)\
            """)
                .param("employer", employer.value())
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", entry.subject().kind())
                .param("reference", entry.subject().reference())
                .param(
                        "account",
                        entry.actor().account() == null
                                ? null
                                : entry.actor().account().value())
                .param("name", entry.actor().name())
                .param("what", entry.what())
                .param("reason", entry.reason())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("actor_account", UUID.class);
        return new HistoryEntry(
                row.getLong("seq"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                new Subject(row.getString("subject_kind"), row.getString("subject_reference")),
                new Actor(account == null ? null : new AccountId(account), row.getString("actor_name")),
                row.getString("what"),
                row.getString("reason"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private record Head(long seq, String hash) {}
}
