package nl.balie.assistant.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.answer.Answering;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.model.Models;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.FiledDay;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.knowledge.NothingFound;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.idempotency.KeyReused;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Channel;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.ticket.TicketAnswered;
import nl.balie.testing.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A turn is stored whole or not at all, and one conversation is one line of people. */
@Tag("database")
class DialogueStorageTest {

    private static final Subject FILED = new Subject("declaration", "D-2026-1120-01");

    private final Storage storage = Storage.with(
            Conversations.class,
            Drafts.class,
            Dialogue.class,
            Queues.class,
            Handling.class,
            OwnWords.class,
            Phrases.class,
            HumanAnswers.class,
            IdempotentCalls.class,
            History.class,
            Surroundings.class);
    private final Dialogue dialogue = storage.get(Dialogue.class);
    private final Conversations conversations = storage.get(Conversations.class);
    private final FilingOffice office = storage.get(FilingOffice.class);
    private final ActingPerson sanne = AtTheCounter.person(FormOfAddress.JE);
    private final ConversationId conversation = conversations.begin(sanne);

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void keepsTurnsAndDraftBetweenMessages() {
        Spoken drafted = say("dinsdag 8 uur gewerkt");
        Spoken filed = say("ja");

        assertThat(drafted.reply().outcome()).isEqualTo("DRAFTED");
        assertThat(filed.reply().outcome()).isEqualTo("FILED");
        List<Turn> turns = conversations.turns(sanne, conversation, 10);
        assertThat(turns).extracting(Turn::number).containsExactly(1, 2);
        assertThat(turns).extracting(Turn::said).containsExactly("dinsdag 8 uur gewerkt", "ja");
        assertThat(turns.getFirst().reply()).isEqualTo(drafted.reply());
        assertThat(history()).hasSize(1);
    }

    @Test
    void storesNothingOfATurnThatFailsHalfway() {
        say("dinsdag 8 uur gewerkt");
        office.breaksAfterFiling = true;

        assertThatIllegalStateException().isThrownBy(() -> say("ja"));

        assertThat(conversations.turns(sanne, conversation, 10)).hasSize(1);
        assertThat(history()).isEmpty();
        office.breaksAfterFiling = false;
        assertThat(say("ja").reply().outcome()).isEqualTo("FILED");
        assertThat(history()).hasSize(1);
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndFilesOnce() {
        say("dinsdag 8 uur gewerkt");

        Spoken first = dialogue.say(sanne, conversation, new Message("ja", null), "key-1");
        Spoken again = dialogue.say(sanne, conversation, new Message("ja", null), "key-1");

        assertThat(again).isEqualTo(first);
        assertThat(history()).hasSize(1);
        assertThat(conversations.turns(sanne, conversation, 10)).hasSize(2);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> dialogue.say(sanne, conversation, new Message("nee", null), "key-1"));
    }

    @Test
    void handlesMessagesOfOneConversationOneAfterTheOther() throws Exception {
        say("dinsdag 8 uur gewerkt");
        int people = 8;
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            Callable<String> yes = () -> say("ja").reply().outcome();
            for (Future<String> outcome : threads.invokeAll(
                    IntStream.range(0, people).mapToObj(_ -> yes).toList())) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes.stream().filter("FILED"::equals)).hasSize(1);
        assertThat(history()).hasSize(1);
        assertThat(conversations.turns(sanne, conversation, 20))
                .extracting(Turn::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, people + 1).boxed().toList());
    }

    @Test
    void doesNotKnowSomebodyElsesConversation() {
        ActingPerson colleague = other(sanne.employerId(), new UUID(0, 33));
        ActingPerson stranger =
                other(new EmployerId(new UUID(9, 9)), sanne.account().value());

        for (ActingPerson intruder : List.of(colleague, stranger)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> dialogue.say(intruder, conversation, new Message("ja", null), null));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> conversations.turns(intruder, conversation, 10));
            assertThat(conversations.latest(intruder)).isEmpty();
        }
    }

    @Test
    void goesOnWithTheLastConversation() {
        ConversationId second = conversations.begin(sanne);

        assertThat(conversations.latest(sanne)).contains(second);
        assertThat(conversations.latest(sanne.through(Channel.API))).isEmpty();
    }

    @Test
    void storesTheReasonWhenThePortalRefuses() {
        say("dinsdag 8 uur gewerkt");
        office.refuses = true;

        Spoken refused = say("ja");

        assertThat(refused.reply().outcome()).isEqualTo("DECLINED");
        assertThat(refused.reply().draft()).isNotNull();
        assertThat(history()).isEmpty();
        assertThat(conversations.turns(sanne, conversation, 10)).hasSize(2);
    }

    @Test
    void putsTheAnswerOfHrInTheConversationAndMarksItNew() {
        Spoken handed = say("ik wil iemand van HR spreken");
        assertThat(handed.reply().outcome()).isEqualTo("ESCALATED");
        String reference = Objects.requireNonNull(handed.reply().filed()).reference();

        storage.inTransaction(() -> storage.get(HumanAnswers.class)
                .answered(new TicketAnswered(
                        sanne.employerId(),
                        reference,
                        sanne.employeeId(),
                        "vraag",
                        "Fatima El Amrani",
                        "Ja, dat mag.",
                        2)));

        Turn answer = conversations.turns(sanne, conversation, 10).getLast();
        assertThat(answer.author()).isEqualTo("Fatima El Amrani");
        assertThat(answer.reply().reply()).isEqualTo("Ja, dat mag.");
        assertThat(answer.seen()).isFalse();
        conversations.seen(sanne, conversation);
        assertThat(conversations.turns(sanne, conversation, 10)).allMatch(Turn::seen);
    }

    private Spoken say(String text) {
        return dialogue.say(sanne, conversation, new Message(text, null), null);
    }

    private List<?> history() {
        return storage.get(History.class).of(sanne.employerId(), FILED);
    }

    private ActingPerson other(EmployerId employer, UUID account) {
        Employer own = Objects.requireNonNull(sanne.employer());
        return new ActingPerson(
                new AccountId(account),
                "other",
                "Iemand Anders",
                null,
                new Employer(employer, own.provider(), "Ander", FormOfAddress.JE, "sandbox", false),
                null,
                Set.of(),
                Channel.WEB);
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        FilingOffice office(History history) {
            return new FilingOffice(history);
        }

        @Bean
        Answering answering() {
            return (who, question, on) -> new Answer.Absent(NothingFound.Reason.NOTHING_AT_ALL);
        }

        @Bean
        Models models() {
            return Models.embedded();
        }

        @Bean
        Reading reading() {
            return new DialogueConfiguration().reading();
        }

        @Bean
        MessageSource messageSource() {
            return AtTheCounter.texts();
        }

        @Bean
        InfrastructureTime infrastructureTime() {
            return InfrastructureTime.system();
        }
    }

    /** Files into the history of the same transaction, so that what is half shows. */
    static final class FilingOffice implements BackOffice {

        private final History history;
        private final RecordingOffice recording = new RecordingOffice();
        boolean breaksAfterFiling;
        boolean refuses;

        FilingOffice(History history) {
            this.history = history;
        }

        @Override
        public FiledView file(ActingPerson who, Draft draft, String transcript) {
            if (refuses) {
                throw new Refused("dialogue.nothing-open");
            }
            history.record(
                    who.employerId(), FILED, new Actor(who.account(), who.name()), "declaration.submitted", null);
            if (breaksAfterFiling) {
                throw new IllegalStateException("the machine stops here");
            }
            return recording.file(who, draft, transcript);
        }

        @Override
        public FiledView handOver(ActingPerson who, String subject, String text, String transcript) {
            return recording.handOver(who, subject, text, transcript);
        }

        @Override
        public List<FilingComponent> components(ActingPerson who) {
            return recording.components(who);
        }

        @Override
        public Set<FiledDay> filedBefore(ActingPerson who) {
            return Set.of();
        }

        @Override
        public Optional<Draft> toChange(ActingPerson who, String reference) {
            return recording.toChange(who, reference);
        }

        @Override
        public Optional<String> objection(ActingPerson who, Draft draft) {
            return Optional.empty();
        }

        @Override
        public Optional<String> ownMatter(
                ActingPerson who, Act.AsksOwnMatters.Topic topic, @Nullable String reference) {
            return Optional.empty();
        }

        @Override
        public @Nullable String personOfHr(ActingPerson who) {
            return "Fatima El Amrani";
        }
    }
}
