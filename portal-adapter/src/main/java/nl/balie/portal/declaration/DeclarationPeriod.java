package nl.balie.portal.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The days a line is about: one day, an ISO week or a month.
 *
 * @param last included
 */
record DeclarationPeriod(LocalDate first, LocalDate last) {
    /** Empty when the line's period is not a week or a month, or its date is not the first day of it. */
    static Optional<DeclarationPeriod> of(DeclarationLine line) {
        String period = line.period();
        if (period == null) {
            return Optional.of(new DeclarationPeriod(line.date(), line.date()));
        }
        try {
            return Optional.of(period.contains("W") ? week(period) : month(period))
                    .filter(found -> found.first().equals(line.date()));
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    private static DeclarationPeriod week(String period) {
        LocalDate monday = LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return new DeclarationPeriod(monday, monday.plusDays(6));
    }

    private static DeclarationPeriod month(String period) {
        YearMonth month = YearMonth.parse(period);
        return new DeclarationPeriod(month.atDay(1), month.atEndOfMonth());
    }
}
