package nl.balie.assistant.language;

import org.jspecify.annotations.Nullable;

/**
 * A clock time as said, before it is decided whether {@code 5} is five in the morning or in the afternoon.
 *
 * @param exact said on the 24-hour clock ({@code 17}, {@code 07:00}), so that nothing is left to decide
 * @param part {@code 's avonds} when it was said
 */
public record ClockTime(
        int hour, int minute, boolean exact, @Nullable PartOfDay part) {

    private static final int HALF_DAY_MINUTES = 12 * 60;
    private static final int DAY_MINUTES = 24 * 60;

    ClockTime at(@Nullable PartOfDay said) {
        return said == null ? this : new ClockTime(hour, minute, exact, said);
    }

    int minuteOfDay() {
        return (hour * 60 + minute) % DAY_MINUTES;
    }

    /** The minute of the day when it is certain, else -1. */
    int certainMinute() {
        if (part == null) {
            return exact ? minuteOfDay() : -1;
        }
        boolean firstHalf = minuteOfDay() < HALF_DAY_MINUTES;
        boolean late = part == PartOfDay.EVENING || part == PartOfDay.AFTERNOON;
        boolean beforeMidnight = part == PartOfDay.NIGHT && hour >= 8;
        boolean noonOrMidnight = hour == 12;
        if (noonOrMidnight) {
            return late && part == PartOfDay.AFTERNOON ? HALF_DAY_MINUTES + minute : minute;
        }
        return firstHalf && (late || beforeMidnight) ? minuteOfDay() + HALF_DAY_MINUTES : minuteOfDay();
    }
}
