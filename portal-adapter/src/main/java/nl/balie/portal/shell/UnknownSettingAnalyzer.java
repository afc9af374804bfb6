package nl.balie.portal.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings there are when a start was refused by {@link UnknownSettings}. */
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSetting cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
