package nl.balie.assistant.dialogue;

import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import java.time.Clock;
import nl.balie.assistant.answer.Answering;
import nl.balie.assistant.model.Models;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles one turn: the language model proposes commands, each command checks whether it may, and the reply is composed. */
@Component
class Handling {

    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final int MOST_ROUND_TRIPS = 4;

    private final Models models;
    private final DraftDesk drafts;
    private final QuestionDesk questions;
    private final Composition composition;
    private final Phrases phrases;

    Handling(Models models, BackOffice backOffice, Answering answering, Phrases phrases, Clock clock) {
        this.models = models;
        this.drafts = new DraftDesk(backOffice, phrases);
        this.questions = new QuestionDesk(answering, backOffice, phrases, clock);
        this.composition = new Composition(new StepText(phrases, backOffice));
        this.phrases = phrases;
    }

    ReplyView handle(TurnInHand turn) {
        String modelsWords = through(models, turn);
        if (turn.steps().isEmpty()) {
            // A model that is down or does nothing: the embedded one takes over.
            modelsWords = through(Models.embedded(), turn);
        }
        return composition.reply(turn, modelsWords).view(composition.offers(turn));
    }

    /** The loop of model and tools. What a tool could not do fails the turn; what a model could not do does not. */
    private @Nullable String through(Models choice, TurnInHand turn) {
        try {
            return clerk(choice, turn).handle(turn.message().text());
        } catch (ToolFailed e) {
            throw e.unwrapped();
        } catch (RuntimeException e) {
            LOG.warn("The language model gave up in a turn; the reply is composed from what was done", e);
            return null;
        }
    }

    private Clerk clerk(Models choice, TurnInHand turn) {
        return AiServices.builder(Clerk.class)
                .chatModel(choice.forTurn(_ -> turn.meaning()))
                .systemMessage(phrases.say(turn.who(), "dialogue.system"))
                .tools(new Tools(turn, drafts, questions, composition))
                .maxToolCallingRoundTrips(MOST_ROUND_TRIPS)
                .hallucinatedToolNameStrategy(Unknown::answer)
                .toolArgumentsErrorHandler((_, _) -> ToolErrorHandlerResult.text("Unreadable arguments."))
                .toolExecutionErrorHandler((error, _) -> {
                    throw new ToolFailed(error);
                })
                .build();
    }
}
