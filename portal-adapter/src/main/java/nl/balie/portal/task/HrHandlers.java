package nl.balie.portal.task;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import org.springframework.stereotype.Component;

/**
 * Who handles what an employee asks of HR: HR, but never the one who asked. What HR's only person asks goes to the payroll
 * provider.
 */
@Component
public class HrHandlers {
    private static final Assignee HR = new Assignee.Holders(MandateKind.HR);
    private static final Assignee PROVIDER = new Assignee.Holders(MandateKind.PROVIDE);

    private final OnTurn onTurn;

    HrHandlers(OnTurn onTurn) {
        this.onTurn = onTurn;
    }

    public Assignee of(EmployerId employer, EmployeeId asker) {
        return onTurn.anybody(employer, HR, asker) ? HR : PROVIDER;
    }

    public boolean asked(ActingPerson who, EmployeeId asker) {
        return who.employee() != null && who.employee().id().equals(asker);
    }

    public boolean mayHandle(ActingPerson who, EmployerId employer, EmployeeId asker) {
        boolean atProvider = of(employer, asker).equals(PROVIDER);
        return !asked(who, asker) && (who.holds(MandateKind.HR) || (atProvider && who.holds(MandateKind.PROVIDE)));
    }
}
