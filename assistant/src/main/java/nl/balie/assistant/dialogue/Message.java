package nl.balie.assistant.dialogue;

import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says.
 *
 * @param text one to 10,000 characters
 * @param confirms the hash of the draft that a button confirms; null for words alone
 */
public record Message(String text, @Nullable String confirms) {

    public static final int LONGEST_CHARACTERS = 10_000;

    /**
     * @throws Refused when there are no words
     * @throws TooLarge when there are too many
     */
    public Message {
        if (text.isBlank()) {
            throw new Refused("dialogue.empty");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_CHARACTERS) {
            throw new TooLarge("dialogue.too-long", LONGEST_CHARACTERS);
        }
    }
}
