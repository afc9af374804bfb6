package nl.balie.assistant.dialogue;

import java.util.UUID;
import nl.balie.portal.identity.NotFound;

/** One conversation of one person. */
public record ConversationId(UUID value) {

    /** Reads an id from an address; anything that is no id is a conversation nobody has. */
    public static ConversationId of(String text) {
        try {
            return new ConversationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("conversation");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
