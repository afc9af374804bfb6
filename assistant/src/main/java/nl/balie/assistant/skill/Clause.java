package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.assistant.language.DayExpression;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Mark;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Row;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * Zinsdeel: the part of a sentence in which days and amounts belong together.
 *
 * @param opening what it began with when that changes its role: {@code SLIP}, {@code OF_WHICH} or {@code EXCEPT}
 * @param sentence number of its sentence in the message
 */
record Clause(List<Phrase> phrases, @Nullable Sense opening, int sentence) {

    static List<Clause> of(List<Sentence> sentences) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            new Cutter(clauses, i).cut(sentences.get(i).phrases());
        }
        return clauses;
    }

    boolean has(Sense sense) {
        return phrases.stream().anyMatch(p -> p.means(sense));
    }

    boolean hasAny(Sense... senses) {
        return Stream.of(senses).anyMatch(this::has);
    }

    <T extends Phrase> Stream<T> all(Class<T> kind) {
        return phrases.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends Phrase> boolean has(Class<T> kind) {
        return phrases.stream().anyMatch(kind::isInstance);
    }

    Span span() {
        return phrases.getFirst().span().through(phrases.getLast().span());
    }

    static boolean isWeek(Days days) {
        return days.expression() instanceof DayExpression.Week
                || days.expression() instanceof DayExpression.NamedMonth
                || days.expression() instanceof DayExpression.RelativeMonth;
    }

    /** Cuts at commas and joining words, and before each next day of {@code ma 8 di 8 wo 6}. */
    private static final class Cutter {
        private final List<Clause> clauses;
        private final int sentence;
        private final List<Phrase> current = new ArrayList<>();
        private @Nullable Sense opening;
        private boolean dayBeforeAmount;

        Cutter(List<Clause> clauses, int sentence) {
            this.clauses = clauses;
            this.sentence = sentence;
        }

        void cut(List<Phrase> phrases) {
            for (int i = 0; i < phrases.size(); i++) {
                take(phrases, i);
            }
            close(null);
        }

        private void take(List<Phrase> phrases, int i) {
            Phrase phrase = phrases.get(i);
            Sense opens = opens(phrases, i);
            if (opens != null) {
                close(opens);
            } else if (phrase instanceof Mark mark && ",;|".contains(mark.sign())) {
                close(null);
            } else if (phrase.means(Sense.AND)) {
                close(null);
            } else {
                closeBeforeNextPair(phrase);
                current.add(phrase);
            }
        }

        private @Nullable Sense opens(List<Phrase> phrases, int i) {
            Phrase phrase = phrases.get(i);
            if (phrase.means(Sense.OF_WHICH)) {
                return Sense.OF_WHICH;
            }
            if (phrase.means(Sense.SLIP)) {
                boolean afterValue = !clauses.isEmpty() || !current.isEmpty();
                return afterValue ? Sense.SLIP : null;
            }
            boolean exceptsDays = phrase.means(Sense.EXCEPT)
                    && i + 1 < phrases.size()
                    && (phrases.get(i + 1) instanceof Days
                            || (i + 2 < phrases.size() && phrases.get(i + 2) instanceof Days));
            return exceptsDays ? Sense.EXCEPT : null;
        }

        private void closeBeforeNextPair(Phrase phrase) {
            boolean hasAmount = current.stream().anyMatch(Cutter::isAmount);
            boolean hasDays = current.stream().anyMatch(p -> p instanceof Days);
            if (!hasDays && !hasAmount) {
                dayBeforeAmount = phrase instanceof Days;
            }
            boolean nextDay = phrase instanceof Days && hasDays && hasAmount && dayBeforeAmount;
            boolean nextAmount = isAmount(phrase) && hasDays && hasAmount && !dayBeforeAmount && !lastIsAmount();
            if (nextDay || nextAmount) {
                close(null);
                dayBeforeAmount = phrase instanceof Days;
            }
        }

        private boolean lastIsAmount() {
            return !current.isEmpty() && isAmount(current.getLast());
        }

        private static boolean isAmount(Phrase phrase) {
            return phrase instanceof Quantity || phrase instanceof Spell || phrase instanceof Row;
        }

        private void close(@Nullable Sense next) {
            if (!current.isEmpty()) {
                clauses.add(new Clause(List.copyOf(current), opening, sentence));
                current.clear();
                opening = next;
            } else if (next != null) {
                opening = next;
            }
        }
    }
}
