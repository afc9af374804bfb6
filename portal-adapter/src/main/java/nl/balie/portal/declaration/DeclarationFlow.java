package nl.balie.portal.declaration;

import static nl.balie.portal.declaration.DeclarationMove.APPROVE;
import static nl.balie.portal.declaration.DeclarationMove.CORRECT;
import static nl.balie.portal.declaration.DeclarationMove.PROCESS;
import static nl.balie.portal.declaration.DeclarationMove.REFUSE;
import static nl.balie.portal.declaration.DeclarationMove.REJECT;
import static nl.balie.portal.declaration.DeclarationMove.RESUBMIT;
import static nl.balie.portal.declaration.DeclarationMove.RESUME;
import static nl.balie.portal.declaration.DeclarationMove.SUBMIT;
import static nl.balie.portal.declaration.DeclarationMove.WITHDRAW;
import static nl.balie.portal.declaration.DeclarationStatus.APPROVED;
import static nl.balie.portal.declaration.DeclarationStatus.CORRECTED;
import static nl.balie.portal.declaration.DeclarationStatus.DRAFT;
import static nl.balie.portal.declaration.DeclarationStatus.PROCESSED;
import static nl.balie.portal.declaration.DeclarationStatus.REJECTED;
import static nl.balie.portal.declaration.DeclarationStatus.SUBMITTED;
import static nl.balie.portal.declaration.DeclarationStatus.UNPROCESSABLE;
import static nl.balie.portal.declaration.DeclarationStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** The life of a declaration as one table of legal moves; what is not in it cannot happen. */
final class DeclarationFlow {
    static final List<Step> STEPS = List.of(
            new Step(DRAFT, SUBMIT, SUBMITTED),
            new Step(SUBMITTED, RESUBMIT, SUBMITTED),
            new Step(SUBMITTED, APPROVE, APPROVED),
            new Step(SUBMITTED, REJECT, REJECTED),
            new Step(SUBMITTED, WITHDRAW, WITHDRAWN),
            new Step(REJECTED, RESUBMIT, SUBMITTED),
            new Step(REJECTED, WITHDRAW, WITHDRAWN),
            new Step(APPROVED, RESUBMIT, SUBMITTED),
            new Step(APPROVED, WITHDRAW, WITHDRAWN),
            new Step(APPROVED, REFUSE, UNPROCESSABLE),
            new Step(APPROVED, PROCESS, PROCESSED),
            new Step(UNPROCESSABLE, RESUBMIT, SUBMITTED),
            new Step(UNPROCESSABLE, WITHDRAW, WITHDRAWN),
            new Step(UNPROCESSABLE, RESUME, APPROVED),
            new Step(PROCESSED, CORRECT, CORRECTED));

    private DeclarationFlow() {}

    static Optional<DeclarationStatus> after(DeclarationStatus from, DeclarationMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    record Step(DeclarationStatus from, DeclarationMove move, DeclarationStatus to) {}
}
