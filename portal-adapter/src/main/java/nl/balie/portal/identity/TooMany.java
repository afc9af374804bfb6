package nl.balie.portal.identity;

import java.time.Duration;

/** Too much in too short a time (429). */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("Too many: retry after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
