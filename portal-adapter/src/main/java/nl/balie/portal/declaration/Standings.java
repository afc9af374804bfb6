package nl.balie.portal.declaration;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.task.Turn;
import org.springframework.stereotype.Component;

/** Tells where declarations stand: status, whose turn, and whether the payroll system has it. */
@Component
public class Standings {
    private final Handlers handlers;
    private final OnTurn onTurn;
    private final Parties parties;
    private final Outbox outbox;

    Standings(Handlers handlers, OnTurn onTurn, Parties parties, Outbox outbox) {
        this.handlers = handlers;
        this.onTurn = onTurn;
        this.parties = parties;
        this.outbox = outbox;
    }

    public Standing of(ActingPerson viewer, Declaration declaration) {
        return new Standing(declaration.status(), turn(viewer, declaration), passedOn(declaration));
    }

    Turn turn(ActingPerson viewer, Declaration declaration) {
        return switch (declaration.status()) {
            case SUBMITTED, UNPROCESSABLE ->
                onTurn.turn(
                        viewer,
                        declaration.employer(),
                        handlers.of(declaration.employer(), declaration.employee()),
                        declaration.employee());
            case DRAFT, NEEDS_INFO, REJECTED -> employees(viewer, declaration);
            case APPROVED, PROCESSED, WITHDRAWN, CORRECTED -> Turn.nobodys();
        };
    }

    private Turn employees(ActingPerson viewer, Declaration declaration) {
        return handlers.isOwn(viewer, declaration)
                ? Turn.mine(viewer.name())
                : Turn.of(parties.employee(declaration.employer(), declaration.employee())
                        .map(Employee::fullName)
                        .orElse(null));
    }

    private boolean passedOn(Declaration declaration) {
        String version = "/" + declaration.version();
        return outbox.of(declaration.employer(), declaration.reference()).stream()
                .filter(obligation -> obligation.kind() == ObligationKind.PAYROLL_DECLARATION)
                .filter(obligation -> obligation.businessKey().endsWith(version))
                .map(Obligation::state)
                .anyMatch(state -> state.arrived());
    }
}
