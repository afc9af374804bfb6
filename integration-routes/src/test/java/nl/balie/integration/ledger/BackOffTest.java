package nl.balie.integration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Nothing off, or as much off as there can be: the bounds between which the jitter falls. */
    private final BackOff longest = new BackOff(FIRST, LONGEST, () -> -1L >>> 1);

    private final BackOff shortest = new BackOff(FIRST, LONGEST, () -> 0);

    @Test
    void doublesWithEveryAttempt() {
        assertThat(shortest.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(shortest.after(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(shortest.after(5)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        for (int attempts = 1; attempts < 1_000; attempts++) {
            assertThat(longest.after(attempts)).isLessThanOrEqualTo(LONGEST).isPositive();
        }
        assertThat(shortest.after(1_000)).isEqualTo(LONGEST.dividedBy(2));
    }
}
