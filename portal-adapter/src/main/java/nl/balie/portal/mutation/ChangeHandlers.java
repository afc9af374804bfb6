package nl.balie.portal.mutation;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.HrHandlers;
import org.springframework.stereotype.Component;

/** Who carries out a change, and who may read it. */
@Component
class ChangeHandlers {
    private final HrHandlers handlers;

    ChangeHandlers(HrHandlers handlers) {
        this.handlers = handlers;
    }

    Assignee of(EmployerId employer, EmployeeId asker) {
        return handlers.of(employer, asker);
    }

    boolean asked(ActingPerson who, Mutation mutation) {
        return handlers.asked(who, mutation.employee());
    }

    boolean mayHandle(ActingPerson who, Mutation mutation) {
        return handlers.mayHandle(who, mutation.employer(), mutation.employee());
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
