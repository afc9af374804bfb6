package nl.balie.assistant.chat;

import nl.balie.assistant.dialogue.ConversationId;
import nl.balie.assistant.dialogue.Conversations;
import nl.balie.assistant.dialogue.Dialogue;
import nl.balie.assistant.dialogue.Message;
import nl.balie.assistant.dialogue.Spoken;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A message through any of the doors of this package: is it allowed, and then what does the dialogue say. */
@Component
class Conversing {

    private final Conversations conversations;
    private final Dialogue dialogue;
    private final Pace pace;

    Conversing(Conversations conversations, Dialogue dialogue, Pace pace) {
        this.conversations = conversations;
        this.dialogue = dialogue;
        this.pace = pace;
    }

    /** @throws NotFound when it is somebody else's conversation */
    void admit(ActingPerson who, ConversationId id) {
        pace.step(who.account());
        conversations.mustBeOf(who, id);
    }

    Spoken say(ActingPerson who, ConversationId id, Message message, @Nullable String idempotencyKey) {
        return dialogue.say(who, id, message, idempotencyKey);
    }
}
