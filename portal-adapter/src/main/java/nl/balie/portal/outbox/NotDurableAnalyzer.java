package nl.balie.portal.outbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to change when a start was refused by {@link DurabilityGuard}. */
final class NotDurableAnalyzer extends AbstractFailureAnalyzer<NotDurable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotDurable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
