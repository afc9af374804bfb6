package nl.balie.assistant.chat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import nl.balie.assistant.dialogue.ConversationId;
import nl.balie.assistant.dialogue.Conversations;
import nl.balie.assistant.dialogue.Message;
import nl.balie.assistant.dialogue.ReplyView;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The conversation interface of {@code contracts/filing-by-chat.md}. */
@RestController
@RequestMapping("/api/assistant/conversations")
@Tag(name = "Conversations", description = "Ask, file and confirm in ordinary Dutch")
class ConversationsApi {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Conversations conversations;
    private final Conversing conversing;
    private final Streaming streaming;

    ConversationsApi(Conversations conversations, Conversing conversing, Streaming streaming) {
        this.conversations = conversations;
        this.conversing = conversing;
        this.streaming = streaming;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a conversation")
    Begun begin(ActingPerson who) {
        return new Begun(conversations.begin(who).toString());
    }

    @PostMapping(path = "/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say something",
            description = "The same Idempotency-Key gives the same answer and one effect.")
    ReplyView say(
            ActingPerson who,
            @PathVariable String id,
            @RequestBody Said said,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        ConversationId conversation = ConversationId.of(id);
        conversing.admit(who, conversation);
        return conversing.say(who, conversation, said.message(), key).reply();
    }

    @PostMapping(path = "/{id}/messages", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Say something and have the answer streamed")
    void stream(
            ActingPerson who,
            @PathVariable String id,
            @RequestBody Said said,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            HttpServletResponse response)
            throws IOException {
        ConversationId conversation = ConversationId.of(id);
        conversing.admit(who, conversation);
        Message message = said.message();
        streaming.stream(who, response, false, () -> conversing.say(who, conversation, message, key));
    }

    record Begun(String id) {}

    record Said(@Nullable String text, @Nullable String confirms) {

        Message message() {
            return new Message(Objects.requireNonNullElse(text, ""), confirms);
        }
    }
}
