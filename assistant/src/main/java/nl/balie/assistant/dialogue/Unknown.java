package nl.balie.assistant.dialogue;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;

/** A command that does not exist does nothing. */
final class Unknown {

    private Unknown() {}

    static ToolExecutionResultMessage answer(ToolExecutionRequest request) {
        return ToolExecutionResultMessage.from(request, "There is no such command. Nothing was done.");
    }
}
