package nl.balie.portal.vendor.sandbox.server;

import java.util.List;
import java.util.UUID;

/** Whose payroll is done here, by name, for the page only. */
final class Employers {

    private static final int NAME_LIMIT_CHARACTERS = 200;

    record Employer(UUID id, String name, int declarations, int unprocessed) {}

    private final Store store;

    Employers(Store store) {
        this.store = store;
    }

    void called(UUID employer, String name) {
        String shown = name.length() > NAME_LIMIT_CHARACTERS ? name.substring(0, NAME_LIMIT_CHARACTERS) : name;
        store.jdbc()
                .sql("merge into employer key (employer_id) values (?, ?)")
                .params(employer, shown)
                .update();
    }

    List<Employer> all() {
        return store.jdbc()
                .sql("""
                    select e.employer_id, e.name, count(d.seq) as declarations,
                           coalesce(sum(case when d.state = 'ACCEPTED' and d.processed_in is null then 1 else 0 end), 0)
                             as unprocessed
                      from employer e left join declaration d on d.employer_id = e.employer_id
                     group by e.employer_id, e.name order by e.name
                    """)
                .query((row, number) -> new Employer(
                        row.getObject("employer_id", UUID.class),
                        row.getString("name"),
                        row.getInt("declarations"),
                        row.getInt("unprocessed")))
                .list();
    }
}
