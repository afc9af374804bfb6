package nl.balie.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a document counts, both inclusive.
 *
 * @param from first day, or null when it always counted
 * @param until last day, or null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** Whether its first day comes before its last; a period that ends before it starts covers nothing. */
    public boolean inOrder() {
        return from == null || until == null || !from.isAfter(until);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return from == null || other.until == null || !from.isAfter(other.until);
    }
}
