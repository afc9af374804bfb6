package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of declarations: written here only, and locked here before anybody decides on one. */
@Component
class DeclarationRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Declaration declaration) {
        jdbc.sql("""
            insert into declaration (employer_id, declaration_id, reference, employee_id, status, version, corrects,
              filed_at, changed_at)
            values (:employer, :id, :reference, :employee, :status, :version, :corrects, :filed, :filed)\
            """)
                .param("employer", declaration.employer().value())
                .param("id", declaration.id().value())
                .param("reference", declaration.reference())
                .param("employee", declaration.employee().value())
                .param("status", declaration.status().name())
                .param("version", declaration.version())
                .param("corrects", declaration.corrects())
                .param("filed", declaration.filedAt().atOffset(ZoneOffset.UTC))
                .update();
        addLines(declaration);
    }

    /** The row stays locked until the transaction ends: whoever comes second sees what the first one did. */
    Optional<Declaration> locked(EmployerId employer, String reference) {
        return one(jdbc.sql("select * from declaration where employer_id = ? and reference = ? for update")
                .params(employer.value(), reference));
    }

    Optional<Declaration> locked(EmployerId employer, DeclarationId id) {
        return one(jdbc.sql("select * from declaration where employer_id = ? and declaration_id = ? for update")
                .params(employer.value(), id.value()));
    }

    Optional<Declaration> one(JdbcClient.StatementSpec query) {
        return list(query).stream().findFirst();
    }

    /** The declarations of one employer that a query on their table finds, in its order. */
    List<Declaration> list(JdbcClient.StatementSpec query) {
        List<Declaration> found = query.query(DeclarationRows::withoutLines).list();
        if (found.isEmpty()) {
            return found;
        }
        Map<VersionKey, List<DeclarationLine>> lines = linesOf(found);
        return found.stream()
                .map(declaration -> declaration.with(lines.getOrDefault(VersionKey.of(declaration), List.of())))
                .toList();
    }

    void changed(Declaration declaration) {
        jdbc.sql("""
            update declaration set status = :status, version = :version, filed_at = :filed, changed_at = :now
            where employer_id = :employer and declaration_id = :id\
            """)
                .param("status", declaration.status().name())
                .param("version", declaration.version())
                .param("filed", declaration.filedAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("employer", declaration.employer().value())
                .param("id", declaration.id().value())
                .update();
    }

    void addLines(Declaration declaration) {
        int number = 1;
        for (DeclarationLine line : declaration.lines()) {
            jdbc.sql("""
                insert into declaration_line (employer_id, declaration_id, version, line_number, day_date, period,
                  component, quantity, unit, start_time, end_time, break_minutes)
                values (:employer, :id, :version, :number, :date, :period,
                  :component, :quantity, :unit, :start, :end, :break)\
                """)
                    .param("employer", declaration.employer().value())
                    .param("id", declaration.id().value())
                    .param("version", declaration.version())
                    .param("number", number++)
                    .param("date", line.date())
                    .param("period", line.period())
                    .param("component", line.component())
                    .param("quantity", line.quantity())
                    .param("unit", line.unit())
                    .param("start", line.start())
                    .param("end", line.end())
                    .param("break", line.breakMinutes())
                    .update();
        }
    }

    private static Declaration withoutLines(ResultSet row, int rowNumber) throws SQLException {
        return new Declaration(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                new DeclarationId(row.getObject("declaration_id", UUID.class)),
                row.getString("reference"),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                DeclarationStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getString("corrects"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private Map<VersionKey, List<DeclarationLine>> linesOf(List<Declaration> declarations) {
        Map<VersionKey, List<DeclarationLine>> lines = new HashMap<>();
        jdbc.sql("""
            select * from declaration_line where employer_id = :employer and declaration_id in (:ids)
            order by declaration_id, version, line_number\
            """)
                .param("employer", declarations.getFirst().employer().value())
                .param(
                        "ids",
                        declarations.stream().map(found -> found.id().value()).toList())
                .query(row -> {
                    lines.computeIfAbsent(VersionKey.of(row), key -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static DeclarationLine line(ResultSet row) throws SQLException {
        return new DeclarationLine(
                row.getObject("day_date", LocalDate.class),
                row.getString("period"),
                row.getString("component"),
                plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class),
                row.getObject("break_minutes", Integer.class));
    }

    /** 8.50 is 8.5, and 100.00 is 100, not 1E+2. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record VersionKey(UUID declaration, int version) {
        static VersionKey of(Declaration declaration) {
            return new VersionKey(declaration.id().value(), declaration.version());
        }

        static VersionKey of(ResultSet row) throws SQLException {
            return new VersionKey(row.getObject("declaration_id", UUID.class), row.getInt("version"));
        }
    }
}
