package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a message with one meaning, in the order of the message; words without meaning are {@link Word}s. */
public sealed interface Phrase {

    Span span();

    /**
     * Days.
     *
     * @param other what the same signs say when the date does not fit its weekday: {@code za 22-6} is Saturday from 22 to 6
     */
    record Days(DayExpression expression, @Nullable DayAndSpell other, Span span) implements Phrase {
        public Days(DayExpression expression, Span span) {
            this(expression, null, span);
        }
    }

    /** A weekday and a spell on it. */
    record DayAndSpell(Days day, Spell spell) {}

    record Quantity(Amount amount, Span span) implements Phrase {}

    /** Bare numbers in a row, {@code 8 8 8 8 6}. */
    record Row(List<BigDecimal> numbers, Span span) implements Phrase {}

    record Clock(ClockTime time, Edge edge, Span span) implements Phrase {

        /** Whether the preposition says that something starts or stops then. */
        public enum Edge {
            STARTS,
            STOPS,
            UNSAID
        }
    }

    record Spell(ClockTime from, ClockTime to, Span span) implements Phrase {}

    record Pause(int minutes, Span span) implements Phrase {}

    /** An expression of the tables. */
    record Term(Map<Sense, String> senses, String norm, Span span) implements Phrase {
        @Override
        public boolean means(Sense sense) {
            return senses.containsKey(sense);
        }

        /** The value of this sense in the tables, null when it has not this sense. */
        public @Nullable String value(Sense sense) {
            return senses.get(sense);
        }
    }

    record Word(String norm, boolean capitalised, Span span) implements Phrase {}

    /** Punctuation, the end of a line included. */
    record Mark(String sign, Span span) implements Phrase {}

    /** Whether this is an expression of the tables with this sense. */
    default boolean means(Sense sense) {
        return false;
    }
}
