package nl.balie.portal.declaration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.history.Actor;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.References;
import nl.balie.portal.task.Filed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employee hands in hours or expenses, from whatever door (S3-20, S3-48). */
@Component
public class FilingDeclaration {
    private static final String SERIES = "D";

    private final DeclarationRows rows;
    private final WageComponents components;
    private final References references;
    private final CaseNotes notes;
    private final Clock clock;

    FilingDeclaration(
            DeclarationRows rows, WageComponents components, References references, CaseNotes notes, Clock clock) {
        this.rows = rows;
        this.components = components;
        this.references = references;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Files the lines, with a task and word to whoever handles them. A correction of a declaration that payroll has not
     * processed is its next version under the same reference; of a processed one it is a declaration with its own
     * reference (filing-by-chat.md, edge decision 17).
     *
     * @param corrects the reference of the own declaration that these lines replace
     * @throws Refused when a rule objects; nothing is filed then
     * @throws NotFound when there is no declaration to correct
     */
    @Transactional
    public Filed file(ActingPerson who, List<DeclarationLine> lines, @Nullable String corrects) {
        objectionTo(who, lines).ifPresent(objection -> {
            throw new Refused(objection.key(), objection.args().toArray());
        });
        Declaration filed = corrects == null ? fresh(who, lines, null) : correction(who, lines, corrects);
        notes.askHandlers(filed);
        notes.tellEmployee(filed, "declaration-filed");
        return new Filed("DECLARATION", filed.reference(), filed.version(), notes.handlerName(filed), null);
    }

    /** What the rules would say to these lines; empty when they would be taken. */
    public Optional<Objection> objectionTo(ActingPerson who, List<DeclarationLine> lines) {
        Employee employee = employeeOf(who);
        return FilingRules.objection(
                new Filing(employee, components.of(who.employerId(), employee), lines, BusinessTime.today(clock)));
    }

    private Declaration fresh(ActingPerson who, List<DeclarationLine> lines, @Nullable String corrects) {
        Declaration declaration = new Declaration(
                        who.employerId(),
                        new DeclarationId(UUID.randomUUID()),
                        references.next(who.employerId(), SERIES),
                        who.employeeId(),
                        DeclarationStatus.DRAFT,
                        1,
                        corrects,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        lines)
                .after(DeclarationMove.SUBMIT);
        rows.add(declaration);
        notes.record(declaration, CaseNotes.actor(who), "submitted", null);
        return declaration;
    }

    private Declaration correction(ActingPerson who, List<DeclarationLine> lines, String reference) {
        Declaration original = own(who, reference);
        return original.settledByPayroll() ? fresh(who, lines, reference) : nextVersion(who, original, lines);
    }

    private Declaration nextVersion(ActingPerson who, Declaration original, List<DeclarationLine> lines) {
        Declaration next = original.resubmitted(lines, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.changed(next);
        rows.addLines(next);
        Actor actor = CaseNotes.actor(who);
        notes.settle(next, actor, CaseNotes.REFUSED, CaseNotes.REFUSED_AT_PROVIDER, CaseNotes.NOT_DELIVERED);
        notes.record(next, actor, "resubmitted", null);
        return next;
    }

    private Declaration own(ActingPerson who, String reference) {
        EmployerId employer = who.employerId();
        Declaration declaration = rows.locked(employer, reference).orElseThrow(() -> new NotFound(reference));
        if (!declaration.employee().equals(who.employeeId())) {
            // A colleague's number says nothing, not even that it exists.
            throw new NotFound(reference);
        }
        return declaration;
    }

    private static Employee employeeOf(ActingPerson who) {
        if (who.employee() == null) {
            throw new NoMandate("identity.not-an-employee");
        }
        return who.employee();
    }
}
