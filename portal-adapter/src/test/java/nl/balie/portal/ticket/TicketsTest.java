package nl.balie.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import nl.balie.portal.fixtures.CaseworkComponents;
import nl.balie.portal.fixtures.CaseworkStorage;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.task.Filed;
import nl.balie.portal.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Covers S3-67 and J03. */
@Tag("database")
class TicketsTest extends CaseworkStorage {
    private static final NewTicket LEASE_BIKE = new NewTicket(
            TicketCategory.QUESTION,
            "Leasefiets",
            "kan ik een leasefiets krijgen via het werk?",
            "Sanne: kan ik een leasefiets krijgen?\nBalie: Dat staat niet in de regelingen.");

    @Override
    protected Class<?>[] components() {
        return new Class<?>[] {CaseworkComponents.class, Listening.class};
    }

    @Test
    void bringsAQuestionToHrWithTheConversation() {
        Filed filed = asked();

        assertThat(filed).isEqualTo(new Filed("TICKET", "V-2026-1120-01", 1, "Fatima El Amrani", null));
        assertThat(tasks.open(zonnebloem.fatima()))
                .singleElement()
                .extracting(Task::kind, Task::subject, Task::href)
                .containsExactly("QUESTION_TO_ANSWER", "Sanne de Vries", "/vragen/V-2026-1120-01");
        assertThat(ticket(filed).transcript()).contains("Balie: Dat staat niet in de regelingen.");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.fatima), filed.reference()))
                .hasSize(1);
    }

    @Test
    void bringsTheAnswerBackSignedAndInTheConversation() {
        Filed filed = asked();

        answering().answer(zonnebloem.fatima(), filed.reference(), " Ja, vanaf 1 mei 2026. ");

        assertThat(ticket(filed).status()).isEqualTo(TicketStatus.ANSWERED);
        assertThat(ticket(filed).messages())
                .extracting(Ticket.Message::authorName, Ticket.Message::text)
                .endsWith(tuple("Fatima El Amrani", "Ja, vanaf 1 mei 2026."));
        assertThat(get(Listening.class).heard)
                .filteredOn(answered -> answered.employer().equals(zonnebloem.employer.id()))
                .singleElement()
                .extracting(TicketAnswered::reference, TicketAnswered::answeredBy, TicketAnswered::text)
                .containsExactly(filed.reference(), "Fatima El Amrani", "Ja, vanaf 1 mei 2026.");
        assertThat(mailTo(zonnebloem.mailOf(zonnebloem.sanne), filed.reference()))
                .singleElement()
                .asString()
                .contains("Fatima El Amrani heeft je vraag", "Ja, vanaf 1 mei 2026.");
        assertThat(tasks.open(zonnebloem.fatima())).isEmpty();
        assertThat(historyOf("ticket", filed.reference())).containsExactly("ticket.opened", "ticket.answered");
    }

    @Test
    void putsHrOnTurnAgainWhenTheEmployeeGoesOn() {
        Filed filed = asked();
        answering().answer(zonnebloem.fatima(), filed.reference(), "Ja.");

        get(ReplyingToTicket.class).reply(zonnebloem.sanne(), filed.reference(), "En een auto?");

        assertThat(ticket(filed).status()).isEqualTo(TicketStatus.OPEN);
        assertThat(tasks.open(zonnebloem.fatima())).hasSize(1);
    }

    @Test
    void takesNothingAfterItIsClosed() {
        Filed filed = asked();
        get(ClosingTicket.class).close(zonnebloem.sanne(), filed.reference());

        assertThat(tasks.open(zonnebloem.fatima())).isEmpty();
        assertThatThrownBy(() -> answering().answer(zonnebloem.fatima(), filed.reference(), "Ja."))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> get(ReplyingToTicket.class).reply(zonnebloem.sanne(), filed.reference(), "En?"))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void letsOnlyHrAnswerAndOnlyTheAskerReply() {
        Filed filed = asked();
        String reference = filed.reference();

        assertThatThrownBy(() -> answering().answer(zonnebloem.henk(), reference, "Ja."))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> answering().answer(zonnebloem.ingrid(), reference, "Ja."))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> answering().answer(letterlust.fatima(), reference, "Ja."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> get(ReplyingToTicket.class).reply(zonnebloem.daan(), reference, "Ik ook"))
                .isInstanceOf(NoMandate.class);
        assertThatThrownBy(() -> get(ClosingTicket.class).close(letterlust.sanne(), reference))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bringsAQuestionOfHrItselfToThePayrollProvider() {
        Filed filed = get(OpeningTicket.class).open(zonnebloem.fatima(), LEASE_BIKE);

        assertThat(filed.onTurn()).isEqualTo("Ingrid Smit");
        assertThatThrownBy(() -> answering().answer(zonnebloem.fatima(), filed.reference(), "Ja."))
                .isInstanceOf(NoMandate.class);
        answering().answer(zonnebloem.ingrid(), filed.reference(), "Ja.");
    }

    @Test
    void takesNoEmptyOrEndlessQuestion() {
        for (String text : List.of(" ", "x".repeat(10_001))) {
            NewTicket ticket = new NewTicket(TicketCategory.QUESTION, "Vraag", text, "");
            assertThatThrownBy(() -> get(OpeningTicket.class).open(zonnebloem.sanne(), ticket))
                    .isInstanceOf(Refused.class);
        }
    }

    private Filed asked() {
        return get(OpeningTicket.class).open(zonnebloem.sanne(), LEASE_BIKE);
    }

    private AnsweringTicket answering() {
        return get(AnsweringTicket.class);
    }

    private Ticket ticket(Filed filed) {
        return get(Tickets.class)
                .byReference(zonnebloem.employer.id(), filed.reference())
                .orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {
        final List<TicketAnswered> heard = new ArrayList<>();

        @EventListener
        void hear(TicketAnswered answered) {
            heard.add(answered);
        }
    }
}
