package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dienst: from when to when somebody worked. An end before the start lies on the next day. */
public record Shift(LocalTime start, LocalTime end) {

    private static final int HALF_DAY_MINUTES = 12 * 60;
    private static final int DAY_MINUTES = 24 * 60;

    /** Before this hour nobody starts a working day unless a night was mentioned. */
    private static final int EARLIEST_START_MINUTES = 6 * 60;

    /** A shift that would be longer than this was meant on the twelve-hour clock. */
    private static final int LONGEST_SHIFT_MINUTES = 14 * 60;

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /**
     * The shift between two times as said in a working-day context: {@code 8} to {@code 5} is 08:00 to 17:00,
     * {@code 22} to {@code 6} runs past midnight, {@code 2} to {@code 10} starts at 14:00.
     *
     * @param part a part of the day named in the same breath ({@code dinsdagnacht}), null when none was
     */
    public static Shift between(ClockTime from, ClockTime to, @Nullable PartOfDay part) {
        int start = from.certainMinute() >= 0 ? from.certainMinute() : start(from, to, part);
        int end = to.certainMinute() >= 0 && !(to.exact() && isTwelveHour(to, start, part))
                ? to.certainMinute()
                : end(to, start);
        return new Shift(LocalTime.ofSecondOfDay(start * 60L), LocalTime.ofSecondOfDay(end % DAY_MINUTES * 60L));
    }

    private static int start(ClockTime from, ClockTime to, @Nullable PartOfDay part) {
        int said = from.minuteOfDay();
        boolean evening = part == PartOfDay.EVENING || part == PartOfDay.NIGHT;
        if (evening && said >= EARLIEST_START_MINUTES && said < HALF_DAY_MINUTES) {
            return said + HALF_DAY_MINUTES;
        }
        if ((evening && part == PartOfDay.NIGHT) || part == PartOfDay.MORNING) {
            return said;
        }
        boolean tooEarly = said < EARLIEST_START_MINUTES;
        boolean endsLaterOnFullClock =
                to.exact() && to.minuteOfDay() <= said + HALF_DAY_MINUTES && to.minuteOfDay() > said;
        return tooEarly && !endsLaterOnFullClock ? said + HALF_DAY_MINUTES : said;
    }

    private static int end(ClockTime to, int start) {
        int said = to.minuteOfDay();
        if (said > start) {
            return said;
        }
        boolean afternoon = said < HALF_DAY_MINUTES && said + HALF_DAY_MINUTES > start;
        return afternoon ? said + HALF_DAY_MINUTES : said;
    }

    /** {@code 8:00 tot 5:00}: written as on the full clock, but 21 hours cannot be meant. */
    private static boolean isTwelveHour(ClockTime to, int start, @Nullable PartOfDay part) {
        int minute = to.minuteOfDay();
        int length = Math.floorMod(minute - start, DAY_MINUTES);
        return to.part() == null
                && part != PartOfDay.NIGHT
                && minute < HALF_DAY_MINUTES
                && length > LONGEST_SHIFT_MINUTES;
    }

    /**
     * The real hours between start and end of the shift that begins on this date, so that a shift across a clock change
     * counts 1 hour more or less, less the break. Not rounded; may be zero or negative when the break is too long.
     */
    public BigDecimal hours(LocalDate date, int breakMinutes, ZoneId zone) {
        LocalDate endDate = end.isAfter(start) ? date : date.plusDays(1);
        Duration worked = Duration.between(
                date.atTime(start).atZone(zone), endDate.atTime(end).atZone(zone));
        return BigDecimal.valueOf(worked.toMinutes() - breakMinutes).divide(MINUTES, MathContext.DECIMAL64);
    }
}
