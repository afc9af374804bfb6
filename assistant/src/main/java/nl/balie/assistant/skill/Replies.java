package nl.balie.assistant.skill;

import java.util.List;
import java.util.Set;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Clock;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Mark;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Row;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;

/**
 * Tells a yes from anything that only begins like one. A message confirms when every word of it is known to belong to a yes;
 * one word too many ({@code ja maar}, {@code ja, dinsdag 7}) and it does not, for a false filing is the worst mistake.
 */
final class Replies {

    private static final int MOST_UNKNOWN_WORDS = 2;

    /** What may follow {@code stuur het maar}. */
    private static final Set<String> PARTICLES =
            Set.of("door", "op", "in", "weg", "zo", "gerust", "vast", "even", "hoor");

    private Replies() {}

    /** Sentences that together are an unconditional yes. */
    static boolean isConfirmation(List<Sentence> sentences) {
        boolean strong = sentences.stream().anyMatch(Replies::isYes);
        return strong && sentences.stream().allMatch(s -> isYes(s) || isAcknowledgement(s));
    }

    static boolean isYes(Sentence sentence) {
        List<Phrase> phrases = sentence.phrases();
        if (sentence.questionMark() || !phrases.stream().allMatch(Replies::belongsToYes) || hasObjection(phrases)) {
            return false;
        }
        boolean strong = phrases.stream().anyMatch(p -> isYes(p, "") || (isYes(p, "ACTION") && saysWeak(phrases)));
        boolean weakAlone = saysWeak(phrases) && !sentence.has(Sense.THANKS);
        return strong || weakAlone;
    }

    private static boolean saysWeak(List<Phrase> phrases) {
        return phrases.stream().anyMatch(p -> isYes(p, "WEAK"));
    }

    private static boolean isYes(Phrase phrase, String strength) {
        return phrase instanceof Term term && strength.equals(term.value(Sense.YES));
    }

    private static boolean belongsToYes(Phrase phrase) {
        return switch (phrase) {
            case Mark mark -> !mark.sign().equals("?") && !mark.sign().equals("%");
            case Term term ->
                (term.means(Sense.YES)
                                || term.means(Sense.AGREE)
                                || term.means(Sense.THANKS)
                                || term.means(Sense.GREETING))
                        && !term.means(Sense.CANCEL)
                        && !isDenial(term);
            default -> false;
        };
    }

    private static boolean isDenial(Term term) {
        return term.means(Sense.NOT) || term.means(Sense.WRONG) || term.means(Sense.NOT_YET) || term.means(Sense.NO);
    }

    /** {@code maar} takes a yes back, unless it is the soft one that ends {@code stuur het maar}. */
    private static boolean hasObjection(List<Phrase> phrases) {
        List<Phrase> words = phrases.stream().filter(p -> !(p instanceof Mark)).toList();
        for (int i = 0; i < words.size(); i++) {
            boolean but = Sentence.norm(words.get(i)).equals("maar");
            boolean ends =
                    words.subList(i + 1, words.size()).stream().allMatch(p -> PARTICLES.contains(Sentence.norm(p)));
            boolean soft = ends && i > 0 && !isPlainYes(words.get(i - 1));
            if (but && !soft) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainYes(Phrase phrase) {
        return Set.of(
                        "ja",
                        "klopt",
                        "akkoord",
                        "ok",
                        "oke",
                        "goed",
                        "prima",
                        "dat klopt",
                        "jep",
                        "yes",
                        "jawel",
                        "is goed",
                        "juist",
                        "correct",
                        "zeker",
                        "precies")
                .contains(Sentence.norm(phrase));
    }

    /** {@code oké duidelijk}: says nothing about the draft, and takes nothing back. */
    private static boolean isAcknowledgement(Sentence sentence) {
        List<Phrase> phrases = sentence.phrases();
        long unknown = phrases.stream().filter(p -> p instanceof Phrase.Word).count();
        boolean harmless = phrases.stream()
                .allMatch(p -> p instanceof Phrase.Word
                        || p.means(Sense.YES)
                        || p.means(Sense.AGREE)
                        || p.means(Sense.THANKS)
                        || p.means(Sense.GREETING)
                        || (p instanceof Mark mark && !mark.sign().equals("?")));
        boolean denies = phrases.stream().anyMatch(p -> p instanceof Term term && isDenial(term));
        return harmless
                && !denies
                && !sentence.questionMark()
                && unknown <= MOST_UNKNOWN_WORDS
                && !hasObjection(phrases);
    }

    /** {@code nee laat maar}, {@code annuleer}, with nothing in it that could be a change instead. */
    static boolean isCancellation(List<Sentence> sentences) {
        boolean cancels = sentences.stream().anyMatch(s -> s.has(Sense.CANCEL) && !Questions.isQuestion(s));
        return cancels
                && sentences.stream().noneMatch(Replies::hasValues)
                && sentences.stream().noneMatch(s -> (s.has(Sense.LEAVE) && s.has(Sense.WISH)) || s.has(Sense.NOT_YET));
    }

    /** A no, a "not right" or a "not yet" that does not say what should change. */
    static boolean isRejection(List<Sentence> sentences) {
        boolean rejects = sentences.stream()
                .anyMatch(s -> s.has(Sense.WRONG)
                        || s.has(Sense.NOT_YET)
                        || isOnlyNo(s)
                        || (s.has(Sense.YES) && s.says("niet")));
        return rejects && sentences.stream().noneMatch(s -> hasValues(s) || Questions.isQuestion(s));
    }

    private static boolean isOnlyNo(Sentence sentence) {
        return sentence.has(Sense.NO)
                && sentence.phrases().stream()
                        .allMatch(p -> p.means(Sense.NO)
                                || p.means(Sense.AGREE)
                                || p.means(Sense.NOT)
                                || p.means(Sense.SLIP)
                                || p.means(Sense.THANKS)
                                || p instanceof Mark);
    }

    static boolean hasValues(Sentence sentence) {
        return sentence.has(Quantity.class)
                || sentence.has(Days.class)
                || sentence.has(Spell.class)
                || sentence.has(Row.class)
                || sentence.has(Clock.class);
    }

    static boolean isThanks(List<Sentence> sentences) {
        return sentences.stream().anyMatch(s -> s.has(Sense.THANKS))
                && sentences.stream().allMatch(Replies::isSmallTalk);
    }

    static boolean isGreeting(List<Sentence> sentences) {
        return sentences.stream().anyMatch(s -> s.has(Sense.GREETING))
                && sentences.stream().allMatch(Replies::isSmallTalk);
    }

    private static boolean isSmallTalk(Sentence sentence) {
        long words = sentence.phrases().stream()
                .filter(p -> p instanceof Phrase.Word)
                .count();
        return words <= MOST_UNKNOWN_WORDS
                && sentence.phrases().stream()
                        .allMatch(p -> p instanceof Phrase.Word
                                || p instanceof Mark
                                || p.means(Sense.GREETING)
                                || p.means(Sense.THANKS)
                                || p.means(Sense.AGREE)
                                || p.means(Sense.YES)
                                || p.means(Sense.LINK));
    }
}
