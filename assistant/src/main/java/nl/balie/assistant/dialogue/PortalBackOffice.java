package nl.balie.assistant.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.Act.AsksOwnMatters.Topic;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftLine;
import nl.balie.assistant.skill.DraftType;
import nl.balie.assistant.skill.FiledDay;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.declaration.Declaration;
import nl.balie.portal.declaration.DeclarationLine;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.declaration.FilingDeclaration;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.mutation.ChangeKind;
import nl.balie.portal.mutation.RequestingChange;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.Filed;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.ticket.NewTicket;
import nl.balie.portal.ticket.OpeningTicket;
import nl.balie.portal.ticket.TicketCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The portal's own use cases, in the transaction of the turn. */
@Component
class PortalBackOffice implements BackOffice {

    private static final int WEEKS_LOOKED_BACK = 60;

    private final FilingDeclaration filingDeclaration;
    private final RequestingChange requestingChange;
    private final OpeningTicket openingTicket;
    private final Declarations declarations;
    private final WageComponents components;
    private final OwnMatters ownMatters;
    private final OnTurn onTurn;
    private final Phrases phrases;
    private final Clock clock;

    PortalBackOffice(
            FilingDeclaration filingDeclaration,
            RequestingChange requestingChange,
            OpeningTicket openingTicket,
            Declarations declarations,
            WageComponents components,
            OwnMatters ownMatters,
            OnTurn onTurn,
            Phrases phrases,
            Clock clock) {
        this.filingDeclaration = filingDeclaration;
        this.requestingChange = requestingChange;
        this.openingTicket = openingTicket;
        this.declarations = declarations;
        this.components = components;
        this.ownMatters = ownMatters;
        this.onTurn = onTurn;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public List<FilingComponent> components(ActingPerson who) {
        Employee employee = who.employee();
        if (employee == null) {
            return List.of();
        }
        return components.of(who.employerId(), employee).stream()
                .map(component -> new FilingComponent(
                        component.code(), component.name(), component.unit(), component.aliases(), component.allowed()))
                .toList();
    }

    @Override
    public Set<FiledDay> filedBefore(ActingPerson who) {
        Employee employee = who.employee();
        if (employee == null) {
            return Set.of();
        }
        return declarations
                .filedDays(
                        who.employerId(),
                        employee.id(),
                        BusinessTime.today(clock).minusWeeks(WEEKS_LOOKED_BACK))
                .stream()
                .map(day -> new FiledDay(day.component(), day.date()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> objection(ActingPerson who, Draft draft) {
        return draft.type() == DraftType.DECLARATION
                ? filingDeclaration
                        .objectionTo(who, lines(draft))
                        .map(objection -> phrases.say(who, objection.key(), objection.args()))
                : Optional.empty();
    }

    @Override
    public Optional<Draft> toChange(ActingPerson who, String reference) {
        Employee employee = who.employee();
        return employee == null
                ? Optional.empty()
                : declarations
                        .byReference(who.employerId(), reference)
                        .filter(found -> found.employee().equals(employee.id()) && found.canBeCorrected())
                        .map(PortalBackOffice::draft);
    }

    @Override
    public FiledView file(ActingPerson who, Draft draft, String transcript) {
        return view(
                switch (draft.type()) {
                    case DECLARATION -> filingDeclaration.file(who, lines(draft), draft.corrects());
                    case ADDRESS_CHANGE -> requestingChange.request(who, ChangeKind.ADDRESS, draft.fields());
                    case CONTACT_CHANGE -> requestingChange.request(who, ChangeKind.CONTACT, draft.fields());
                    case BANK_ACCOUNT_CHANGE -> requestingChange.request(who, ChangeKind.BANK_ACCOUNT, draft.fields());
                    case LEAVE_REQUEST -> requestingChange.request(who, ChangeKind.LEAVE, draft.fields());
                    case TICKET -> openingTicket.open(who, ticket(draft, transcript));
                });
    }

    @Override
    public FiledView handOver(ActingPerson who, String subject, String text, String transcript) {
        return view(openingTicket.open(who, new NewTicket(TicketCategory.QUESTION, subject, text, transcript)));
    }

    @Override
    public Optional<String> ownMatter(ActingPerson who, Topic topic, @Nullable String reference) {
        return ownMatters.tell(who, topic, reference);
    }

    @Override
    public @Nullable String personOfHr(ActingPerson who) {
        Employee employee = who.employee();
        return onTurn.name(
                who.employerId(), new Assignee.Holders(MandateKind.HR), employee == null ? null : employee.id());
    }

    private static List<DeclarationLine> lines(Draft draft) {
        return draft.lines().stream().map(PortalBackOffice::line).toList();
    }

    private static DeclarationLine line(DraftLine line) {
        return new DeclarationLine(
                Objects.requireNonNull(line.date(), "a complete line has a date"),
                line.period(),
                Objects.requireNonNull(line.component(), "a complete line has a component"),
                Objects.requireNonNull(line.quantity(), "a complete line has a quantity"),
                Objects.requireNonNull(line.unit(), "a complete line has a unit"),
                line.start(),
                line.end(),
                line.breakMinutes());
    }

    private static Draft draft(Declaration declaration) {
        return new Draft(
                DraftType.DECLARATION,
                declaration.lines().stream().map(PortalBackOffice::line).toList(),
                Map.of(),
                List.of(),
                List.of(),
                declaration.reference());
    }

    private static DraftLine line(DeclarationLine line) {
        return new DraftLine(
                line.date(),
                line.period(),
                line.component(),
                line.quantity(),
                line.unit(),
                line.start(),
                line.end(),
                line.breakMinutes(),
                List.of());
    }

    private static NewTicket ticket(Draft draft, String transcript) {
        String text = draft.fields().getOrDefault("text", "");
        return new NewTicket(
                TicketCategory.valueOf(draft.fields().getOrDefault("category", TicketCategory.QUESTION.name())),
                draft.fields().getOrDefault("subject", text),
                text,
                transcript);
    }

    private static FiledView view(Filed filed) {
        return new FiledView(filed.type(), filed.reference(), filed.onTurn(), filed.pending());
    }
}
