package nl.balie.portal.declaration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads declarations, always within one employer. */
@Component
public class Declarations {
    private final JdbcClient jdbc;
    private final DeclarationRows rows;

    Declarations(JdbcClient jdbc, DeclarationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Declaration> byReference(EmployerId employer, String reference) {
        return rows.one(jdbc.sql("select * from declaration where employer_id = ? and reference = ?")
                .params(employer.value(), reference));
    }

    /** The newest first. */
    public List<Declaration> ofEmployee(EmployerId employer, EmployeeId employee, int limit) {
        return rows.list(jdbc.sql("""
            select * from declaration where employer_id = ? and employee_id = ?
            order by filed_at desc, reference desc limit ?\
            """).params(employer.value(), employee.value(), limit));
    }

    /** Those of an employer in a status, the longest waiting first. */
    public List<Declaration> inStatus(EmployerId employer, DeclarationStatus status, int limit) {
        return rows.list(jdbc.sql("""
            select * from declaration where employer_id = ? and status = ? order by filed_at, reference limit ?\
            """).params(employer.value(), status.name(), limit));
    }

    /** On which days from a date which component is in a declaration that still counts; a period stands as its first day. */
    public Set<FiledDay> filedDays(EmployerId employer, EmployeeId employee, LocalDate from) {
        return new HashSet<>(jdbc.sql("""
            select l.day_date, l.component from declaration d
            join declaration_line l
              on l.employer_id = d.employer_id and l.declaration_id = d.declaration_id and l.version = d.version
            where d.employer_id = ? and d.employee_id = ? and l.day_date >= ?
              and d.status not in ('WITHDRAWN', 'REJECTED', 'CORRECTED')\
            """)
                .params(employer.value(), employee.value(), from)
                .query((row, n) -> new FiledDay(row.getObject(1, LocalDate.class), row.getString(2)))
                .list());
    }

    /** A component that was declared on a day. */
    public record FiledDay(LocalDate date, String component) {}
}
