package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** Lines as people declare them; today is Friday 20 November 2026. */
final class Lines {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Lines() {}

    static DeclarationLine hours(String date, String quantity) {
        return line(date, "UREN", quantity, "HOUR");
    }

    static DeclarationLine hours(String date, String start, String end) {
        return new DeclarationLine(
                LocalDate.parse(date),
                null,
                "UREN",
                BigDecimal.valueOf(4),
                "HOUR",
                LocalTime.parse(start),
                LocalTime.parse(end),
                null);
    }

    static DeclarationLine over(String period, String firstDay, String component, String quantity, String unit) {
        return new DeclarationLine(
                LocalDate.parse(firstDay), period, component, new BigDecimal(quantity), unit, null, null, null);
    }

    static DeclarationLine line(String date, String component, String quantity, String unit) {
        return DeclarationLine.of(LocalDate.parse(date), component, new BigDecimal(quantity), unit);
    }
}
