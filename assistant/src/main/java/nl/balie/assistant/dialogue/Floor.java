package nl.balie.assistant.dialogue;

import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * The right to speak next in a conversation, held until the transaction ends.
 *
 * @param turns how many turns there are already
 * @param lastQuestion what was asked last, in the person's own words
 */
record Floor(
        EmployerId employer,
        ConversationId conversation,
        UUID account,
        int turns,
        @Nullable String lastQuestion) {}
