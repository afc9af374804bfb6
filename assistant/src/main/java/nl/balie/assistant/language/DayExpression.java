package nl.balie.assistant.language;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days as somebody named them, before it is decided which dates they are ({@link Calendar}). */
public sealed interface DayExpression {

    /** {@code dinsdag}, {@code afgelopen dinsdag}, {@code dinsdag vorige week}, {@code zaterdagnacht}. */
    record Weekday(
            DayOfWeek day,
            Which which,
            @Nullable WeekExpression week,
            @Nullable PartOfDay part) implements DayExpression {}

    /** {@code eergisteren} is -2. */
    record Relative(int days, @Nullable PartOfDay part) implements DayExpression {}

    /** {@code vannacht}: the night that began yesterday, or the one that begins today. */
    record Tonight() implements DayExpression {}

    /** {@code dinsdag 12 november 2026}; what was not said is null. */
    record MonthDay(
            int day,
            int month,
            @Nullable Integer year,
            @Nullable DayOfWeek weekday) implements DayExpression {}

    /** {@code de 12e}, {@code vrijdag de 13e}. */
    record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements DayExpression {}

    record Week(WeekExpression week) implements DayExpression {}

    record Weekend(@Nullable WeekExpression week) implements DayExpression {}

    /** {@code in maart}, {@code maart 2026}. */
    record NamedMonth(int month, @Nullable Integer year) implements DayExpression {}

    /** {@code vorige maand} is -1. */
    record RelativeMonth(int months) implements DayExpression {}

    /** Both ends included. */
    record Range(DayExpression first, DayExpression last) implements DayExpression {}

    record Several(List<DayExpression> days) implements DayExpression {}

    /** Which of the days with a name: the bare name, the one before today, the one after today. */
    enum Which {
        NEAREST,
        BEFORE_TODAY,
        AFTER_TODAY
    }

    /** {@code vorige week} or {@code week 46}. */
    sealed interface WeekExpression {
        record RelativeWeek(int weeks) implements WeekExpression {}

        record NumberedWeek(int number, @Nullable Integer year) implements WeekExpression {}
    }
}
