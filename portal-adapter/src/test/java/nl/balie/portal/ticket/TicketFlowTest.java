package nl.balie.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.balie.portal.identity.IllegalMove;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of a status and a move. */
class TicketFlowTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, ANSWER, ANSWERED",
        "OPEN, REPLY, OPEN",
        "OPEN, CLOSE, CLOSED",
        "ANSWERED, ANSWER, ANSWERED",
        "ANSWERED, REPLY, OPEN",
        "ANSWERED, CLOSE, CLOSED"
    })
    void goesOnWhileItIsNotClosed(TicketStatus from, TicketFlow.Move move, TicketStatus to) {
        assertThat(TicketFlow.after(from, move)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingOnceItIsClosed(TicketFlow.Move move) {
        assertThatThrownBy(() -> TicketFlow.after(TicketStatus.CLOSED, move)).isInstanceOf(IllegalMove.class);
    }
}
