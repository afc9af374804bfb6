package nl.balie.portal.ticket;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import org.springframework.stereotype.Component;

/** Who answers: HR, never the one who asks; a question of HR's only person goes to the payroll provider. */
@Component
class Answerers {
    private static final Assignee HR = new Assignee.Holders(MandateKind.HR);
    private static final Assignee PROVIDER = new Assignee.Holders(MandateKind.PROVIDE);

    private final OnTurn onTurn;

    Answerers(OnTurn onTurn) {
        this.onTurn = onTurn;
    }

    Assignee of(EmployerId employer, EmployeeId asker) {
        return onTurn.anybody(employer, HR, asker) ? HR : PROVIDER;
    }

    boolean asked(ActingPerson who, Ticket ticket) {
        return who.employee() != null && who.employee().id().equals(ticket.employee());
    }

    boolean mayAnswer(ActingPerson who, Ticket ticket) {
        boolean atProvider = of(ticket.employer(), ticket.employee()).equals(PROVIDER);
        return !asked(who, ticket) && (who.holds(MandateKind.HR) || (atProvider && who.holds(MandateKind.PROVIDE)));
    }

    void requireAnswering(ActingPerson who, Ticket ticket) {
        if (!mayAnswer(who, ticket)) {
            throw new NoMandate("ticket.no-mandate");
        }
    }

    void requireReading(ActingPerson who, Ticket ticket) {
        if (!asked(who, ticket) && !mayAnswer(who, ticket)) {
            throw new NoMandate("ticket.not-yours");
        }
    }
}
