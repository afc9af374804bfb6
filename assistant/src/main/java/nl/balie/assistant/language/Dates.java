package nl.balie.assistant.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that an expression stands for.
 *
 * @param days in order; empty when there is a doubt
 * @param period {@code 2026-W46} or {@code 2026-03} when a whole week or month was named without days; else null.
 *     Then {@code days} holds its first day only.
 * @param doubt why it must be asked back, null when it is clear
 * @param candidates what it could be when there is a doubt; may be empty
 */
public record Dates(
        List<LocalDate> days,
        @Nullable String period,
        @Nullable Doubt doubt,
        List<LocalDate> candidates) {

    /** Why an expression does not name one date. */
    public enum Doubt {
        NO_SUCH_DATE,
        NO_SUCH_WEEK,
        WEEK_AHEAD,
        WHICH_YEAR,
        WEEKDAY_CONTRADICTS
    }

    static Dates of(LocalDate day) {
        return of(List.of(day));
    }

    /** These days, in this order. */
    public static Dates of(List<LocalDate> days) {
        return new Dates(List.copyOf(days), null, null, List.of());
    }

    /** The ISO week in which this day lies, as a whole. */
    public static Dates ofWeekOf(LocalDate day) {
        return ofWeek(Calendar.monday(day));
    }

    /** These days less those. */
    public Dates without(Dates others) {
        List<LocalDate> left =
                days.stream().filter(day -> !others.days.contains(day)).toList();
        return new Dates(left, period, doubt, candidates);
    }

    static Dates ofWeek(LocalDate monday) {
        return new Dates(List.of(monday), isoWeek(monday), null, List.of());
    }

    static Dates ofMonth(YearMonth month) {
        return new Dates(List.of(month.atDay(1)), month.toString(), null, List.of());
    }

    static Dates doubtful(Doubt doubt, LocalDate... candidates) {
        return new Dates(List.of(), null, doubt, List.of(candidates));
    }

    /** {@code 2026-W46}. */
    public static String isoWeek(LocalDate date) {
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public boolean isWeek() {
        return period != null && period.contains("W");
    }

    public boolean isMonth() {
        return period != null && !isWeek();
    }

    public @Nullable LocalDate first() {
        return days.isEmpty() ? null : days.getFirst();
    }

    public @Nullable LocalDate last() {
        return days.isEmpty() ? null : days.getLast();
    }

    /** The Monday of the week named, null when no week was. */
    @Nullable
    LocalDate monday() {
        return isWeek() ? first() : null;
    }
}
