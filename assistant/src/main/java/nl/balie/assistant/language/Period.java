package nl.balie.assistant.language;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Periode: the days from first to last, both included; at most one of them is open.
 *
 * @param first null when it has no beginning
 * @param last null when it has no end
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    public Period {
        if (first == null && last == null) {
            throw new IllegalArgumentException("a period without beginning and end says nothing");
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("not a period: " + first + " to " + last);
        }
    }

    static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** The day whose rules are asked: the last one, or the first of what has no end ({@code vanaf 1 juli}). */
    public LocalDate decidingDay() {
        return last == null ? Objects.requireNonNull(first) : last;
    }

    /** The first day, or the last of what has no beginning. */
    public LocalDate firstDay() {
        return first == null ? Objects.requireNonNull(last) : first;
    }

    public boolean covers(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
