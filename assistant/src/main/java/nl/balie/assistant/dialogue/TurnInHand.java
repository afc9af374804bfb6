package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.assistant.skill.Meaning;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;

/**
 * The turn that is being handled: what the person said, what it means by our own reading of his own words, the drafts, and
 * what was done so far. Lives as long as the turn.
 */
final class TurnInHand {

    private final ActingPerson who;
    private final Message message;
    private final Meaning meaning;
    private final Pile pile;
    private final List<FilingComponent> components;
    private final List<Turn> before;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable String question;

    TurnInHand(
            ActingPerson who,
            Message message,
            Meaning meaning,
            @Nullable String lastQuestion,
            Pile pile,
            List<FilingComponent> components,
            List<Turn> before) {
        this.who = who;
        this.message = message;
        this.meaning = meaning;
        this.pile = pile;
        this.components = List.copyOf(components);
        this.before = List.copyOf(before);
        this.question = lastQuestion;
    }

    ActingPerson who() {
        return who;
    }

    Message message() {
        return message;
    }

    Pile pile() {
        return pile;
    }

    Meaning meaning() {
        return meaning;
    }

    <A extends Act> Stream<A> acts(Class<A> kind) {
        return meaning.acts().stream().filter(kind::isInstance).map(kind::cast);
    }

    <A extends Act> Optional<A> act(Class<A> kind) {
        return acts(kind).findFirst();
    }

    Step done(Step step) {
        steps.add(step);
        return step;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    boolean has(Class<? extends Step> kind) {
        return steps.stream().anyMatch(kind::isInstance);
    }

    /** The reply the person had before him when he spoke. */
    @Nullable
    ReplyView lastReply() {
        return before.isEmpty() ? null : before.getLast().reply();
    }

    /** What this person may declare, as the employer calls it. */
    List<FilingComponent> components() {
        return components;
    }

    List<Turn> before() {
        return before;
    }

    /** What was asked last, in this turn or an earlier one. */
    @Nullable
    String question() {
        return question;
    }

    void asked(String text) {
        question = text;
    }
}
