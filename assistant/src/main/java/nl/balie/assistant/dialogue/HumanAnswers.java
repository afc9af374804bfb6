package nl.balie.assistant.dialogue;

import java.util.List;
import nl.balie.portal.ticket.TicketAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague of HR answers appears in the conversation the question came from, in the same transaction. */
@Component
class HumanAnswers {

    private final Conversations conversations;
    private final Drafts drafts;

    HumanAnswers(Conversations conversations, Drafts drafts) {
        this.conversations = conversations;
        this.drafts = drafts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(TicketAnswered answer) {
        conversations
                .whereAsked(answer.employer(), answer.reference())
                .flatMap(conversation -> conversations.floor(answer.employer(), conversation))
                .ifPresent(floor -> add(floor, answer));
    }

    private void add(Floor floor, TicketAnswered answer) {
        KeptDraft top = drafts.pile(floor).top();
        Reply reply = new Reply.Informed(answer.text(), top == null ? null : Composition.view(top));
        conversations.add(floor, null, answer.answeredBy(), reply.view(List.of()), false, floor.lastQuestion());
    }
}
