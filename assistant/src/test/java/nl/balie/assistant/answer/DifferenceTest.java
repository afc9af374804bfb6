package nl.balie.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void showsTheSumAndNotJustItsOutcome() {
        assertThat(Difference.of("13,95", "15,45")).contains("15,45 − 13,95 = 1,50");
        assertThat(Difference.of("€ 2.510,00", "€ 2.420,50")).contains("2.510,00 − 2.420,50 = 89,50");
    }

    @Test
    void isSilentWhereThereIsNothingToSubtract() {
        assertThat(Difference.of("13,95", "13,95")).isEmpty();
        assertThat(Difference.of("ja", "13,95")).isEmpty();
    }

    @Test
    void anOutcomeNeedsNoSourceOnlyIfTheSumIsRight() {
        assertThat(Difference.withoutOutcome("15,45 − 13,95 = 1,50")).isEqualTo("15,45 13,95");
        assertThat(Difference.withoutOutcome("15,45 − 13,95 = 1,60")).isEqualTo("15,45 − 13,95 = 1,60");
    }
}
