package nl.balie.portal.declaration;

import java.time.Instant;
import java.util.List;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it stands: one status, the lines of its current version.
 *
 * @param version counts up from 1 each time the employee hands in new lines under the same reference
 * @param corrects the reference of a processed declaration that this one corrects
 * @param filedAt when the current version was handed in
 */
public record Declaration(
        EmployerId employer,
        DeclarationId id,
        String reference,
        EmployeeId employee,
        DeclarationStatus status,
        int version,
        @Nullable String corrects,
        Instant filedAt,
        List<DeclarationLine> lines) {

    public Declaration {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalMove when the table of legal moves does not hold it */
    Declaration after(DeclarationMove move) {
        DeclarationStatus next = DeclarationFlow.after(status, move).orElseThrow(() -> new IllegalMove(status.name()));
        return new Declaration(employer, id, reference, employee, next, version, corrects, filedAt, lines);
    }

    /** New lines under the same reference. */
    Declaration resubmitted(List<DeclarationLine> newLines, Instant at) {
        Declaration open = after(DeclarationMove.RESUBMIT);
        return new Declaration(employer, id, reference, employee, open.status, version + 1, corrects, at, newLines);
    }

    Declaration with(List<DeclarationLine> stored) {
        return new Declaration(employer, id, reference, employee, status, version, corrects, filedAt, stored);
    }

    /** Once payroll has it, only a correction with its own reference can change it. */
    boolean settledByPayroll() {
        return status == DeclarationStatus.PROCESSED || status == DeclarationStatus.CORRECTED;
    }

    public boolean canBeApproved() {
        return allows(DeclarationMove.APPROVE);
    }

    public boolean canBeWithdrawn() {
        return allows(DeclarationMove.WITHDRAW);
    }

    /** New lines can take the place of these: as the next version, or after processing under a reference of their own. */
    public boolean canBeCorrected() {
        return status == DeclarationStatus.PROCESSED || allows(DeclarationMove.RESUBMIT);
    }

    private boolean allows(DeclarationMove move) {
        return DeclarationFlow.after(status, move).isPresent();
    }
}
