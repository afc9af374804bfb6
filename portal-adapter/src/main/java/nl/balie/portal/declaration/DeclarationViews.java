package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.history.History;
import nl.balie.portal.history.HistoryEntry;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.party.Employee;
import nl.balie.portal.task.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of a declaration to one viewer. */
@Component
class DeclarationViews {
    private final CaseNotes notes;
    private final Handlers handlers;
    private final Standings standings;
    private final WageComponents components;
    private final History history;
    private final Outbox outbox;

    DeclarationViews(
            CaseNotes notes,
            Handlers handlers,
            Standings standings,
            WageComponents components,
            History history,
            Outbox outbox) {
        this.notes = notes;
        this.handlers = handlers;
        this.standings = standings;
        this.components = components;
        this.history = history;
        this.outbox = outbox;
    }

    Row row(ActingPerson viewer, Declaration declaration) {
        Employee employee = notes.employee(declaration);
        return new Row(
                declaration.reference(),
                employee.fullName(),
                lines(declaration, employee),
                zoned(declaration.filedAt()),
                standings.of(viewer, declaration));
    }

    Page page(ActingPerson viewer, Declaration declaration) {
        List<Obligation> promised = outbox.of(declaration.employer(), declaration.reference());
        boolean own = handlers.isOwn(viewer, declaration);
        return new Page(
                row(viewer, declaration),
                declaration.version(),
                declaration.corrects(),
                notes.employee(declaration).givenName(),
                own,
                declaration.canBeApproved() && handlers.mayHandle(viewer, declaration),
                own && declaration.canBeWithdrawn(),
                notes.handlerName(declaration),
                timeline(declaration, promised),
                promised.stream().map(DeclarationViews::delivery).toList());
    }

    private List<Line> lines(Declaration declaration, Employee employee) {
        Map<String, String> names = components.of(declaration.employer(), employee).stream()
                .collect(Collectors.toMap(WageComponent::code, WageComponent::name));
        return declaration.lines().stream()
                .map(line -> new Line(
                        names.getOrDefault(line.component(), line.component()),
                        line.date(),
                        line.period(),
                        line.start(),
                        line.end(),
                        line.breakMinutes(),
                        line.quantity(),
                        line.unit()))
                .toList();
    }

    /** The history with the receipts of the payroll system at the lines that tell of its answers. */
    private List<Moment> timeline(Declaration declaration, List<Obligation> promised) {
        Deque<String> receipts = promised.stream()
                .filter(obligation -> obligation.kind() == ObligationKind.PAYROLL_DECLARATION)
                .map(Obligation::receipt)
                .filter(receipt -> receipt != null && !receipt.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        return history.of(declaration.employer(), CaseNotes.subject(declaration)).stream()
                .map(entry -> moment(entry, entry.what().equals("declaration.accepted") ? receipts.poll() : null))
                .toList();
    }

    private static Moment moment(HistoryEntry entry, @Nullable String receipt) {
        Look look = Look.of(entry.what());
        return new Moment(
                zoned(entry.at()),
                entry.what(),
                entry.actor().name(),
                entry.reason(),
                receipt,
                look.tone(),
                look.icon());
    }

    private static Delivery delivery(Obligation obligation) {
        return new Delivery(
                obligation.kind(),
                obligation.recipient(),
                zoned(obligation.promisedAt()),
                obligation.state(),
                zoned(obligation.changedAt()),
                obligation.receipt());
    }

    private static ZonedDateTime zoned(Instant at) {
        return at.atZone(BusinessTime.ZONE);
    }

    /** A declaration in a list. */
    record Row(String reference, String employee, List<Line> lines, ZonedDateTime filed, Standing standing) {
        public Turn turn() {
            return standing.turn();
        }
    }

    /** A line with its component's name. */
    record Line(
            String name,
            LocalDate date,
            @Nullable String period,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer breakMinutes,
            BigDecimal quantity,
            String unit) {}

    /** Everything on the page of one declaration. */
    record Page(
            Row row,
            int version,
            @Nullable String corrects,
            String givenName,
            boolean own,
            boolean mayDecide,
            boolean mayWithdraw,
            @Nullable String handlers,
            List<Moment> timeline,
            List<Delivery> deliveries) {}

    /** One line of the timeline. */
    record Moment(
            ZonedDateTime at,
            String what,
            String who,
            @Nullable String reason,
            @Nullable String receipt,
            String tone,
            String icon) {}

    /** One obligation and what became of it. */
    record Delivery(
            ObligationKind kind,
            String recipient,
            ZonedDateTime promised,
            ObligationState state,
            ZonedDateTime changed,
            @Nullable String receipt) {}

    private record Look(String tone, String icon) {
        static Look of(String what) {
            return switch (what) {
                case "declaration.submitted", "declaration.resubmitted" -> new Look("wait", "send");
                case "declaration.approved", "declaration.accepted" -> new Look("ok", "check");
                case "declaration.processed" -> new Look("ok", "double-check");
                case "declaration.rejected" -> new Look("no", "return");
                case "declaration.refused" -> new Look("no", "cross");
                case "declaration.not_delivered" -> new Look("you", "clock");
                default -> new Look("idle", "replay");
            };
        }
    }
}
