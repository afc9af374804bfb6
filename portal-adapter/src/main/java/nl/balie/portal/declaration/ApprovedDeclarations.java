package nl.balie.portal.declaration;

import java.util.Optional;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.Parties;
import nl.balie.portal.vendor.DeclarationForPayroll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is owed to a payroll system. */
@Component
public class ApprovedDeclarations {
    private final JdbcClient jdbc;
    private final DeclarationRows rows;
    private final WageComponents components;
    private final Parties parties;

    ApprovedDeclarations(JdbcClient jdbc, DeclarationRows rows, WageComponents components, Parties parties) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.components = components;
        this.parties = parties;
    }

    /**
     * The declaration as it must be delivered now. Empty when this version is no longer wanted, because the employee withdrew
     * or replaced it meanwhile: then it must not be delivered any more. One that the payroll system refused before is given
     * again, for a replay.
     */
    public Optional<DeclarationForPayroll> find(EmployerId employer, DeclarationId id, int version) {
        return rows.one(jdbc.sql("""
            select * from declaration where employer_id = ? and declaration_id = ? and version = ?
              and status in ('APPROVED', 'UNPROCESSABLE')\
            """).params(employer.value(), id.value(), version))
                .map(this::forPayroll);
    }

    private DeclarationForPayroll forPayroll(Declaration declaration) {
        Employee employee =
                parties.employee(declaration.employer(), declaration.employee()).orElseThrow();
        return new DeclarationForPayroll(
                declaration.employer(),
                declaration.id().value(),
                declaration.version(),
                declaration.reference(),
                employee.number(),
                employee.fullName(),
                declaration.lines().stream()
                        .map(line -> line(declaration.employer(), line))
                        .toList());
    }

    private DeclarationForPayroll.Line line(EmployerId employer, DeclarationLine line) {
        return new DeclarationForPayroll.Line(
                line.date(),
                line.period(),
                components.payrollCode(employer, line.component()).orElseThrow(),
                line.quantity(),
                line.unit());
    }
}
