package nl.balie.assistant.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Meaning;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model that is always there: it understands by grammar instead of by weights, asks for the tools that go with what it
 * read, and then says what they gave. Nothing leaves the machine. One instance serves one turn.
 */
final class EmbeddedModel implements ChatModel, StreamingChatModel {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Function<String, Meaning> understanding;

    /** @param understanding reads a message against the situation of this turn */
    EmbeddedModel(Function<String, Meaning> understanding) {
        this.understanding = understanding;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(next(request.messages())).build();
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        ChatResponse response = doChat(request);
        String text = response.aiMessage().text();
        if (text != null && !text.isEmpty()) {
            handler.onPartialResponse(text);
        }
        handler.onCompleteResponse(response);
    }

    private AiMessage next(List<ChatMessage> messages) {
        List<ChatMessage> turn = messages.subList(lastUserMessage(messages), messages.size());
        List<String> results = turn.stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> ((ToolExecutionResultMessage) message).text())
                .toList();
        if (!results.isEmpty()) {
            return AiMessage.from(String.join("\n\n", results));
        }
        List<ToolExecutionRequest> requests =
                requests(understanding.apply(((UserMessage) turn.getFirst()).singleText()));
        return requests.isEmpty() ? AiMessage.from("") : AiMessage.from(requests);
    }

    private static int lastUserMessage(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof UserMessage) {
                return i;
            }
        }
        throw new IllegalArgumentException("A chat request without a message of the user");
    }

    /** The tools in the order in which the person did things; one that covers several acts is asked for once. */
    private static List<ToolExecutionRequest> requests(Meaning meaning) {
        Set<Call> calls =
                meaning.acts().stream().map(EmbeddedModel::call).collect(Collectors.toCollection(LinkedHashSet::new));
        List<ToolExecutionRequest> requests = new ArrayList<>();
        for (Call call : calls) {
            requests.add(ToolExecutionRequest.builder()
                    .id("call-" + (requests.size() + 1))
                    .name(call.tool())
                    .arguments(JSON.writeValueAsString(call.arguments()))
                    .build());
        }
        return requests;
    }

    private static Call call(Act act) {
        return switch (act) {
            case Act.ProposesFiling _, Act.AmendsDraft _, Act.RejectsDraft _ -> Call.of(ToolNames.WRITE_DOWN);
            case Act.Confirms _ -> Call.of(ToolNames.CONFIRM);
            case Act.CancelsDraft _ -> Call.of(ToolNames.CANCEL);
            case Act.AsksDocuments asks -> new Call(ToolNames.CONSULT, Map.of("question", asks.question()));
            case Act.AsksOwnMatters asks ->
                new Call(ToolNames.OWN_MATTERS, Map.of("topic", asks.topic().name()));
            case Act.WantsPerson _ -> Call.of(ToolNames.HAND_OVER);
            case Act.Greets _, Act.Thanks _ -> Call.of(ToolNames.GREET);
            case Act.OutOfScope _ -> Call.of(ToolNames.DECLINE);
        };
    }

    // Both interfaces declare these, so one answer must be given for both.

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().build();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OTHER;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of();
    }

    private record Call(String tool, Map<String, String> arguments) {

        static Call of(String tool) {
            return new Call(tool, Map.of());
        }
    }
}
