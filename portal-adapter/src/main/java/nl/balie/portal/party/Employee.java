package nl.balie.portal.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Werknemer with the employment that counts for declaring.
 *
 * @param number the employer's own personnel number
 * @param mobile E.164
 * @param hoursPerWeek contract hours; zero for on-call workers without guaranteed hours
 * @param mayDeclare false for people who are excluded from declaring (S3-26)
 * @param calculateHours 'berekenen uren' (S3-53)
 */
public record Employee(
        EmployerId employer,
        EmployeeId id,
        @Nullable AccountId account,
        String number,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String department,
        EmploymentType type,
        BigDecimal hoursPerWeek,
        boolean mayDeclare,
        boolean calculateHours,
        LocalDate startDate,
        @Nullable LocalDate endDate) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}
