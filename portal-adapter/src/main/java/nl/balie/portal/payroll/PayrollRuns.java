package nl.balie.portal.payroll;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs that payroll systems reported, always within one employer. */
@Component
public class PayrollRuns {
    private final JdbcClient jdbc;

    PayrollRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<PayrollRun> latest(EmployerId employer, int limit) {
        return jdbc.sql("select * from payroll_run where employer_id = ? order by reported_at desc, run_id desc limit"
                        + " ?")
                .params(employer.value(), limit)
                .query((row, n) -> new PayrollRun(
                        row.getString("payroll_system"),
                        row.getString("run_id"),
                        row.getString("status"),
                        row.getString("period"),
                        row.getInt("declarations"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when this run was reported in this stage before. */
    boolean add(EmployerId employer, PayrollRun run) {
        return jdbc.sql("""
            insert into payroll_run (employer_id, payroll_system, run_id, status, period, declarations, reported_at)
            values (:employer, :system, :run, :status, :period, :declarations, :at) on conflict do nothing\
            """)
                        .param("employer", employer.value())
                        .param("system", run.system())
                        .param("run", run.runId())
                        .param("status", run.status())
                        .param("period", run.period())
                        .param("declarations", run.declarations())
                        .param("at", run.reportedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when this recipient was told of this run before. */
    boolean tell(EmployerId employer, PayrollRun run, String recipient) {
        return jdbc.sql("""
            insert into run_notice (employer_id, payroll_system, run_id, recipient, told_at)
            values (:employer, :system, :run, :recipient, :at) on conflict do nothing\
            """)
                        .param("employer", employer.value())
                        .param("system", run.system())
                        .param("run", run.runId())
                        .param("recipient", recipient)
                        .param("at", run.reportedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
