package nl.balie.portal.declaration;

import java.util.UUID;
import nl.balie.portal.history.Actor;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationEvent;
import nl.balie.portal.outbox.ObligationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what the payroll system did with a declaration, in the transaction that records it. Accepted is not processed: it
 * is a line in the history and nothing more.
 */
@Component
class PayrollAnswers {
    private final DeclarationRows rows;
    private final CaseNotes notes;
    private final JsonMapper json;

    PayrollAnswers(DeclarationRows rows, CaseNotes notes, JsonMapper json) {
        this.rows = rows;
        this.notes = notes;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(ObligationEvent event) {
        Obligation obligation = event.obligation();
        if (obligation.kind() != ObligationKind.PAYROLL_DECLARATION) {
            return;
        }
        Payload payload = json.readValue(obligation.payload(), Payload.class);
        Declaration declaration = rows.locked(obligation.employer(), new DeclarationId(payload.declarationId()))
                .orElseThrow();
        boolean current = declaration.version() == payload.version();
        Actor system = Actor.system(obligation.recipient());
        switch (event) {
            case ObligationEvent.Accepted accepted -> accepted(declaration, current, system);
            case ObligationEvent.Refused refused -> refused(declaration, current, system, obligation.reason());
            case ObligationEvent.Failed failed -> failed(declaration, current, system, obligation.reason());
            case ObligationEvent.Delivered delivered -> {
                // A payroll system answers with accepted or refused; there is nothing between.
            }
        }
    }

    private void accepted(Declaration declaration, boolean current, Actor system) {
        notes.record(declaration, system, "accepted", null);
        notes.settle(declaration, system, CaseNotes.NOT_DELIVERED);
        if (current && declaration.status() == DeclarationStatus.UNPROCESSABLE) {
            rows.changed(declaration.after(DeclarationMove.RESUME));
            notes.settle(declaration, system, CaseNotes.REFUSED, CaseNotes.REFUSED_AT_PROVIDER);
        }
        if (declaration.status() == DeclarationStatus.WITHDRAWN) {
            notes.askProvider(CaseNotes.TO_TAKE_BACK, declaration, null);
        }
    }

    private void refused(Declaration declaration, boolean current, Actor system, @Nullable String reason) {
        notes.record(declaration, system, "refused", reason);
        if (current && declaration.status() == DeclarationStatus.APPROVED) {
            Declaration refused = declaration.after(DeclarationMove.REFUSE);
            rows.changed(refused);
            notes.askHandlersAboutRefusal(refused, reason == null ? "" : reason);
            notes.tellEmployee(refused, "declaration-unprocessable");
        }
    }

    private void failed(Declaration declaration, boolean current, Actor system, @Nullable String reason) {
        notes.record(declaration, system, "not_delivered", reason);
        if (current && declaration.status() == DeclarationStatus.APPROVED) {
            notes.askProvider(CaseNotes.NOT_DELIVERED, declaration, reason);
        }
    }

    private record Payload(UUID declarationId, int version) {}
}
