package nl.balie.assistant.dialogue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the assistant in the tenant's 'je' or 'u', with dates and numbers as people write them. */
@Component
public class Phrases {

    static final String OFFER_HR = "dialogue.offer.hr";
    static final String OFFER_NO = "dialogue.offer.no";

    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", DUTCH);
    private static final DateTimeFormatter DAY_IN_FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", DUTCH);

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    public String say(ActingPerson who, String key, Object... args) {
        return say(who, key, List.of(args));
    }

    String say(ActingPerson who, String key, List<Object> args) {
        Object[] written = args.stream().map(Phrases::written).toArray();
        return messages.getMessage(key, written, Wording.locale(who.employer()));
    }

    /** Whether there is such a text. */
    public boolean knows(ActingPerson who, String key) {
        String text = messages.getMessage(key, null, "", Wording.locale(who.employer()));
        return text != null && !text.isEmpty();
    }

    /** {@code di 17 november}. */
    public static String day(LocalDate date) {
        return DAY.format(date).replace(".", "");
    }

    /** {@code Vrijdag 20 november 2026}. */
    public static String dayInFull(LocalDate date) {
        String text = DAY_IN_FULL.format(date);
        return text.substring(0, 1).toUpperCase(DUTCH) + text.substring(1);
    }

    /** {@code week 46} or {@code maart 2026}. */
    public static String period(String period) {
        int week = period.indexOf("-W");
        return week > 0
                ? "week " + Integer.parseInt(period.substring(week + 2))
                : MONTH.format(YearMonth.parse(period));
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 8,5 uur}, {@code 84 km}, {@code € 61,40}, {@code 2 dagen}. */
    public static String quantity(BigDecimal quantity, String unit) {
        return switch (unit) {
            case "HOUR" -> number(quantity) + " uur";
            case "KM" -> number(quantity) + " km";
            case "EUR" -> "€ " + decimal("#,##0.00", quantity);
            case "DAY" -> number(quantity) + " " + (quantity.compareTo(BigDecimal.ONE) == 0 ? "dag" : "dagen");
            default -> number(quantity) + " " + unit;
        };
    }

    private static String number(BigDecimal number) {
        return decimal("#,##0.##", number);
    }

    private static String decimal(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(DUTCH)).format(number);
    }

    private static Object written(Object value) {
        return switch (value) {
            case LocalDate date -> day(date);
            case LocalTime time -> time(time);
            case BigDecimal number -> number(number);
            case Number number -> number(new BigDecimal(number.toString()));
            default -> value.toString();
        };
    }
}
