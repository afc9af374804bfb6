package nl.balie.assistant.dev;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to change when the demo was started on real data. */
final class NotADemoDatabaseAnalyzer extends AbstractFailureAnalyzer<NotADemoDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotADemoDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start without the profile demo, or give the demo a database of its own with spring.datasource.url or"
                        + " balie.portal.data-directory.",
                cause);
    }
}
