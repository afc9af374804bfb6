package nl.balie.portal.vendor.sandbox.server;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payroll runs: a trial run shows what is in it, a final run processes it. */
final class Runs {

    static final int LIST_LIMIT = 100;

    enum Kind {
        TRIAL,
        FINAL
    }

    record Run(
            long seq, String runId, Kind kind, String period, OffsetDateTime finishedAt, List<String> declarations) {}

    private final Store store;
    private final Clock clock;

    Runs(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes every accepted declaration that no final run has taken yet. */
    Run finish(UUID employer, String period, Kind kind) {
        return store.transaction().execute(_ -> {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            String runId = runId(employer, period, kind);
            jdbc().sql("insert into run (employer_id, run_id, kind, period, finished_at) values (?, ?, ?, ?, ?)")
                    .params(employer, runId, kind.name(), period, now)
                    .update();
            take(employer, runId);
            if (kind == Kind.FINAL) {
                process(employer, runId);
            }
            return list(employer, " and run_id = :value", runId).getFirst();
        });
    }

    /** In the order they finished, at most {@link #LIST_LIMIT}: ask again with the last one's {@code seq}. */
    List<Run> since(UUID employer, long seq) {
        return list(employer, " and seq > :value", seq);
    }

    /** Newest first, for the page. */
    List<Run> latest(UUID employer) {
        return list(employer, " and seq > :value", latestSeq(employer) - LIST_LIMIT)
                .reversed();
    }

    private long latestSeq(UUID employer) {
        return jdbc().sql("select coalesce(max(seq), 0) from run where employer_id = ?")
                .param(employer)
                .query(Long.class)
                .single();
    }

    private List<Run> list(UUID employer, String condition, Object value) {
        return jdbc().sql("select * from run where employer_id = :employer" + condition + " order by seq limit "
                        + LIST_LIMIT)
                .param("employer", employer)
                .param("value", value)
                .query((row, number) -> new Run(
                        row.getLong("seq"),
                        row.getString("run_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("period"),
                        row.getObject("finished_at", OffsetDateTime.class),
                        declarations(employer, row.getString("run_id"))))
                .list();
    }

    private String runId(UUID employer, String period, Kind kind) {
        int earlier = jdbc().sql("select count(*) from run where employer_id = ? and period = ? and kind = ?")
                .params(employer, period, kind.name())
                .query(Integer.class)
                .single();
        return "%s-%s%d".formatted(period, kind == Kind.TRIAL ? "P" : "D", earlier + 1);
    }

    private void take(UUID employer, String runId) {
        jdbc().sql("""
            insert into run_declaration (employer_id, run_id, declaration_id, version)
            select employer_id, ?, declaration_id, max(version) from declaration
             where employer_id = ? and state = 'ACCEPTED' and processed_in is null
             group by employer_id, declaration_id
            """).params(runId, employer).update();
    }

    private void process(UUID employer, String runId) {
        jdbc().sql("""
            update declaration d set processed_in = ?
             where d.employer_id = ? and d.state = 'ACCEPTED' and d.processed_in is null
               and exists (select 1 from run_declaration r
                            where r.employer_id = d.employer_id and r.run_id = ?
                              and r.declaration_id = d.declaration_id and r.version = d.version)
            """).params(runId, employer, runId).update();
    }

    private List<String> declarations(UUID employer, String runId) {
        return jdbc().sql("select declaration_id from run_declaration where employer_id = ? and run_id = ? order by"
                        + " declaration_id")
                .params(employer, runId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private JdbcClient jdbc() {
        return store.jdbc();
    }
}
