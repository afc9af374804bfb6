package nl.balie.portal.ticket;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.HrHandlers;
import org.springframework.stereotype.Component;

/** Who answers a question, and who may read it. */
@Component
class Answerers {
    private final HrHandlers handlers;

    Answerers(HrHandlers handlers) {
        this.handlers = handlers;
    }

    Assignee of(EmployerId employer, EmployeeId asker) {
        return handlers.of(employer, asker);
    }

    boolean asked(ActingPerson who, Ticket ticket) {
        return handlers.asked(who, ticket.employee());
    }

    boolean mayAnswer(ActingPerson who, Ticket ticket) {
        return handlers.mayHandle(who, ticket.employer(), ticket.employee());
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
