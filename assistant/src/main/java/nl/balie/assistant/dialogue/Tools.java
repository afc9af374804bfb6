package nl.balie.assistant.dialogue;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.Locale;
import java.util.Optional;
import nl.balie.assistant.model.ToolNames;
import nl.balie.assistant.skill.Act.AsksOwnMatters.Topic;

/** The commands a language model may propose for one turn. Each checks for itself whether the person's own words allow it. */
final class Tools {

    private static final int MOST_CALLS = 12;
    private static final String NO_EFFECT = "Nothing was done: the employee's own words do not say so.";

    private final TurnInHand turn;
    private final DraftDesk drafts;
    private final QuestionDesk questions;
    private final Composition composition;
    private int calls;

    Tools(TurnInHand turn, DraftDesk drafts, QuestionDesk questions, Composition composition) {
        this.turn = turn;
        this.drafts = drafts;
        this.questions = questions;
        this.composition = composition;
    }

    @Tool(
            name = ToolNames.WRITE_DOWN,
            value = "Write down what the employee wants to file or change. Never files anything.")
    String writeDown(@P("the employee's own words") String words) {
        return done(limited() ? Optional.empty() : drafts.writeDown(turn));
    }

    @Tool(name = ToolNames.CONFIRM, value = "The employee confirms the draft that was shown.")
    String confirm() {
        return done(limited() || !DraftDesk.isOwnYes(turn) ? Optional.empty() : Optional.of(drafts.confirm(turn)));
    }

    @Tool(name = ToolNames.CANCEL, value = "The employee drops the open draft.")
    String cancel() {
        return done(limited() ? Optional.empty() : Optional.of(drafts.cancel(turn)));
    }

    @Tool(name = ToolNames.CONSULT, value = "Look a question up in the employer's documents.")
    String consult(@P("the question, complete in itself") String question) {
        return done(limited() ? Optional.empty() : Optional.of(questions.consult(turn, question)));
    }

    @Tool(name = ToolNames.OWN_MATTERS, value = "Look up the employee's own data.")
    String ownMatters(@P("STATUS, FILED, LEAVE_BALANCE or PAYSLIP") String topic) {
        return done(limited() ? Optional.empty() : topic(topic).map(known -> questions.ownMatter(turn, known)));
    }

    @Tool(name = ToolNames.HAND_OVER, value = "Hand the question to a person of HR, when the employee asks for that.")
    String handOver() {
        return done(limited() ? Optional.empty() : questions.handOver(turn));
    }

    @Tool(name = ToolNames.GREET, value = "The employee greets or thanks.")
    String greet() {
        return done(limited() ? Optional.empty() : Optional.of(questions.greet(turn)));
    }

    @Tool(name = ToolNames.DECLINE, value = "This is nothing the assistant does.")
    String decline() {
        return done(limited() ? Optional.empty() : Optional.of(questions.decline(turn)));
    }

    private boolean limited() {
        return ++calls > MOST_CALLS;
    }

    private String done(Optional<Step> step) {
        return step.map(taken -> composition.text(turn, taken)).orElse(NO_EFFECT);
    }

    private static Optional<Topic> topic(String name) {
        for (Topic topic : Topic.values()) {
            if (topic.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
