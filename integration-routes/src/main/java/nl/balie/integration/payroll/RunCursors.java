package nl.balie.integration.payroll;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.PayrollRunFeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the runs of each employer were read. */
@Repository
class RunCursors {

    private final JdbcClient jdbc;
    private final InfrastructureTime time;

    RunCursors(JdbcClient jdbc, InfrastructureTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    String of(EmployerId employer, String system) {
        return jdbc.sql("select read_to from payroll_run_cursor where employer_id = ? and payroll_system = ?")
                .params(employer.value(), system)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse(PayrollRunFeed.BEGINNING);
    }

    void move(EmployerId employer, String system, String cursor) {
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        int moved = jdbc.sql("""
            update payroll_run_cursor set read_to = ?, read_at = ? where employer_id = ? and payroll_system = ?\
            """).params(cursor, now, employer.value(), system).update();
        if (moved == 0) {
            jdbc.sql("""
                insert into payroll_run_cursor (employer_id, payroll_system, read_to, read_at) values (?, ?, ?, ?)
                on conflict do nothing\
                """).params(employer.value(), system, cursor, now).update();
        }
    }
}
