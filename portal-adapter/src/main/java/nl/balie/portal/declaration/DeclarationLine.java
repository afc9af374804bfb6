package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a declaration.
 *
 * @param date the day it is about; of a period its first day
 * @param period an ISO week ({@code 2026-W46}) or a month ({@code 2026-03}) when the line is a total over it
 * @param component the code of a {@link WageComponent}
 * @param unit {@code HOUR}, {@code KM}, {@code EUR} or {@code DAY}
 * @param end earlier than {@code start} when the shift runs past midnight
 */
public record DeclarationLine(
        LocalDate date,
        @Nullable String period,
        String component,
        BigDecimal quantity,
        String unit,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer breakMinutes) {

    /** A line of one day without clock times. */
    public static DeclarationLine of(LocalDate date, String component, BigDecimal quantity, String unit) {
        return new DeclarationLine(date, null, component, quantity, unit, null, null, null);
    }
}
