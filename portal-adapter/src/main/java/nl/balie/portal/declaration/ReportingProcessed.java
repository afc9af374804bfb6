package nl.balie.portal.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.balie.portal.history.Actor;
import nl.balie.portal.party.EmployerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A payroll run tells which declarations it paid; only that makes them processed (casework.md). */
@Component
public class ReportingProcessed {
    private final DeclarationRows rows;
    private final CaseNotes notes;

    ReportingProcessed(DeclarationRows rows, CaseNotes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /**
     * Approved declarations become processed. One that was processed before stays as it is; one in another state gets a task
     * for the payroll provider, because the run paid something that nobody here approved. Unknown ids are left out.
     *
     * @param run how people name the run; it is the reason in the history
     * @return how many became processed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int processed(EmployerId employer, Collection<DeclarationId> ids, Actor by, String run) {
        // All rows first: the employer's history is locked from the first line on, and others hold a row when they want
        // it.
        List<Declaration> declarations = locked(employer, ids);
        int processed = 0;
        for (Declaration declaration : declarations) {
            if (DeclarationFlow.after(declaration.status(), DeclarationMove.PROCESS)
                    .isPresent()) {
                process(declaration, by, run);
                processed++;
            } else if (!declaration.settledByPayroll()) {
                notes.askProvider(CaseNotes.UNEXPECTED_IN_RUN, declaration, run);
            }
        }
        return processed;
    }

    private List<Declaration> locked(EmployerId employer, Collection<DeclarationId> ids) {
        List<Declaration> locked = new ArrayList<>();
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(DeclarationId::value))
                .forEach(id -> rows.locked(employer, id).ifPresent(locked::add));
        return locked;
    }

    private void process(Declaration declaration, Actor by, String run) {
        Declaration processed = declaration.after(DeclarationMove.PROCESS);
        rows.changed(processed);
        notes.record(processed, by, "processed", run);
        notes.settle(processed, by, CaseNotes.NOT_DELIVERED);
        notes.tellEmployee(processed, "declaration-processed");
        String original = processed.corrects();
        if (original != null) {
            replaced(processed, original, by);
        }
    }

    private void replaced(Declaration correction, String original, Actor by) {
        rows.locked(correction.employer(), original)
                .filter(declaration -> declaration.status() == DeclarationStatus.PROCESSED)
                .map(declaration -> declaration.after(DeclarationMove.CORRECT))
                .ifPresent(corrected -> {
                    rows.changed(corrected);
                    notes.record(corrected, by, "corrected", correction.reference());
                });
    }
}
