package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;

/** The words for each step. */
final class StepText {

    private final Phrases phrases;
    private final BackOffice backOffice;
    private final DraftText draftText;

    StepText(Phrases phrases, BackOffice backOffice) {
        this.phrases = phrases;
        this.backOffice = backOffice;
        this.draftText = new DraftText(phrases);
    }

    String of(TurnInHand turn, Step step) {
        ActingPerson who = turn.who();
        return switch (step) {
            case Step.WroteDown _ -> shown(turn);
            case Step.Disputed _ ->
                phrases.say(who, turn.pile().top() == null ? "dialogue.nothing-open" : "dialogue.disputed");
            case Step.CardChanged _ -> phrases.say(who, "dialogue.card-changed");
            case Step.NotComplete _ -> phrases.say(who, "dialogue.not-complete") + "\n\n" + question(turn);
            case Step.Objected objected -> objected.objection();
            case Step.Handed handed -> handed(who, handed);
            case Step.NothingToConfirm nothing ->
                nothing.personOffered()
                        ? phrases.say(who, "dialogue.confirm-hand-over", hr(who), phrases.say(who, Phrases.OFFER_HR))
                        : phrases.say(who, "dialogue.nothing-to-confirm");
            case Step.NothingToCancel _ -> phrases.say(who, "dialogue.nothing-to-cancel");
            case Step.Dropped _ -> phrases.say(who, "dialogue.dropped");
            case Step.Answered answered -> answered.answer().text();
            case Step.NotInThere nothing
            when !nothing.remark().isEmpty() -> nothing.remark() + " " + phrases.say(who, "dialogue.ask-hr", hr(who));
            case Step.NotInThere nothing ->
                phrases.say(who, "dialogue.absent." + nothing.reason().name(), hr(who));
            case Step.Told told -> told.text();
            case Step.NotConnected not -> not.text() + " " + phrases.say(who, "dialogue.ask-hr", hr(who));
            case Step.Escalated escalated -> escalated(who, escalated.filed());
            case Step.Declined declined ->
                declined.reason() == null ? phrases.say(who, "dialogue.declined") : declined.reason();
            case Step.Greeted greeted -> phrases.say(who, greeted.thanked() ? "dialogue.thanked" : "dialogue.greeted");
        };
    }

    String notUnderstood(TurnInHand turn) {
        return phrases.say(turn.who(), "dialogue.not-understood");
    }

    /** A reminder of what waits, when the turn was about something else or a saved draft comes back. */
    Optional<String> whatWaits(TurnInHand turn) {
        KeptDraft top = turn.pile().top();
        if (top == null || turn.has(Step.WroteDown.class) || turn.has(Step.Objected.class)) {
            return Optional.empty();
        }
        if (turn.has(Step.Handed.class) || turn.has(Step.Dropped.class)) {
            return Optional.of(phrases.say(turn.who(), "dialogue.saved-returns", name(turn.who(), top)) + "\n\n"
                    + body(turn, top));
        }
        if (turn.has(Step.CardChanged.class)) {
            return Optional.of(body(turn, top));
        }
        if (turn.has(Step.Disputed.class) || turn.has(Step.NotComplete.class)) {
            return Optional.empty();
        }
        return Optional.of(
                top.nextQuestion() == null
                        ? phrases.say(turn.who(), "dialogue.still-open", name(turn.who(), top))
                        : phrases.say(
                                turn.who(),
                                "dialogue.back-to",
                                name(turn.who(), top),
                                top.nextQuestion().text()));
    }

    /** Short answers that fit what was said. */
    List<String> offers(TurnInHand turn) {
        ActingPerson who = turn.who();
        KeptDraft top = turn.pile().top();
        if (turn.has(Step.NotInThere.class)
                || turn.has(Step.NotConnected.class)
                || turn.steps().stream().anyMatch(StepText::offersPerson)) {
            return List.of(phrases.say(who, Phrases.OFFER_HR), phrases.say(who, Phrases.OFFER_NO));
        }
        KeptDraft.Ask next = top == null ? null : top.nextQuestion();
        return next == null ? List.of() : next.options();
    }

    private static boolean offersPerson(Step step) {
        return step instanceof Step.NothingToConfirm nothing && nothing.personOffered();
    }

    private String shown(TurnInHand turn) {
        KeptDraft top = turn.pile().top();
        if (top == null) {
            return phrases.say(turn.who(), "dialogue.nothing-open");
        }
        String opening = top.draft().corrects() == null
                ? phrases.say(turn.who(), top.complete() ? "dialogue.written-down" : "dialogue.so-far")
                : phrases.say(turn.who(), "dialogue.correcting", top.draft().corrects());
        return (top.draft().blank() ? "" : opening + "\n\n") + body(turn, top) + saved(turn);
    }

    private String body(TurnInHand turn, KeptDraft top) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(draftText.of(turn.who(), top.draft(), turn.components()));
        top.draft().warnings().stream()
                .map(code -> "dialogue.warning." + code)
                .filter(key -> phrases.knows(turn.who(), key))
                .map(key -> phrases.say(turn.who(), key))
                .forEach(paragraphs::add);
        paragraphs.add(
                top.complete()
                        ? phrases.say(
                                turn.who(),
                                "dialogue.is-this-right." + top.draft().type().name())
                        : questions(turn, top));
        return String.join(
                "\n\n", paragraphs.stream().filter(text -> !text.isBlank()).toList());
    }

    private String questions(TurnInHand turn, KeptDraft top) {
        return top.questions().isEmpty()
                ? phrases.say(turn.who(), "dialogue.not-complete")
                : top.questions().getFirst().text();
    }

    private String question(TurnInHand turn) {
        KeptDraft top = turn.pile().top();
        return top == null ? "" : questions(turn, top);
    }

    private String saved(TurnInHand turn) {
        if (turn.pile().saved().isEmpty()) {
            return "";
        }
        String names = String.join(
                ", ",
                turn.pile().saved().stream().map(kept -> name(turn.who(), kept)).toList());
        return "\n\n" + phrases.say(turn.who(), "dialogue.saved", names);
    }

    private String name(ActingPerson who, KeptDraft kept) {
        return phrases.say(who, "dialogue.type." + kept.draft().type().name());
    }

    private String handed(ActingPerson who, Step.Handed handed) {
        FiledView filed = handed.filed();
        String done = phrases.say(
                who,
                handed.correction()
                        ? "dialogue.filed-correction"
                        : "dialogue.filed." + handed.type().name(),
                filed.reference());
        String pending = filed.pending() == null ? "" : " " + phrases.say(who, "dialogue.pending." + filed.pending());
        return done + turn(who, filed.onTurn()) + pending;
    }

    private String turn(ActingPerson who, @Nullable String onTurn) {
        return onTurn == null ? "" : " " + phrases.say(who, "dialogue.on-turn", onTurn);
    }

    private String escalated(ActingPerson who, FiledView filed) {
        return phrases.say(who, "dialogue.escalated", filed.reference(), hr(who));
    }

    private String hr(ActingPerson who) {
        String name = backOffice.personOfHr(who);
        return name == null ? phrases.say(who, "dialogue.hr") : phrases.say(who, "dialogue.hr-by-name", name);
    }
}
