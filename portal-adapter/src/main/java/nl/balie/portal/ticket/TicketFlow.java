package nl.balie.portal.ticket;

import java.util.List;
import nl.balie.portal.identity.IllegalMove;

/** The life of a ticket as one table of legal moves; nothing follows once it is closed. */
final class TicketFlow {
    static final List<Step> STEPS = List.of(
            new Step(TicketStatus.OPEN, Move.ANSWER, TicketStatus.ANSWERED),
            new Step(TicketStatus.OPEN, Move.REPLY, TicketStatus.OPEN),
            new Step(TicketStatus.OPEN, Move.CLOSE, TicketStatus.CLOSED),
            new Step(TicketStatus.ANSWERED, Move.ANSWER, TicketStatus.ANSWERED),
            new Step(TicketStatus.ANSWERED, Move.REPLY, TicketStatus.OPEN),
            new Step(TicketStatus.ANSWERED, Move.CLOSE, TicketStatus.CLOSED));

    private TicketFlow() {}

    /** @throws IllegalMove when the table does not hold it */
    static TicketStatus after(TicketStatus from, Move move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst()
                .orElseThrow(() -> new IllegalMove(from.name()));
    }

    enum Move {
        /** HR writes. */
        ANSWER,
        /** The employee writes. */
        REPLY,
        /** Either says that it is done. */
        CLOSE
    }

    record Step(TicketStatus from, Move move, TicketStatus to) {}
}
