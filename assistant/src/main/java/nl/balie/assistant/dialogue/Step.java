package nl.balie.assistant.dialogue;

import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.DraftType;
import nl.balie.knowledge.NothingFound;
import org.jspecify.annotations.Nullable;

/** One thing that was done, or refused, in a turn. The reply is composed from the steps, whatever a model says of them. */
sealed interface Step {

    /** A draft was opened or changed; the one on top of the pile is shown. */
    record WroteDown() implements Step {}

    /** The draft is not right, or not yet: what should be different is asked. */
    record Disputed() implements Step {}

    /** A confirmation of a draft that is no longer the one that is shown. */
    record CardChanged() implements Step {}

    /** A confirmation of a draft that still misses something. */
    record NotComplete() implements Step {}

    /** The rules of filing object. */
    record Objected(String objection) implements Step {}

    record Handed(FiledView filed, DraftType type, boolean correction) implements Step {}

    /** A yes to nothing. */
    record NothingToConfirm(boolean personOffered) implements Step {}

    record NothingToCancel() implements Step {}

    record Dropped(DraftType type) implements Step {}

    record Answered(Answer.Worded answer) implements Step {}

    /**
     * The documents do not say.
     *
     * @param remark what can be said about it in words, empty if nothing can
     */
    record NotInThere(NothingFound.Reason reason, String remark) implements Step {}

    /** The person's own data. */
    record Told(String text) implements Step {}

    /** Own data that no connected system delivers. */
    record NotConnected(String text) implements Step {}

    record Escalated(FiledView filed) implements Step {}

    /**
     * Nothing the assistant does.
     *
     * @param reason in words for the person, null when there is none to give
     */
    record Declined(@Nullable String reason) implements Step {}

    record Greeted(boolean thanked) implements Step {}
}
