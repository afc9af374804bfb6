package nl.balie.portal.mutation;

import java.util.List;
import nl.balie.portal.identity.IllegalMove;

/** The life of a mutation as one table of legal moves. */
final class MutationFlow {
    static final List<Step> STEPS = List.of(
            new Step(MutationStatus.REQUESTED, Move.CARRY_OUT, MutationStatus.DONE),
            new Step(MutationStatus.REQUESTED, Move.REJECT, MutationStatus.REJECTED));

    private MutationFlow() {}

    /** @throws IllegalMove when the table does not hold it */
    static MutationStatus after(MutationStatus from, Move move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst()
                .orElseThrow(() -> new IllegalMove(from.name()));
    }

    enum Move {
        CARRY_OUT,
        REJECT
    }

    record Step(MutationStatus from, Move move, MutationStatus to) {}
}
