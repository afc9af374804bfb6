package nl.balie.portal.declaration;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import org.springframework.stereotype.Component;

/**
 * Who handles a declaration: the holders of the mandate for it, never the one who filed it. When the only holder files one
 * himself, HR handles that one (S3-28, S3-50).
 */
@Component
class Handlers {
    private static final Assignee HOLDERS = new Assignee.Holders(MandateKind.HANDLE_DECLARATIONS);
    private static final Assignee HR = new Assignee.Holders(MandateKind.HR);

    private final OnTurn onTurn;

    Handlers(OnTurn onTurn) {
        this.onTurn = onTurn;
    }

    Assignee of(EmployerId employer, EmployeeId filer) {
        return onTurn.anybody(employer, HOLDERS, filer) ? HOLDERS : HR;
    }

    boolean mayHandle(ActingPerson who, Declaration declaration) {
        return !isOwn(who, declaration) && holdsMandate(who, declaration);
    }

    /** @throws NoMandate when this person may not handle it, with the reason why not */
    void require(ActingPerson who, Declaration declaration) {
        if (isOwn(who, declaration)) {
            throw new NoMandate("declaration.never-your-own");
        }
        if (!holdsMandate(who, declaration)) {
            throw new NoMandate("declaration.no-mandate");
        }
    }

    /** @throws NoMandate when this person may not even read it */
    void requireReading(ActingPerson who, Declaration declaration) {
        if (!isOwn(who, declaration) && !holdsMandate(who, declaration) && !readsAll(who)) {
            throw new NoMandate("declaration.not-yours");
        }
    }

    boolean isOwn(ActingPerson who, Declaration declaration) {
        return who.employee() != null && who.employee().id().equals(declaration.employee());
    }

    private boolean holdsMandate(ActingPerson who, Declaration declaration) {
        Assignee assignee = of(declaration.employer(), declaration.employee());
        return who.holds(MandateKind.HANDLE_DECLARATIONS) || (assignee.equals(HR) && who.holds(MandateKind.HR));
    }

    private static boolean readsAll(ActingPerson who) {
        return who.holds(MandateKind.HR)
                || who.holds(MandateKind.PROCESS_DECLARATIONS)
                || who.holds(MandateKind.PROVIDE)
                || who.holds(MandateKind.INTEGRATE);
    }
}
