package nl.balie.assistant.language;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Peildatum: the time whose rules a question is about.
 *
 * @param readings the periods it may be, likeliest first; empty when it is about now
 * @param aspect whether the rule is asked, or what was there before it
 * @param subject the question without the words that say the time, to look up
 * @param bare whether it says a time only ({@code en vorig jaar?}), so that its subject is the question before it
 */
public record TimeAsked(List<Period> readings, Certainty certainty, Aspect aspect, String subject, boolean bare) {

    /** How sure it is that the time chooses the rules. */
    public enum Certainty {
        /** No time was said, or one that says when something happened ({@code ik ben in 1990 geboren}). */
        NOW,
        /** A day in somebody's plans: other rules may hold then, if there are any. */
        POSSIBLE,
        SURE
    }

    /** What about the rule is asked. */
    public enum Aspect {
        RULE,
        /** {@code en daarvoor?} */
        BEFORE,
        /** {@code is dat veranderd?} */
        CHANGE
    }

    public TimeAsked {
        readings = List.copyOf(readings);
    }

    /** Reads the time out of a question, Dutch or English, seen from today. */
    public static TimeAsked of(String question, LocalDate today) {
        return new TimeReading(question, today).read();
    }

    /** A question about the rules of today. */
    public static TimeAsked now(String question) {
        return new TimeAsked(List.of(), Certainty.NOW, Aspect.RULE, question, false);
    }

    /** The year that is meant for sure, if it is one. */
    public OptionalInt year() {
        return readings.stream()
                .limit(1)
                .filter(period -> certainty == Certainty.SURE)
                .mapToInt(period -> period.decidingDay().getYear())
                .findFirst();
    }

    /**
     * What this question asks that leans on an earlier one: its subject, and its time where this one names none. Whether a rule
     * changed is asked of now.
     */
    public TimeAsked after(TimeAsked earlier) {
        String whole = bare ? earlier.subject : earlier.subject + " " + subject;
        boolean own = !readings.isEmpty() || aspect == Aspect.CHANGE;
        return new TimeAsked(
                own ? readings : earlier.readings, own ? certainty : earlier.certainty, aspect, whole, false);
    }
}
