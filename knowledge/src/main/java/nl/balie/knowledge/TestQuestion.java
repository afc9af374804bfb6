package nl.balie.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Testvraag: a question that HR keeps, with the answer it got last.
 *
 * @param number its place among the questions of the library, from 1
 * @param audience the group it is asked for
 * @param on the day asked about, null for the day of asking
 * @param source where that answer came from, empty if there was none
 */
public record TestQuestion(
        long number,
        String text,
        Audience audience,
        @Nullable LocalDate on,
        String answer,
        String source,
        Instant answeredAt,
        String by) {

    /** Longest question and source in characters. */
    public static final int LONGEST_CHARACTERS = 500;
}
