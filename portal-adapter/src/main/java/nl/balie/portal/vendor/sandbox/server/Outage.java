package nl.balie.portal.vendor.sandbox.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The switch on the page: until the moment it holds, every call of the interface is answered 503. */
final class Outage {

    static final int LIMIT_SECONDS = 3_600;

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    Outage(Clock clock) {
        this.clock = clock;
    }

    void last(int seconds) {
        if (seconds < 0 || seconds > LIMIT_SECONDS) {
            throw new BadRequest(400, "An outage lasts 0 to " + LIMIT_SECONDS + " seconds, not " + seconds);
        }
        until.set(clock.instant().plusSeconds(seconds));
    }

    long secondsLeft() {
        long millis = Duration.between(clock.instant(), until.get()).toMillis();
        return millis <= 0 ? 0 : (millis + 999) / 1_000;
    }
}
