package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * An approved declaration as a payroll system gets it, in the payroll system's own codes.
 *
 * @param employeeNumber the employer's personnel number
 * @param corrects the reference of the processed declaration that this one replaces
 * @param calculateHours 'berekenen uren'; when false the payroll system leaves hours out of its calculation (S3-53)
 */
public record DeclarationForPayroll(
        EmployerId employer,
        DeclarationId declarationId,
        int version,
        String reference,
        String employeeNumber,
        String employeeName,
        @Nullable String corrects,
        boolean calculateHours,
        List<Line> lines) {

    public DeclarationForPayroll {
        lines = List.copyOf(lines);
    }

    /** The same version sent again has the same key, so that the payroll system takes it once. */
    public String idempotencyKey() {
        return declarationId + "/" + version;
    }

    /**
     * One line, in the payroll system's code.
     *
     * @param payrollCode what the payroll system calls the component
     * @param period see {@link DeclarationLine}
     */
    public record Line(
            LocalDate date,
            @Nullable String period,
            String payrollCode,
            BigDecimal quantity,
            String unit,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer breakMinutes) {}
}
