package nl.balie.portal.declaration;

import java.util.Map;
import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.outbox.Promise;
import nl.balie.portal.party.Parties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with the mandate agrees; from then on the employer's payroll system is owed this version (S3-28, S3-49). */
@Component
public class ApprovingDeclaration {
    private final HandledDeclarations declarations;
    private final CaseNotes notes;
    private final Outbox outbox;
    private final Parties parties;
    private final JsonMapper json;

    ApprovingDeclaration(
            HandledDeclarations declarations, CaseNotes notes, Outbox outbox, Parties parties, JsonMapper json) {
        this.declarations = declarations;
        this.notes = notes;
        this.outbox = outbox;
        this.parties = parties;
        this.json = json;
    }

    /**
     * Approves, tells the employee and queues the delivery.
     *
     * @throws nl.balie.portal.identity.NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate no mandate, or one's own
     * @throws nl.balie.portal.identity.IllegalMove not waiting for approval
     */
    @Transactional
    public Declaration approve(ActingPerson who, String reference) {
        Declaration approved = declarations.moved(who, reference, DeclarationMove.APPROVE);
        Actor actor = CaseNotes.actor(who);
        notes.record(approved, actor, "approved", null);
        notes.settle(approved, actor, CaseNotes.TO_HANDLE);
        outbox.promise(toPayroll(approved));
        notes.tellEmployee(approved, "declaration-approved", who.name());
        return approved;
    }

    private Promise toPayroll(Declaration approved) {
        String system = parties.employer(approved.employer()).orElseThrow().payrollSystem();
        Map<String, Object> payload = Map.of("declarationId", approved.id().value(), "version", approved.version());
        return new Promise(
                approved.employer(),
                ObligationKind.PAYROLL_DECLARATION,
                "declaration/" + approved.id() + "/" + approved.version(),
                approved.reference(),
                system,
                json.writeValueAsString(payload));
    }
}
