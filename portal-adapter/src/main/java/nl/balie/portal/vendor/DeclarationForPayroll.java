package nl.balie.portal.vendor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * An approved declaration in the words of a payroll system.
 *
 * @param employer whose payroll it is
 * @param declaration stays the same over all versions; a run reports it back
 * @param version counts up from 1
 * @param reference what people call it, such as {@code D-2026-1120-01}
 */
public record DeclarationForPayroll(
        EmployerId employer,
        UUID declaration,
        int version,
        String reference,
        String employeeNumber,
        String employeeName,
        List<Line> lines) {

    /**
     * One line of it.
     *
     * @param period an ISO week or a month when the line is a total over it
     * @param payrollCode the wage component's code in the payroll system
     * @param unit {@code HOUR}, {@code KM}, {@code EUR} or {@code DAY}
     */
    public record Line(LocalDate date, @Nullable String period, String payrollCode, BigDecimal quantity, String unit) {}

    public DeclarationForPayroll {
        lines = List.copyOf(lines);
    }

    public String idempotencyKey() {
        return idempotencyKey(declaration, version);
    }

    /** What makes a second arrival the same arrival. */
    public static String idempotencyKey(UUID declaration, int version) {
        return declaration + "/" + version;
    }
}
