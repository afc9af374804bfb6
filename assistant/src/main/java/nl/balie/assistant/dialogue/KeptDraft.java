package nl.balie.assistant.dialogue;

import java.util.List;
import java.util.UUID;
import nl.balie.assistant.skill.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A draft that waits, with what must still be asked about it.
 *
 * @param questions the open questions in the words they are asked in, the next one first; empty when it is complete
 */
record KeptDraft(UUID id, Draft draft, List<Ask> questions) {

    KeptDraft {
        questions = List.copyOf(questions);
    }

    boolean complete() {
        return draft.complete() && questions.isEmpty();
    }

    /** @param options answers that can be sent as they are */
    record Ask(String slot, String text, List<String> options) {

        Ask {
            options = List.copyOf(options);
        }
    }

    @Nullable
    Ask nextQuestion() {
        return questions.isEmpty() ? null : questions.getFirst();
    }
}
