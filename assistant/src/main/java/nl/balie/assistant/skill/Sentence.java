package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Mark;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * Zin: phrases up to a full stop, a line end, or the point where somebody starts to ask something.
 *
 * @param questionMark whether it ended with one
 */
record Sentence(List<Phrase> phrases, boolean questionMark) {

    static List<Sentence> of(List<Phrase> phrases) {
        List<Sentence> sentences = new ArrayList<>();
        List<Phrase> current = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (endsSentence(phrase)) {
                add(sentences, current, isMark(phrase, "?"));
            } else if (startsQuestion(phrases, i, current)) {
                add(sentences, current, false);
                current.add(phrase);
            } else {
                current.add(phrase);
            }
        }
        add(sentences, current, false);
        return sentences;
    }

    private static void add(List<Sentence> sentences, List<Phrase> current, boolean questionMark) {
        if (!current.isEmpty()) {
            sentences.add(new Sentence(List.copyOf(current), questionMark));
            current.clear();
        }
    }

    private static boolean endsSentence(Phrase phrase) {
        return phrase instanceof Mark mark && ".!?\n…".contains(mark.sign());
    }

    static boolean isMark(Phrase phrase, String sign) {
        return phrase instanceof Mark mark && mark.sign().equals(sign);
    }

    /** {@code dinsdag 8 uur, en hoeveel verlof heb ik nog}: after something said, a question begins. */
    private static boolean startsQuestion(List<Phrase> phrases, int at, List<Phrase> before) {
        boolean joined = at > 0
                && (isMark(phrases.get(at - 1), ",")
                        || phrases.get(at - 1).means(Sense.AND)
                        || phrases.get(at - 1).means(Sense.BUT));
        boolean inverted = phrases.get(at).means(Sense.INVERTED);
        boolean asks = inverted
                || phrases.get(at).means(Sense.QUESTION_WORD)
                || phrases.get(at).means(Sense.MAY_I)
                || (phrases.get(at).means(Sense.VERB_FIRST)
                        && !Sentence.norm(phrases.get(at)).startsWith("klopt")
                        && endsWithQuestionMark(phrases, at));
        boolean valuesBefore = before.stream()
                .anyMatch(p ->
                        p instanceof Quantity || p instanceof Spell || p instanceof Phrase.Days || p.means(Sense.YES));
        boolean conditionBefore =
                before.stream().anyMatch(p -> p.means(Sense.CONDITION) || p.means(Sense.QUESTION_WORD));
        boolean afterComma = at > 1
                && isMark(phrases.get(at - 1), ",")
                && (inverted || phrases.get(at).means(Sense.ASKING));
        return joined && asks && (valuesBefore || afterComma) && !conditionBefore;
    }

    private static boolean endsWithQuestionMark(List<Phrase> phrases, int from) {
        return phrases.stream()
                .skip(from)
                .filter(Sentence::endsSentence)
                .findFirst()
                .map(p -> isMark(p, "?"))
                .orElse(false);
    }

    boolean has(Sense sense) {
        return phrases.stream().anyMatch(p -> p.means(sense));
    }

    boolean hasAny(Sense... senses) {
        return Stream.of(senses).anyMatch(this::has);
    }

    <T extends Phrase> boolean has(Class<T> kind) {
        return phrases.stream().anyMatch(kind::isInstance);
    }

    <T extends Phrase> Stream<T> all(Class<T> kind) {
        return phrases.stream().filter(kind::isInstance).map(kind::cast);
    }

    boolean says(String... norms) {
        Predicate<Phrase> said = p -> List.of(norms).contains(norm(p));
        return phrases.stream().anyMatch(said);
    }

    /** The word or expression of a phrase in normal form, empty for values. */
    static String norm(Phrase phrase) {
        return switch (phrase) {
            case Term term -> term.norm();
            case Phrase.Word word -> word.norm();
            default -> "";
        };
    }

    @Nullable
    Phrase first(Predicate<Phrase> wanted) {
        return phrases.stream().filter(wanted).findFirst().orElse(null);
    }

    Span span() {
        return phrases.getFirst().span().through(phrases.getLast().span());
    }
}
