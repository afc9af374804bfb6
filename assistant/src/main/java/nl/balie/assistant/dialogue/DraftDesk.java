package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balie.assistant.dialogue.KeptDraft.Ask;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Clarification;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftType;

/**
 * Everything that touches a draft. Each of these acts only when the person's own words, as we read them, say so: what a
 * model asks for is a proposal.
 */
final class DraftDesk {

    private final BackOffice backOffice;
    private final Phrases phrases;

    DraftDesk(BackOffice backOffice, Phrases phrases) {
        this.backOffice = backOffice;
        this.phrases = phrases;
    }

    /** Writes down what the person's own words propose, change or dispute; empty when they do none of that. */
    Optional<Step> writeDown(TurnInHand turn) {
        if (turn.has(Step.WroteDown.class) || turn.has(Step.Disputed.class)) {
            return Optional.empty();
        }
        Optional<Act.AmendsDraft> amends = turn.act(Act.AmendsDraft.class);
        List<Act.ProposesFiling> proposals = turn.acts(Act.ProposesFiling.class).toList();
        if (amends.isEmpty() && proposals.isEmpty()) {
            return dispute(turn);
        }
        if (turn.who().employee() == null) {
            return Optional.of(turn.done(new Step.Declined(phrases.say(turn.who(), "dialogue.not-an-employee"))));
        }
        amends.ifPresent(act -> amend(turn, act));
        // The first that was said must end on top.
        proposals.reversed().forEach(act -> open(turn, act));
        return Optional.of(
                turn.has(Step.Dropped.class) && proposals.isEmpty()
                        ? turn.steps().getLast()
                        : turn.done(new Step.WroteDown()));
    }

    private Optional<Step> dispute(TurnInHand turn) {
        return turn.act(Act.RejectsDraft.class).map(_ -> turn.done(new Step.Disputed()));
    }

    private void amend(TurnInHand turn, Act.AmendsDraft act) {
        Draft after = act.after();
        KeptDraft before = turn.pile().shownAndUnchanged();
        if (before != null
                && after.type() == DraftType.DECLARATION
                && after.lines().isEmpty()
                && act.clarifications().isEmpty()) {
            turn.pile().drop(before);
            turn.done(new Step.Dropped(after.type()));
        } else {
            turn.pile().amend(after, asks(turn, act.clarifications()));
        }
    }

    private void open(TurnInHand turn, Act.ProposesFiling act) {
        turn.pile().open(act.draft(), asks(turn, act.clarifications()));
    }

    private List<Ask> asks(TurnInHand turn, List<Clarification> clarifications) {
        List<Ask> asks = new ArrayList<>();
        for (Clarification clarification : clarifications) {
            asks.add(new Ask(
                    clarification.slot(),
                    phrases.say(turn.who(), clarification.messageKey(), clarification.args()),
                    clarification.options()));
        }
        return asks;
    }

    /**
     * Files the draft the person had before him. Only on his own unconditional yes to exactly that draft, by word or by the
     * hash the button carries.
     */
    Step confirm(TurnInHand turn) {
        if (turn.has(Step.Handed.class)) {
            return turn.done(new Step.NothingToConfirm(false));
        }
        KeptDraft shown = turn.pile().shownAndUnchanged();
        String hash = turn.message().confirms();
        if (hash != null && shown != null && !hash.equals(Hashes.of(shown))) {
            return turn.done(new Step.CardChanged());
        }
        if (shown == null) {
            return turn.done(turn.pile().top() == null ? nothingToConfirm(turn) : new Step.CardChanged());
        }
        if (!shown.complete()) {
            return turn.done(new Step.NotComplete());
        }
        Optional<String> objection = backOffice.objection(turn.who(), shown.draft());
        return turn.done(objection.isPresent() ? new Step.Objected(objection.get()) : file(turn, shown));
    }

    /** Whether this message is the person's own yes: his words alone decide, or the button he pressed. */
    static boolean isOwnYes(TurnInHand turn) {
        return turn.act(Act.Confirms.class).isPresent()
                && turn.act(Act.CancelsDraft.class).isEmpty()
                && turn.act(Act.RejectsDraft.class).isEmpty()
                && turn.act(Act.AmendsDraft.class).isEmpty();
    }

    private Step file(TurnInHand turn, KeptDraft shown) {
        FiledView filed = backOffice.file(turn.who(), shown.draft(), Transcript.of(turn));
        turn.pile().filed(shown, filed.reference());
        return new Step.Handed(filed, shown.draft().type(), shown.draft().corrects() != null);
    }

    private static Step nothingToConfirm(TurnInHand turn) {
        ReplyView last = turn.lastReply();
        return new Step.NothingToConfirm(last != null && last.outcome().equals("NOT_FOUND"));
    }

    Step cancel(TurnInHand turn) {
        KeptDraft shown = turn.pile().shownAndUnchanged();
        if (shown == null || turn.act(Act.CancelsDraft.class).isEmpty()) {
            return turn.done(new Step.NothingToCancel());
        }
        turn.pile().drop(shown);
        return turn.done(new Step.Dropped(shown.draft().type()));
    }
}
