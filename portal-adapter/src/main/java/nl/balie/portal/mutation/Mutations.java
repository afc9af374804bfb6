package nl.balie.portal.mutation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requested changes, always within one employer. */
@Component
public class Mutations {
    private final JdbcClient jdbc;

    Mutations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Mutation> byReference(EmployerId employer, String reference) {
        return one("select * from mutation where employer_id = ? and reference = ?", employer, reference);
    }

    /** The newest first, without their fields. */
    public List<Mutation> ofEmployee(EmployerId employer, EmployeeId employee, int limit) {
        return jdbc.sql("""
            select * from mutation where employer_id = ? and employee_id = ?
            order by requested_at desc, reference desc limit ?\
            """)
                .params(employer.value(), employee.value(), limit)
                .query((row, n) -> mutation(row))
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<Mutation> locked(EmployerId employer, String reference) {
        return one("select * from mutation where employer_id = ? and reference = ? for update", employer, reference);
    }

    void add(Mutation mutation) {
        jdbc.sql("""
            insert into mutation (employer_id, mutation_id, reference, employee_id, kind, status, pending, requested_at)
            values (:employer, :id, :reference, :employee, :kind, :status, :pending, :requested)\
            """)
                .param("employer", mutation.employer().value())
                .param("id", mutation.id())
                .param("reference", mutation.reference())
                .param("employee", mutation.employee().value())
                .param("kind", mutation.kind().name())
                .param("status", mutation.status().name())
                .param("pending", mutation.pending())
                .param("requested", mutation.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
        int position = 1;
        for (Map.Entry<String, String> field : mutation.fields().entrySet()) {
            jdbc.sql("""
                insert into mutation_field (employer_id, mutation_id, position, name, field_value)
                values (?, ?, ?, ?, ?)\
                """)
                    .params(mutation.employer().value(), mutation.id(), position++, field.getKey(), field.getValue())
                    .update();
        }
    }

    void changed(Mutation mutation) {
        jdbc.sql("update mutation set status = :status, pending = :pending where employer_id = :employer and"
                        + " mutation_id = :id")
                .param("status", mutation.status().name())
                .param("pending", mutation.pending())
                .param("employer", mutation.employer().value())
                .param("id", mutation.id())
                .update();
    }

    private Optional<Mutation> one(String sql, EmployerId employer, String reference) {
        return jdbc.sql(sql).params(employer.value(), reference).query((row, n) -> mutation(row)).list().stream()
                .findFirst()
                .map(this::withFields);
    }

    private Mutation withFields(Mutation mutation) {
        Map<String, String> fields = new LinkedHashMap<>();
        jdbc.sql("""
            select name, field_value from mutation_field where employer_id = ? and mutation_id = ?
            order by position\
            """).params(mutation.employer().value(), mutation.id()).query(row -> {
            fields.put(row.getString("name"), row.getString("field_value"));
        });
        return new Mutation(
                mutation.employer(),
                mutation.id(),
                mutation.reference(),
                mutation.employee(),
                mutation.kind(),
                mutation.status(),
                mutation.pending(),
                mutation.requestedAt(),
                fields);
    }

    private static Mutation mutation(ResultSet row) throws SQLException {
        return new Mutation(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                row.getObject("mutation_id", UUID.class),
                row.getString("reference"),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                MutationStatus.valueOf(row.getString("status")),
                row.getString("pending"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Map.of());
    }
}
