package nl.balie.assistant.dialogue;

/** What a message led to, and the number of the turn it became. */
public record Spoken(int turn, ReplyView reply) {}
