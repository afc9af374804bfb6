package nl.balie.assistant.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Beurt: what a person said and what came back.
 *
 * @param number from 1, in the order in which the messages were handled
 * @param said null when a colleague of HR spoke into the conversation
 * @param author the name of that colleague; null when the assistant answers
 * @param seen whether the person has looked at it since
 */
public record Turn(
        int number,
        Instant at,
        @Nullable String said,
        @Nullable String author,
        ReplyView reply,
        boolean seen) {}
