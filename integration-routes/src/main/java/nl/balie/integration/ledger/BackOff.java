package nl.balie.integration.ledger;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a number of attempts: doubling to a longest wait, a random half off so that a crowd spreads. */
record BackOff(Duration first, Duration longest, RandomGenerator random) {

    private static final int DOUBLINGS_LIMIT = 30;

    Duration after(int attempts) {
        int doublings = Math.clamp(attempts - 1, 0, DOUBLINGS_LIMIT);
        long millis = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }
}
