package nl.balie.portal.party;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers people read out on the phone: {@code D-2026-1120-01}, unique within an employer, without gaps. */
@Component
public class References {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MMdd");

    private final JdbcClient jdbc;
    private final Clock clock;

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number of today's series; the series is locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(EmployerId employer, String letter) {
        String series = letter + "-" + DAY.format(LocalDate.now(clock));
        jdbc.sql("""
            insert into reference_counter (employer_id, series, last_number) values (?, ?, 0)
            on conflict do nothing\
            """).params(employer.value(), series).update();
        jdbc.sql("update reference_counter set last_number = last_number + 1 where employer_id = ? and series = ?")
                .params(employer.value(), series)
                .update();
        int number = jdbc.sql("select last_number from reference_counter where employer_id = ? and series = ?")
                .params(employer.value(), series)
                .query(Integer.class)
                .single();
        return "%s-%02d".formatted(series, number);
    }
}
