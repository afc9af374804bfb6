package nl.balie.portal.outbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bezorgoverzicht: what was promised to whom and how each of it stands, always within one employer. */
@Component
public class Ledger {

    private static final char ESCAPE = '!';

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query(Obligations::obligation)
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
}
