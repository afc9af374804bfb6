package nl.balie.integration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationId;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised to whom and how each of it stands, always within one employer. */
@Component
public class Ledger {

    private static final char ESCAPE = '!';

    private final JdbcClient jdbc;
    private final Attempts attempts;

    Ledger(JdbcClient jdbc, Attempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    /**
     * Which obligations are meant.
     *
     * @param reference the beginning of a reference
     */
    public record Filter(
            @Nullable String reference, @Nullable ObligationState state) {

        Filter ofAnyState() {
            return new Filter(reference, null);
        }
    }

    /** Newest first. */
    public List<Obligation> find(EmployerId employer, Filter filter, int limit) {
        var values = new ArrayList<Object>();
        String where = where(employer, filter, values);
        values.add(limit);
        return jdbc.sql("select * from obligation where " + where + " order by promised_at desc, obligation_id limit ?")
                .params(values)
                .query(Ledger::obligation)
                .list();
    }

    /** How many there are in each state, a state of the filter left aside: together they are all that match. */
    public Map<ObligationState, Integer> counts(EmployerId employer, Filter filter) {
        var values = new ArrayList<Object>();
        String where = where(employer, filter.ofAnyState(), values);
        var counts = new EnumMap<ObligationState, Integer>(ObligationState.class);
        jdbc.sql("select state, count(*) as number from obligation where " + where + " group by state")
                .params(values)
                .query(row -> {
                    counts.put(ObligationState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    /** Each attempt that was made, in order. */
    public List<AttemptMade> attempts(EmployerId employer, ObligationId obligation) {
        return attempts.of(employer, obligation);
    }

    private static String where(EmployerId employer, Filter filter, List<Object> values) {
        var where = new StringBuilder("employer_id = ?");
        values.add(employer.value());
        if (filter.reference() != null) {
            where.append(" and reference like ? escape '").append(ESCAPE).append('\'');
            values.add(escaped(filter.reference()) + "%");
        }
        if (filter.state() != null) {
            where.append(" and state = ?");
            values.add(filter.state().name());
        }
        return where.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[%_" + ESCAPE + "]", ESCAPE + "$0");
    }

    private static Obligation obligation(ResultSet row, int number) throws SQLException {
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
