package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.history.History;
import nl.balie.portal.history.HistoryEntry;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declarations for programs, as casework.md has it. */
@RestController
@RequestMapping("/api/declarations/{reference}")
class DeclarationResource {
    private static final String KEY = "Idempotency-Key";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Declarations declarations;
    private final Handlers handlers;
    private final ApprovingDeclaration approving;
    private final RejectingDeclaration rejecting;
    private final WithdrawingDeclaration withdrawing;
    private final CaseNotes notes;
    private final History history;
    private final Outbox outbox;
    private final IdempotentCalls calls;

    DeclarationResource(
            Declarations declarations,
            Handlers handlers,
            ApprovingDeclaration approving,
            RejectingDeclaration rejecting,
            WithdrawingDeclaration withdrawing,
            CaseNotes notes,
            History history,
            Outbox outbox,
            IdempotentCalls calls) {
        this.declarations = declarations;
        this.handlers = handlers;
        this.approving = approving;
        this.rejecting = rejecting;
        this.withdrawing = withdrawing;
        this.notes = notes;
        this.history = history;
        this.outbox = outbox;
        this.calls = calls;
    }

    @GetMapping
    DeclarationAnswer show(ActingPerson who, @PathVariable String reference) {
        Declaration declaration =
                declarations.byReference(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        handlers.requireReading(who, declaration);
        return new DeclarationAnswer(
                reference,
                declaration.status(),
                declaration.version(),
                notes.employee(declaration).fullName(),
                declaration.lines().stream().map(Line::of).toList(),
                history.of(declaration.employer(), CaseNotes.subject(declaration)).stream()
                        .map(Event::of)
                        .toList(),
                outbox.of(declaration.employer(), reference).stream()
                        .filter(obligation -> obligation.kind() == ObligationKind.PAYROLL_DECLARATION)
                        .map(Delivery::of)
                        .toList());
    }

    @PostMapping("/approval")
    Decided approve(
            ActingPerson who,
            @PathVariable String reference,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(who, key, "approve " + reference, "", () -> approving.approve(who, reference));
    }

    @PostMapping("/rejection")
    Decided reject(
            ActingPerson who,
            @PathVariable String reference,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Rejection rejection) {
        String reason = rejection == null || rejection.reason() == null ? "" : rejection.reason();
        return once(who, key, "reject " + reference, reason, () -> rejecting.reject(who, reference, reason));
    }

    @PostMapping("/withdrawal")
    Decided withdraw(
            ActingPerson who,
            @PathVariable String reference,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(who, key, "withdraw " + reference, "", () -> withdrawing.withdraw(who, reference));
    }

    private Decided once(
            ActingPerson who, @Nullable String key, String operation, String body, Supplier<Declaration> decision) {
        return calls.once(
                who,
                key,
                operation,
                body,
                Decided.class,
                () -> new Decided(decision.get().status()));
    }

    record Rejection(@Nullable String reason) {}

    record Decided(DeclarationStatus status) {}

    record DeclarationAnswer(
            String reference,
            DeclarationStatus status,
            int version,
            String employee,
            List<Line> lines,
            List<Event> history,
            List<Delivery> deliveries) {}

    record Line(
            LocalDate date,
            @Nullable String period,
            String component,
            BigDecimal quantity,
            String unit,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer breakMinutes) {
        static Line of(DeclarationLine line) {
            return new Line(
                    line.date(),
                    line.period(),
                    line.component(),
                    line.quantity(),
                    line.unit(),
                    clock(line.start()),
                    clock(line.end()),
                    line.breakMinutes());
        }

        private static @Nullable String clock(@Nullable LocalTime time) {
            return time == null ? null : CLOCK.format(time);
        }
    }

    record Event(
            OffsetDateTime at,
            String what,
            String who,
            @Nullable String reason) {
        static Event of(HistoryEntry entry) {
            return new Event(
                    entry.at().atZone(BusinessTime.ZONE).toOffsetDateTime(),
                    entry.what(),
                    entry.actor().name(),
                    entry.reason());
        }
    }

    record Delivery(
            String system, ObligationState state, @Nullable String receipt) {
        static Delivery of(Obligation obligation) {
            ObligationState state = obligation.state().arrived() ? ObligationState.ACCEPTED : obligation.state();
            return new Delivery(obligation.recipient(), state, obligation.receipt());
        }
    }
}
