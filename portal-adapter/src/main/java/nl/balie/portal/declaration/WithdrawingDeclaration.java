package nl.balie.portal.declaration;

import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employee takes a declaration back, until a payroll run has processed it. */
@Component
public class WithdrawingDeclaration {
    private final HandledDeclarations declarations;
    private final Handlers handlers;
    private final CaseNotes notes;
    private final Outbox outbox;

    WithdrawingDeclaration(HandledDeclarations declarations, Handlers handlers, CaseNotes notes, Outbox outbox) {
        this.declarations = declarations;
        this.handlers = handlers;
        this.notes = notes;
        this.outbox = outbox;
    }

    /**
     * Withdraws; when the payroll system has it already, the payroll provider gets a task to take it back.
     *
     * @throws nl.balie.portal.identity.NotFound unknown or another employer's
     * @throws NoMandate somebody else's
     * @throws nl.balie.portal.identity.IllegalMove processed, or withdrawn before
     */
    @Transactional
    public Declaration withdraw(ActingPerson who, String reference) {
        Declaration declaration = declarations.locked(who, reference);
        if (!handlers.isOwn(who, declaration)) {
            throw new NoMandate("declaration.not-yours");
        }
        Declaration withdrawn = declarations.stored(declaration, DeclarationMove.WITHDRAW);
        Actor actor = CaseNotes.actor(who);
        notes.record(withdrawn, actor, "withdrawn", null);
        notes.settle(
                withdrawn,
                actor,
                CaseNotes.TO_HANDLE,
                CaseNotes.REFUSED,
                CaseNotes.REFUSED_AT_PROVIDER,
                CaseNotes.NOT_DELIVERED);
        if (payrollHas(withdrawn)) {
            notes.askProvider(CaseNotes.TO_TAKE_BACK, withdrawn, null);
        }
        return withdrawn;
    }

    private boolean payrollHas(Declaration declaration) {
        return outbox.of(declaration.employer(), declaration.reference()).stream()
                .filter(obligation -> obligation.kind() == ObligationKind.PAYROLL_DECLARATION)
                .map(Obligation::state)
                .anyMatch(state -> state.arrived());
    }
}
