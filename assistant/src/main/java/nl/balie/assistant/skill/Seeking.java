package nl.balie.assistant.skill;

import java.util.List;
import java.util.regex.Pattern;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.skill.Act.AmendsDraft;
import nl.balie.assistant.skill.Act.CancelsDraft;
import nl.balie.assistant.skill.Act.ProposesFiling;
import nl.balie.assistant.skill.Act.RejectsDraft;

/**
 * Tells somebody who wants to know something from somebody who files. What may be either is decided by what was found: a filing
 * that lacks nothing is one, whatever stands beside it, and so is what was done; half of one beside a question is what the
 * question is about.
 */
final class Seeking {

    private static final int SHORT_WORDS = 4;
    private static final int BARE_PHRASES = 2;

    /** {@code gewerkt}, {@code gereden}, {@code overgewerkt}: done, not supposed. */
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?:aan|af|bij|door|in|na|over|thuis|uit|vol)?\\s?ge\\p{L}{2,}(?:d|t|en)");

    private Seeking() {}

    /** Whether these acts are better forgotten, since the message is a question that only sounds like them. */
    static boolean isRather(List<Act> acts, Message message) {
        return !acts.isEmpty() && acts.stream().allMatch(act -> soundsLike(act, message));
    }

    private static boolean soundsLike(Act act, Message message) {
        boolean draftOpen = message.situation().open() != null;
        return switch (act) {
            case ProposesFiling filing -> !draftOpen && asks(message) && isHalf(filing.draft()) && !reports(message);
            case AmendsDraft _ -> !message.questions().isEmpty() && !reports(message) && !corrects(message);
            // Without a draft there is nothing to drop or to doubt.
            case CancelsDraft _, RejectsDraft _ ->
                !draftOpen && message.situation().lastFiled() == null && words(message) > SHORT_WORDS;
            default -> false;
        };
    }

    /** Whether what stands beside the question can be about the draft: it names a day, or says that something was otherwise. */
    private static boolean corrects(Message message) {
        Draft open = message.situation().open();
        boolean ofAnotherKind = open != null && open.type() != DraftType.DECLARATION;
        return ofAnotherKind
                || message.phrases().anyMatch(phrase -> phrase instanceof Phrase.Days || phrase instanceof Phrase.Spell)
                || message.saysAny(Sense.YES, Sense.NO, Sense.SLIP, Sense.MEANT, Sense.ADD, Sense.REMOVE, Sense.WRONG);
    }

    private static boolean isHalf(Draft draft) {
        return draft.type() != DraftType.TICKET
                && (!draft.complete() || draft.warnings().contains("DATE_ASSUMED") || draft.blank());
    }

    /** Whether somebody tells what was done, or hands in no more than a quantity: that is not lost because a question follows. */
    private static boolean reports(Message message) {
        return message.phrases()
                        .map(Sentence::norm)
                        .anyMatch(norm -> PARTICIPLE.matcher(norm).matches())
                || message.statements().stream().anyMatch(Seeking::isBareQuantity);
    }

    private static boolean isBareQuantity(Sentence sentence) {
        long phrases = sentence.phrases().stream()
                .filter(phrase -> !(phrase instanceof Phrase.Mark))
                .count();
        return sentence.has(Phrase.Quantity.class) && phrases <= BARE_PHRASES && !asks(sentence);
    }

    /** Whether a question stands in the message, or a word to ask with. */
    static boolean asks(Message message) {
        return !message.questions().isEmpty() || message.statements().stream().anyMatch(Seeking::asks);
    }

    private static boolean asks(Sentence sentence) {
        return sentence.questionMark() || sentence.has(Sense.ASKING);
    }

    /**
     * Whether a message of which nothing else could be made can be looked up. A command to make something or to go round the
     * rules cannot, nor one without a word.
     */
    static boolean canBeLookedUp(Message message) {
        boolean command = message.says(Sense.MAKE) && !asks(message);
        return !command
                && !message.says(Sense.OVERRIDE)
                && message.phrases()
                        .anyMatch(phrase -> Sentence.norm(phrase)
                                        .chars()
                                        .filter(Character::isLetter)
                                        .count()
                                > 1);
    }

    private static long words(Message message) {
        return message.sentences()
                .flatMap(sentence -> sentence.phrases().stream())
                .filter(phrase -> !(phrase instanceof Phrase.Mark))
                .count();
    }
}
