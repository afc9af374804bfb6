package nl.balie.proof;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How many calls of the driver wait for an answer right now. */
final class InFlight {

    record Snapshot(int filings, int approvals) {

        boolean any() {
            return filings + approvals > 0;
        }
    }

    private final AtomicInteger filings = new AtomicInteger();
    private final AtomicInteger approvals = new AtomicInteger();

    <T> T filing(Supplier<T> call) {
        return counted(filings, call);
    }

    <T> T approval(Supplier<T> call) {
        return counted(approvals, call);
    }

    Snapshot now() {
        return new Snapshot(filings.get(), approvals.get());
    }

    private static <T> T counted(AtomicInteger counter, Supplier<T> call) {
        counter.incrementAndGet();
        try {
            return call.get();
        } finally {
            counter.decrementAndGet();
        }
    }
}
