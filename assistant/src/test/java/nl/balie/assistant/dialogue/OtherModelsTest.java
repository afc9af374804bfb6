package nl.balie.assistant.dialogue;

import static nl.balie.assistant.dialogue.AtTheCounter.asks;
import static nl.balie.assistant.dialogue.AtTheCounter.hours;
import static nl.balie.assistant.dialogue.AtTheCounter.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another language model goes through the same loop, and may no more than the embedded one. */
class OtherModelsTest {

    private static final String FILING = "dinsdag 8 uur";

    private final AtTheCounter counter = AtTheCounter.employee()
            .when(FILING, hours("8"))
            .when("ja", yes())
            .when("wat krijg ik per km?", asks("wat krijg ik per km?"))
            .rule("wat krijg ik per km?", "Per kilometer ontvang je € 0,35.");

    @Test
    void filesThroughTheSameLoop() {
        ScriptedModel model = new ScriptedModel(
                tool("write_down", "{\"words\":\"dinsdag 8 uur\"}"),
                AiMessage.from("Genoteerd."),
                tool("confirm", "{}"),
                AiMessage.from("Klaar."));
        counter.with(_ -> model);

        assertThat(counter.says(FILING).outcome()).isEqualTo("DRAFTED");
        assertThat(counter.says("ja").outcome()).isEqualTo("FILED");
        assertThat(counter.office.filed).hasSize(1);
        assertThat(model.requests.getFirst().toolSpecifications()).hasSize(8);
    }

    @Test
    void filesNothingWhenTheModelConfirmsWithoutTheEmployeesYes() {
        counter.with(_ -> new ScriptedModel(
                tool("write_down", "{\"words\":\"x\"}"),
                tool("confirm", "{}"),
                AiMessage.from("Ingediend, D-2026-1120-09.")));

        ReplyView reply = counter.says(FILING);

        assertThat(reply.outcome()).isEqualTo("DRAFTED");
        assertThat(reply.reply()).doesNotContain("D-2026-1120-09");
        counter.with(_ -> new ScriptedModel(tool("confirm", "{}"), AiMessage.from("Ingediend.")));
        assertThat(counter.says("wat krijg ik per km?").outcome()).isEqualTo("ANSWERED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void writesDownTheEmployeesWordsAndNotTheModels() {
        counter.with(_ -> new ScriptedModel(
                tool("write_down", "{\"words\":\"dinsdag 80 uur\"}"), AiMessage.from("80 uur genoteerd.")));

        ReplyView reply = counter.says(FILING);

        assertThat(reply.reply()).contains("8 uur").doesNotContain("80 uur");
    }

    @Test
    void handsNothingOverThatTheEmployeeDidNotAskFor() {
        counter.with(_ -> new ScriptedModel(tool("hand_over", "{}"), AiMessage.from("Doorgestuurd.")));

        assertThat(counter.says(FILING).outcome()).isEqualTo("DRAFTED");
        assertThat(counter.office.handedOver).isEmpty();
    }

    @Test
    void aCommandThatDoesNotExistDoesNothing() {
        counter.with(_ -> new ScriptedModel(
                tool("approve_everything", "{}"), tool("write_down", "no json"), AiMessage.from("Gedaan.")));

        assertThat(counter.says(FILING).outcome()).isEqualTo("DRAFTED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void takesTheModelsWordingOnlyWhenItsNumbersAreInTheAnswer() {
        AiMessage lookUp = tool("consult", "{\"question\":\"wat krijg ik per km?\"}");
        counter.with(_ -> new ScriptedModel(lookUp, AiMessage.from("Je krijgt € 0,35 voor elke kilometer.")));
        assertThat(counter.says("wat krijg ik per km?").reply()).isEqualTo("Je krijgt € 0,35 voor elke kilometer.");

        counter.with(_ -> new ScriptedModel(lookUp, AiMessage.from("Je krijgt € 0,53 voor elke kilometer.")));
        assertThat(counter.says("wat krijg ik per km?").reply()).isEqualTo("Per kilometer ontvang je € 0,35.");
    }

    @Test
    void aModelThatNeverStopsIsStopped() {
        counter.with(_ -> new ScriptedModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(tool("write_down", "{\"words\":\"x\"}"))
                        .build();
            }
        });

        assertThat(counter.says(FILING).outcome()).isEqualTo("DRAFTED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void theEmbeddedModelTakesOverFromOneThatIsDown() {
        counter.with(_ -> new ScriptedModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("connection refused");
            }
        });

        assertThat(counter.says(FILING).outcome()).isEqualTo("DRAFTED");
    }

    private static AiMessage tool(String name, String arguments) {
        return AiMessage.from(ToolExecutionRequest.builder()
                .id("1")
                .name(name)
                .arguments(arguments)
                .build());
    }

    /** Says what it was told to say, whatever it is asked. */
    private static class ScriptedModel implements ChatModel {

        private final Deque<AiMessage> script;
        private final List<ChatRequest> requests = new ArrayList<>();

        ScriptedModel(AiMessage... script) {
            this.script = new ArrayDeque<>(List.of(script));
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            requests.add(request);
            return ChatResponse.builder().aiMessage(script.removeFirst()).build();
        }
    }
}
