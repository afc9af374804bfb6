package nl.balie.assistant.skill;

import java.util.List;

/**
 * Why something is asked back.
 *
 * @param slot the name in {@link Draft#missing()} that the answer fills
 * @param messageKey key of its text in the message files beside this class; take {@code args} in order
 * @param options answers to offer, as the employee could type them; may be empty
 */
public record Clarification(String slot, String messageKey, List<Object> args, List<String> options) {

    public Clarification {
        args = List.copyOf(args);
        options = List.copyOf(options);
    }

    static Clarification of(String slot, String messageKey, Object... args) {
        return new Clarification(slot, messageKey, List.of(args), List.of());
    }

    Clarification offering(List<String> answers) {
        return new Clarification(slot, messageKey, args, answers);
    }
}
