package nl.balie.portal.declaration;

import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with the mandate says no, with a reason that comes back to the employee (G15 of features.md). */
@Component
public class RejectingDeclaration {
    /** Longer than any reason one reads. */
    public static final int LONGEST_REASON_CHARACTERS = 1_000;

    private final HandledDeclarations declarations;
    private final CaseNotes notes;

    RejectingDeclaration(HandledDeclarations declarations, CaseNotes notes) {
        this.declarations = declarations;
        this.notes = notes;
    }

    /**
     * Rejects and tells the employee why.
     *
     * @throws Refused without a reason, or with one that is too long
     * @throws nl.balie.portal.identity.NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate no mandate, or one's own
     * @throws nl.balie.portal.identity.IllegalMove not waiting for approval
     */
    @Transactional
    public Declaration reject(ActingPerson who, String reference, @Nullable String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new Refused("declaration.refusal.no-reason");
        }
        if (given.length() > LONGEST_REASON_CHARACTERS) {
            throw new Refused("declaration.refusal.reason-too-long", LONGEST_REASON_CHARACTERS);
        }
        Declaration rejected = declarations.moved(who, reference, DeclarationMove.REJECT);
        Actor actor = CaseNotes.actor(who);
        notes.record(rejected, actor, "rejected", given);
        notes.settle(rejected, actor, CaseNotes.TO_HANDLE);
        notes.tellEmployeeAtOnce(rejected, "declaration-rejected", who.name(), given);
        return rejected;
    }
}
