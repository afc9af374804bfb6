package nl.balie.assistant.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.balie.assistant.skill.Meaning;
import nl.balie.assistant.skill.Situation;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One message in, one reply out. The turn, the drafts, what is filed, its history, its notices and the answer for a repeated
 * call commit in one transaction; messages of one conversation wait for each other.
 */
@Component
public class Dialogue {

    private static final int TURNS_IN_MIND = 12;

    private final IdempotentCalls calls;
    private final Queues queues;
    private final Conversations conversations;
    private final Drafts drafts;
    private final BackOffice backOffice;
    private final Handling handling;
    private final OwnWords ownWords;
    private final Phrases phrases;
    private final Clock clock;

    Dialogue(
            IdempotentCalls calls,
            Queues queues,
            Conversations conversations,
            Drafts drafts,
            BackOffice backOffice,
            Handling handling,
            OwnWords ownWords,
            Phrases phrases,
            Clock clock) {
        this.calls = calls;
        this.queues = queues;
        this.conversations = conversations;
        this.drafts = drafts;
        this.backOffice = backOffice;
        this.handling = handling;
        this.ownWords = ownWords;
        this.phrases = phrases;
        this.clock = clock;
    }

    /**
     * Handles a message and stores the turn.
     *
     * @param idempotencyKey the same key gives the same answer and one effect; null when the caller sent none
     * @throws nl.balie.portal.identity.NotFound when it is somebody else's conversation
     */
    public Spoken say(ActingPerson who, ConversationId id, Message message, @Nullable String idempotencyKey) {
        return queues.inTurn(id, () -> inTurn(who, id, message, idempotencyKey));
    }

    private Spoken inTurn(ActingPerson who, ConversationId id, Message message, @Nullable String idempotencyKey) {
        try {
            return once(who, id, message, idempotencyKey, () -> spoken(who, id, message));
        } catch (Refused e) {
            return once(
                    who, id, message, idempotencyKey, () -> refused(who, id, message, e.messageKey(), e.arguments()));
        } catch (NoMandate e) {
            return once(who, id, message, idempotencyKey, () -> refused(who, id, message, e.messageKey(), List.of()));
        } catch (IllegalMove e) {
            List<Object> state = List.of(phrases.say(who, "dialogue.status." + e.state()));
            return once(who, id, message, idempotencyKey, () -> refused(who, id, message, "dialogue.too-late", state));
        }
    }

    private Spoken once(
            ActingPerson who, ConversationId id, Message message, @Nullable String key, Supplier<Spoken> turn) {
        return calls.once(who, key, "message in " + id, message, Spoken.class, turn);
    }

    /** The portal said no and the transaction is gone: only the turn itself is stored, with the reason. */
    private Spoken refused(ActingPerson who, ConversationId id, Message message, String key, List<Object> arguments) {
        Floor floor = conversations.floor(who, id);
        KeptDraft top = drafts.pile(floor).top();
        Reply reply = new Reply.Declined(phrases.say(who, key, arguments), top == null ? null : Composition.view(top));
        ReplyView view = reply.view(List.of());
        return new Spoken(
                conversations
                        .add(floor, message.text(), null, view, true, floor.lastQuestion())
                        .number(),
                view);
    }

    private Spoken spoken(ActingPerson who, ConversationId id, Message message) {
        Floor floor = conversations.floor(who, id);
        TurnInHand turn = begin(who, message, floor);
        ReplyView reply = handling.handle(turn);
        drafts.store(floor, turn.pile());
        Turn stored = conversations.add(floor, message.text(), null, reply, true, turn.question());
        if (reply.outcome().equals("ESCALATED") && reply.filed() != null) {
            conversations.handedOver(floor.employer(), id, reply.filed().reference());
        }
        return new Spoken(stored.number(), reply);
    }

    private TurnInHand begin(ActingPerson who, Message message, Floor floor) {
        Pile pile = drafts.pile(floor);
        List<Turn> before = conversations.last(floor.employer(), floor.conversation(), TURNS_IN_MIND);
        ReplyView offered = before.isEmpty() ? null : before.getLast().reply();
        Situation situation = situation(who, floor, pile);
        Meaning meaning = ownWords.of(who, message, situation, offered);
        return new TurnInHand(who, message, meaning, floor.lastQuestion(), pile, situation.components(), before);
    }

    private Situation situation(ActingPerson who, Floor floor, Pile pile) {
        Optional<Drafts.FiledDraft> filed = drafts.lastFiledDeclaration(floor);
        KeptDraft top = pile.top();
        return new Situation(
                BusinessTime.now(clock),
                backOffice.components(who),
                who.name(),
                top == null ? null : top.draft(),
                filed.map(Drafts.FiledDraft::draft).orElse(null),
                filed.map(Drafts.FiledDraft::reference).orElse(null),
                backOffice.filedBefore(who));
    }
}
