package nl.balie.portal.mutation;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import org.springframework.stereotype.Component;

/** Who carries out a change: HR, never the one who asked; a change of HR's only person goes to the payroll provider. */
@Component
class ChangeHandlers {
    private static final Assignee HR = new Assignee.Holders(MandateKind.HR);
    private static final Assignee PROVIDER = new Assignee.Holders(MandateKind.PROVIDE);

    private final OnTurn onTurn;

    ChangeHandlers(OnTurn onTurn) {
        this.onTurn = onTurn;
    }

    Assignee of(EmployerId employer, EmployeeId asker) {
        return onTurn.anybody(employer, HR, asker) ? HR : PROVIDER;
    }

    boolean asked(ActingPerson who, Mutation mutation) {
        return who.employee() != null && who.employee().id().equals(mutation.employee());
    }

    boolean mayHandle(ActingPerson who, Mutation mutation) {
        boolean atProvider = of(mutation.employer(), mutation.employee()).equals(PROVIDER);
        return !asked(who, mutation) && (who.holds(MandateKind.HR) || (atProvider && who.holds(MandateKind.PROVIDE)));
    }

    void requireHandling(ActingPerson who, Mutation mutation) {
        if (asked(who, mutation)) {
            throw new NoMandate("mutation.never-your-own");
        }
        if (!mayHandle(who, mutation)) {
            throw new NoMandate("mutation.no-mandate");
        }
    }

    void requireReading(ActingPerson who, Mutation mutation) {
        if (!asked(who, mutation) && !mayHandle(who, mutation)) {
            throw new NoMandate("mutation.not-yours");
        }
    }
}
