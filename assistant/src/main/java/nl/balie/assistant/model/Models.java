package nl.balie.assistant.model;

import dev.langchain4j.model.chat.ChatModel;
import java.util.function.Function;
import nl.balie.assistant.skill.Meaning;

/** Gives each turn its language model. */
@FunctionalInterface
public interface Models {

    /**
     * The model for one turn.
     *
     * @param understanding what the embedded model reads the message with, against the situation of this turn
     */
    ChatModel forTurn(Function<String, Meaning> understanding);

    /** The default: no language model, nothing sent out. */
    static Models embedded() {
        return EmbeddedModel::new;
    }
}
