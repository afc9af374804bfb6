package nl.balie.portal.deadline;

import java.time.Clock;
import java.time.Instant;

/** Real time, for leases, attempts, sessions and tokens: it runs on when the business clock is fixed. */
public record InfrastructureTime(Clock clock) {

    public static InfrastructureTime system() {
        return new InfrastructureTime(Clock.systemUTC());
    }

    public Instant now() {
        return clock.instant();
    }
}
