package nl.balie.assistant.dialogue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.language.Span;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.assistant.model.Models;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Clarification;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftLine;
import nl.balie.assistant.skill.DraftType;
import nl.balie.assistant.skill.Meaning;
import nl.balie.assistant.skill.Situation;
import nl.balie.knowledge.Citation;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Validity;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Channel;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One person at the counter, in memory: what words mean is told to it, what happens is the real dialogue. */
final class AtTheCounter {

    static final Clock CLOCK =
            Clock.fixed(OffsetDateTime.parse("2026-11-20T14:00:00+01:00").toInstant(), ZoneId.of("Europe/Amsterdam"));
    static final Span SOMEWHERE = new Span(0, 1);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    final RecordingOffice office = new RecordingOffice();
    final ActingPerson who;

    private final Map<String, List<Act>> meanings = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Phrases phrases = new Phrases(texts());
    private Models models = Models.embedded();
    private Pile pile = new Pile(List.of());
    private @Nullable String lastQuestion;

    private AtTheCounter(FormOfAddress address) {
        this.who = person(address);
    }

    static AtTheCounter employee() {
        return new AtTheCounter(FormOfAddress.JE);
    }

    static AtTheCounter employee(FormOfAddress address) {
        return new AtTheCounter(address);
    }

    /** From now on this language model handles the turns. */
    AtTheCounter with(Models other) {
        this.models = other;
        return this;
    }

    /** These words mean this. */
    AtTheCounter when(String words, Act... acts) {
        meanings.put(words, List.of(acts));
        return this;
    }

    /** The documents answer this question with this rule; every other question is not in there. */
    AtTheCounter rule(String question, String rule) {
        rules.put(question, rule);
        return this;
    }

    ReplyView says(String words) {
        return says(new Message(words, null));
    }

    ReplyView presses(String words, @Nullable String hash) {
        return says(new Message(words, hash));
    }

    private ReplyView says(Message message) {
        ReplyView offered = turns.isEmpty() ? null : turns.getLast().reply();
        Meaning meaning = new OwnWords(this::read, office, phrases).of(who, message, situation(), offered);
        TurnInHand turn = new TurnInHand(who, message, meaning, lastQuestion, pile, office.components(who), turns);
        ReplyView reply = new Handling(models, office, this::answer, phrases, CLOCK).handle(turn);
        turns.add(new Turn(turns.size() + 1, Instant.EPOCH, message.text(), null, reply, true));
        lastQuestion = turn.question();
        pile = afterwards(turn.pile());
        return reply;
    }

    private static Pile afterwards(Pile pile) {
        List<KeptDraft> drafts = new ArrayList<>();
        if (pile.top() != null) {
            drafts.add(pile.top());
            drafts.addAll(pile.saved());
        }
        return new Pile(drafts);
    }

    private Meaning read(String words, Situation situation) {
        return new Meaning(meanings.getOrDefault(words, List.of()));
    }

    private Answer answer(ActingPerson asker, String question, TimeAsked time) {
        String rule = rules.get(question);
        return rule == null
                ? new Answer.Absent(NothingFound.Reason.NOTHING_AT_ALL)
                : new Answer.Worded(
                        rule,
                        new Citation(new DocumentId(new UUID(0, 7)), "AVR", "2026", "Artikel 7.2", 14, rule),
                        Validity.ALWAYS);
    }

    private Situation situation() {
        KeptDraft top = pile.top();
        return new Situation(
                CLOCK.instant().atZone(CLOCK.getZone()),
                office.components(who),
                who.name(),
                top == null ? null : top.draft(),
                null,
                null,
                Set.of());
    }

    static Act.ProposesFiling hours(String quantity) {
        return new Act.ProposesFiling(declaration("UREN", quantity), List.of(), SOMEWHERE);
    }

    static Act.AmendsDraft amended(String quantity) {
        return new Act.AmendsDraft(declaration("UREN", quantity), List.of(), SOMEWHERE);
    }

    static Act.ProposesFiling mobile(String number) {
        return new Act.ProposesFiling(
                new Draft(DraftType.CONTACT_CHANGE, List.of(), Map.of("mobile", number), List.of(), List.of(), null),
                List.of(),
                SOMEWHERE);
    }

    static Act.ProposesFiling incompleteAddress() {
        return new Act.ProposesFiling(
                new Draft(
                        DraftType.ADDRESS_CHANGE,
                        List.of(),
                        Map.of("street", "Lindelaan"),
                        List.of("postalCode"),
                        List.of(),
                        null),
                List.of(new Clarification("postalCode", "dialogue.field.postalCode", List.of(), List.of("1234 AB"))),
                SOMEWHERE);
    }

    static Draft declaration(String component, String quantity) {
        DraftLine line =
                new DraftLine(TUESDAY, null, component, new BigDecimal(quantity), "HOUR", null, null, null, List.of());
        return new Draft(DraftType.DECLARATION, List.of(line), Map.of(), List.of(), List.of(), null);
    }

    static Act yes() {
        return new Act.Confirms(SOMEWHERE);
    }

    static Act drop() {
        return new Act.CancelsDraft(SOMEWHERE);
    }

    static Act notRight() {
        return new Act.RejectsDraft(SOMEWHERE);
    }

    static Act asks(String question) {
        return new Act.AsksDocuments(question, null, SOMEWHERE);
    }

    static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("nl/balie/assistant/dialogue/messages", "nl/balie/assistant/answer/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    static ActingPerson person(FormOfAddress address) {
        Employer employer = new Employer(
                new EmployerId(new UUID(0, 1)), new ProviderId(new UUID(0, 2)), "Kwekerij", address, "sandbox", false);
        AccountId account = new AccountId(new UUID(0, 3));
        Employee employee = new Employee(
                employer.id(),
                new EmployeeId(new UUID(0, 4)),
                account,
                "1001",
                "Sanne",
                "de Vries",
                "sanne@example.org",
                null,
                "Binnendienst",
                EmploymentType.PERMANENT,
                new BigDecimal("40"),
                true,
                true,
                LocalDate.of(2020, 1, 1),
                null);
        return new ActingPerson(account, "sanne", "Sanne de Vries", null, employer, employee, Set.of(), Channel.WEB);
    }
}
