package nl.balie.portal.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.balie.portal.identity.IllegalMove;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of a status and a move. */
class MutationFlowTest {

    @ParameterizedTest
    @CsvSource({"CARRY_OUT, DONE", "REJECT, REJECTED"})
    void isHandledOnce(MutationFlow.Move move, MutationStatus to) {
        assertThat(MutationFlow.after(MutationStatus.REQUESTED, move)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void isNotHandledAgain(MutationFlow.Move move) {
        assertThatThrownBy(() -> MutationFlow.after(MutationStatus.DONE, move)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> MutationFlow.after(MutationStatus.REJECTED, move))
                .isInstanceOf(IllegalMove.class);
    }
}
