package nl.balie.portal.payroll;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 'verloning gereed' setting of each employer. */
@Component
public class RunNoticeSettings {
    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    RunNoticeSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<RunNoticeSetting> of(EmployerId employer) {
        return jdbc.sql("select * from run_notice_setting where employer_id = ?")
                .param(employer.value())
                .query((row, n) -> new RunNoticeSetting(
                        row.getBoolean("active"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("addresses").lines().toList()))
                .optional();
    }

    void set(EmployerId employer, RunNoticeSetting setting) {
        jdbc.sql("""
            insert into run_notice_setting (employer_id, active, subject, text, addresses, changed_at)
            values (?, false, '', '', '', ?) on conflict do nothing\
            """)
                .params(employer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
            update run_notice_setting set active = :active, subject = :subject, text = :text, addresses = :addresses,
              changed_at = :now where employer_id = :employer\
            """)
                .param("active", setting.active())
                .param("subject", setting.subject())
                .param("text", setting.text())
                .param("addresses", String.join(SEPARATOR, setting.addresses()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("employer", employer.value())
                .update();
    }
}
