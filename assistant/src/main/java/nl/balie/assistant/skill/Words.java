package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are said back to the employee, so that the answer can be tapped as well as typed. */
final class Words {

    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Words() {}

    static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    static String number(BigDecimal number) {
        return Lines.rounded(number).toPlainString().replace('.', ',');
    }

    /** {@code 8.30} read as half past eight hours: 8.5. */
    static BigDecimal clockReading(BigDecimal said) {
        BigDecimal whole = new BigDecimal(said.toBigInteger());
        BigDecimal minutes = said.subtract(whole).multiply(HUNDRED);
        return whole.add(minutes.divide(MINUTES, MathContext.DECIMAL64));
    }
}
